import { z } from 'zod';
import { count, requiredText, rows, seconds, text } from './shape.ts';

/** One topic a shop sends to one address. */
export const wireEventWebhook = z.looseObject({
  event_type: requiredText,
  address: text,
  create_time: seconds,
  update_time: seconds,
});
export type WireEventWebhook = z.infer<typeof wireEventWebhook>;

export const wireEventWebhooks = z.looseObject({ webhooks: rows(wireEventWebhook), total_count: count });
export type WireEventWebhooks = z.infer<typeof wireEventWebhooks>;
