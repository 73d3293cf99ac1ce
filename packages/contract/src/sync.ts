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
    lastWebhookAt: z.number().nullable(),
    /** The last finished check; null before the first one. */
    completeness: z
      .object({ checkedAt: z.number(), atTikTok: z.number(), here: z.number(), open: z.number() })
      .nullable(),
  })
  .meta({ id: 'ShopSync' });
export type ShopSync = z.infer<typeof shopSyncSchema>;
export const syncStatusSchema = z
  .object({ shops: z.array(shopSyncSchema), now: z.number() })
  .meta({ id: 'SyncStatus' });
export type SyncStatus = z.infer<typeof syncStatusSchema>;

/** What a check found out about one order: not here, older here than at TikTok, or here only. */
export const GAP_KINDS = ['missing', 'behind', 'only-here'] as const;

/**
 * `GET /api/sync/completeness`, `POST` starts one: TikTok's orders beside ours, one entry per shop.
 * Counts are of orders created within the window, plus the open ones of any age.
 */
export const completenessCheckSchema = z
  .object({
    shopId: z.string(),
    state: z.enum(['never', 'waiting', 'running', 'done', 'failed']),
    by: z.enum(['person', 'nightly']).nullable(),
    /** Days back; null for everything. */
    days: z.number().nullable(),
    startedAt: z.number().nullable(),
    finishedAt: z.number().nullable(),
    /** Orders compared so far, and how many TikTok says there are. */
    progress: z.object({ read: z.number(), expected: z.number().nullable() }).nullable(),
    /** After the repair. */
    statuses: z.array(z.object({ status: z.string(), atTikTok: z.number(), here: z.number() })),
    atTikTok: z.number(),
    here: z.number(),
    found: z.object({ missing: z.number(), behind: z.number(), onlyHere: z.number() }),
    repaired: z.number(),
    /** What is still not equal, at most 100 by name. */
    open: z.array(z.object({ orderId: z.string(), kind: z.enum(GAP_KINDS), status: z.string().nullable() })),
    openCount: z.number(),
    problem: problemSchema.nullable(),
    /** When the nightly one comes next. */
    nextAt: z.number().nullable(),
  })
  .meta({ id: 'CompletenessCheck' });
export type CompletenessCheck = z.infer<typeof completenessCheckSchema>;

export const COMPLETENESS_DAYS = [7, 30, 90] as const;
export const startCompletenessSchema = z.object({
  shopIds: z.array(z.string()).max(1_000).optional(),
  /** Null compares everything the shop ever sold. */
  days: z.union([z.literal(7), z.literal(30), z.literal(90), z.null()]).default(30),
});
export type StartCompleteness = z.input<typeof startCompletenessSchema>;
