import { z } from 'zod';
import { problemSchema } from './problem.ts';
import { shopSummarySchema } from './session.ts';

/** The connection doctor's sheet of one shop. `GET /api/shops/{shopId}/connection`. */
export const connectionSchema = z
  .object({
    shop: shopSummarySchema,
    appKey: z.string(),
    sellerName: z.string().nullable(),
    accessTokenExpiresAt: z.number().nullable(),
    authorisationEndsAt: z.number().nullable(),
    refreshAt: z.number().nullable(),
    lastRefreshProblem: problemSchema.nullable(),
    permissions: z.array(
      z.object({ name: z.string(), level: z.enum(['required', 'recommended']), granted: z.boolean() }),
    ),
    host: z.string(),
    /** From the last check or call; positive when this computer's clock is ahead. */
    clockOffByMs: z.number().nullable(),
    answerMs: z.number().nullable(),
    rateBudget: z.object({ perSecond: z.number(), free: z.number() }).nullable(),
    lastSyncAt: z.number().nullable(),
    lastWebhookAt: z.number().nullable(),
    /** How news reach this desk: TikTok was told our address (and when), cannot reach us, or refused. */
    webhooks: z.object({
      state: z.enum(['no-public-url', 'waiting', 'registered', 'failed']),
      address: z.string().nullable(),
      topics: z.array(z.string()),
      checkedAt: z.number().nullable(),
      problem: problemSchema.nullable(),
    }),
    checkedAt: z.number().nullable(),
    /** What the last "Check connection" found; null when all was well or it was never pressed. */
    problem: problemSchema.nullable(),
  })
  .meta({ id: 'Connection' });
export type Connection = z.infer<typeof connectionSchema>;
