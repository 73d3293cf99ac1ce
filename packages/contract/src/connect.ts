import { z } from 'zod';
import { problemSchema } from './problem.ts';
import { shopSummarySchema } from './session.ts';

const secret = z.string().trim().min(1).max(400);

/**
 * `POST /api/connect/quick`. Give the pasted URL, or the id of a code that arrived at `/connect` by itself. The App Secret
 * may be left out where it was given with the authorisation link that the code arrived for (`Arrival.hasAppSecret`).
 */
export const quickConnectSchema = z
  .object({
    appSecret: secret.optional(),
    callbackUrl: z.string().max(8_000).optional(),
    arrivalId: z.string().max(100).optional(),
  })
  .meta({ id: 'QuickConnect' });
export type QuickConnect = z.infer<typeof quickConnectSchema>;

/** `POST /api/connect/manual`. */
export const manualConnectSchema = z
  .object({
    appKey: z.string().trim().min(1).max(100),
    appSecret: secret,
    accessToken: z.string().trim().min(1).max(2_000),
    refreshToken: z.string().trim().max(2_000).optional(),
    shopCipher: z.string().trim().max(400).optional(),
  })
  .meta({ id: 'ManualConnect' });
export type ManualConnect = z.infer<typeof manualConnectSchema>;

/** What the server alone knows about a pasted URL. `POST /api/connect/inspect`, answered while typing. */
export const inspectRequestSchema = z.object({ callbackUrl: z.string().max(8_000) }).meta({ id: 'InspectRequest' });
export const inspectionSchema = z
  .object({
    appKeyKnown: z.boolean(),
    codeUsedHere: z.boolean(),
    state: z.enum(['none', 'ours', 'unknown']),
    /** When the authorisation link with this state was opened from here; the code is a little younger. */
    linkOpenedAt: z.number().nullable(),
    environment: z.enum(['live', 'demo']),
    codeLifeMinutes: z.number(),
  })
  .meta({ id: 'Inspection' });
export type Inspection = z.infer<typeof inspectionSchema>;

/** `POST /api/connect/links`: an authorisation link with a one-time state. With the App Secret, no copying is needed afterwards. */
export const linkRequestSchema = z
  .object({
    appKey: z.string().trim().min(1).max(100),
    appSecret: secret.optional(),
    region: z.enum(['global', 'us']),
    serviceId: z.string().trim().max(100).optional(),
  })
  .meta({ id: 'LinkRequest' });
export type LinkRequest = z.infer<typeof linkRequestSchema>;
export const linkSchema = z
  .object({ url: z.string(), state: z.string(), openedAt: z.number() })
  .meta({ id: 'AuthorisationLink' });
export type AuthorisationLink = z.infer<typeof linkSchema>;

/**
 * A code that arrived at `/connect`; the code itself stays on the server. `GET /api/connect/arrivals/{id}`. The browser is
 * sent from `/connect` to `/?arrival={id}`, or to `/?problem=state-unknown` when the link was not opened from this browser.
 */
export const arrivalSchema = z
  .object({
    id: z.string(),
    appKey: z.string(),
    shopRegion: z.string().nullable(),
    arrivedAt: z.number(),
    declined: z.boolean(),
    stateIsOurs: z.boolean(),
    /** The App Secret came with the link: connecting needs nothing but the arrival's id. */
    hasAppSecret: z.boolean(),
  })
  .meta({ id: 'Arrival' });
export type Arrival = z.infer<typeof arrivalSchema>;

export const CONNECT_STEPS = [
  'read-url',
  'exchange-code',
  'find-shops',
  'check-permissions',
  'sign-in',
  'start-import',
] as const;
export type ConnectStep = (typeof CONNECT_STEPS)[number];

/**
 * The connect calls answer with a stream of these, one JSON object a line (`application/x-ndjson`), as it happens.
 * The session cookie set with the answer counts from the `sign-in` step on.
 */
export const connectEventSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('started'), step: z.enum(CONNECT_STEPS) }),
    z.object({
      type: z.literal('finished'),
      step: z.enum(CONNECT_STEPS),
      ms: z.number(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    }),
    z.object({ type: z.literal('failed'), step: z.enum(CONNECT_STEPS), problem: problemSchema }),
    z.object({ type: z.literal('connected'), shops: z.array(shopSummarySchema) }),
  ])
  .meta({ id: 'ConnectEvent' });
export type ConnectEvent = z.infer<typeof connectEventSchema>;
