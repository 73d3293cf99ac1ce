import type { Instant } from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';

export type TidyParts = {
  store: Pick<Store, 'inbox' | 'presence'>;
  now(): Instant;
  tell(facts: object, sentence: string): void;
};

const DAY = 24 * 3_600_000;
const WAITS_AT_MOST = 3 * DAY;
const DONE_STAYS = 7 * DAY;
const KEPT_STAYS = 30 * DAY;

/** Once a day: gives up what could not be worked for three days (the poll has brought it), forgets the old, says what was kept. */
export async function tidyInbox({ store, now, tell }: TidyParts): Promise<JobResult> {
  const at = now();
  const givenUp = await store.inbox.giveUp(at - WAITS_AT_MOST);
  if (givenUp > 0) tell({ webhooks: givenUp }, 'webhooks could not be worked for three days and were given up');
  await store.inbox.purge({ done: at - DONE_STAYS, kept: at - KEPT_STAYS });
  await store.presence.purgeBefore(at - DAY);
  const kept = await store.inbox.countKept();
  if (kept.length > 0) tell({ kept }, 'webhooks that nobody worked lie in the inbox');
  return { kind: 'again', at: at + DAY };
}
