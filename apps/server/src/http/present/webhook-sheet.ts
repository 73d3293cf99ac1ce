import type { Connection as ConnectionSheet } from '@order-manager/contract';
import type { WebhookRegistration } from '../../store/store.ts';
import { presentStoredProblem } from './shop-sync.ts';

/** How a shop's news reach this desk: `address` is where TikTok should send them, if it can. */
export function presentWebhooks(
  address: string | null,
  registration: WebhookRegistration | null,
): ConnectionSheet['webhooks'] {
  const nothing = { address, topics: [], checkedAt: null, problem: null };
  if (address === null) return { state: 'no-public-url', ...nothing };
  if (registration?.address !== address) return { state: 'waiting', ...nothing };
  const { topics, checkedAt } = registration;
  const problem = presentStoredProblem(registration.problem);
  return { state: topics.length > 0 ? 'registered' : 'failed', address, topics, checkedAt, problem };
}
