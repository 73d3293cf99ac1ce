import { z } from 'zod';
import { problemSchema } from './problem.ts';

/** `GET /api/sync`: what the card at the bottom left shows. */
export const shopSyncSchema = z
  .object({
    shopId: z.string(),
    phase: z.enum(['unshipped', 'history', 'complete']),
    /** Orders stored by the first import, and TikTok's total. */
    imported: z.number(),
    expected: z.number().nullable(),
    toShipReady: z.boolean(),
    working: z.boolean(),
    lastSuccessAt: z.number().nullable(),
    nextTryAt: z.number().nullable(),
    problem: problemSchema.nullable(),
  })
  .meta({ id: 'ShopSync' });
export type ShopSync = z.infer<typeof shopSyncSchema>;
export const syncStatusSchema = z
  .object({ shops: z.array(shopSyncSchema), now: z.number() })
  .meta({ id: 'SyncStatus' });
export type SyncStatus = z.infer<typeof syncStatusSchema>;
