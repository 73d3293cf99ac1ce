import { z } from 'zod';

/** `GET /api/events` (server-sent events): which keys moved. Screens refetch those; no data of a buyer travels here. */
export const deskEventSchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('orders'),
      shopId: z.string(),
      orderIds: z.array(z.string()).max(200),
      more: z.boolean(),
      /** How many of them newly wait to be shipped; a first import tells none. */
      toShip: z.number(),
    }),
    z.object({ type: z.literal('sync'), shopId: z.string() }),
    z.object({ type: z.literal('run'), runId: z.string() }),
    z.object({ type: z.literal('shops') }),
    z.object({ type: z.literal('views') }),
    z.object({ type: z.literal('export'), exportId: z.string() }),
  ])
  .meta({ id: 'DeskEvent' });
export type DeskEvent = z.infer<typeof deskEventSchema>;
