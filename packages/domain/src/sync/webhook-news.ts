import type { Instant } from '../ids.ts';
import type { OrderHint } from './order-hint.ts';

/** What one notification is about, in our words. */
export type WebhookNews =
  | { about: 'orders'; orders: OrderHint[] }
  /** The seller took the authorisation back, says TikTok: to be checked. */
  | { about: 'authorisation-gone' }
  | { about: 'authorisation-ends'; at: Instant | null }
  /** Nothing that this desk does anything about. */
  | { about: 'something-else' };
