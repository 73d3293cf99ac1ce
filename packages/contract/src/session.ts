import { z } from 'zod';

export const shopSummarySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As on the wire: `GB` for the UK. */
    region: z.string(),
    timeZone: z.string(),
    environment: z.enum(['live', 'demo']),
    /** `paused`: the authorisation is gone or refused; nothing is synced until the owner authorises again. */
    state: z.enum(['connected', 'paused', 'disconnected']),
    stateReason: z.string().nullable(),
  })
  .meta({ id: 'ShopSummary' });
export type ShopSummary = z.infer<typeof shopSummarySchema>;

export const sessionSchema = z
  .object({
    signedIn: z.boolean(),
    role: z.enum(['owner', 'demo']).nullable(),
    /** Nobody has connected a shop here yet: the first Quick Login makes the owner. */
    freshInstallation: z.boolean(),
    demo: z
      .object({
        /** The demo's own App Secret is no secret: it opens the rehearsal shop on this machine only. */
        appSecret: z.string(),
        appKey: z.string(),
        authorizeUrl: z.string(),
      })
      .nullable(),
    connectUrl: z.string(),
    shops: z.array(shopSummarySchema),
    version: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const signedInDeviceSchema = z
  .object({
    id: z.string(),
    createdAt: z.number(),
    lastSeenAt: z.number(),
    userAgent: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'SignedInDevice' });
export type SignedInDevice = z.infer<typeof signedInDeviceSchema>;
