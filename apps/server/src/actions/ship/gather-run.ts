import { randomUUID } from 'node:crypto';
import { type DeskEvent, MOST_IN_RUN, runWishSchema } from '@order-manager/contract';
import type { Instant } from '@order-manager/domain';
import { ProblemError } from '../../problem-error.ts';
import type { NewRunItem, Run, Store } from '../../store/store.ts';
import { wishedItems } from './wished-items.ts';

export type GatherParts = {
  store: Pick<Store, 'orders' | 'shops' | 'runs'>;
  publish(event: DeskEvent): void;
  now(): Instant;
};

/**
 * Writes the packages of a run's selection down, then lets it go to work. After a crash it begins anew: nothing was sent.
 * True when the run is complete; false when it was told to stop, or somebody else gathers it now.
 */
export async function gatherRun(parts: GatherParts, run: Run, signal: AbortSignal): Promise<boolean> {
  const { runs } = parts.store;
  const gatherer = randomUUID();
  await runs.beginGathering(run.id, gatherer);
  let room = MOST_IN_RUN;
  for await (const items of itemsOf(parts, run)) {
    if (signal.aborted) return false;
    const fitting = items.slice(0, room);
    if (!(await runs.append(run.id, gatherer, fitting, parts.now()))) return false;
    parts.publish({ type: 'run', runId: run.id });
    room -= fitting.length;
    if (room === 0) break;
  }
  await runs.endGathering(run.id, gatherer, parts.now());
  return true;
}

/** The clock stands still at the press: "due in 4 hours" means the orders that were on screen then. */
async function* itemsOf({ store }: GatherParts, run: Run): AsyncGenerator<NewRunItem[]> {
  const own = await store.shops.list({ environment: run.environment });
  const wish = runWishSchema.parse(JSON.parse(run.wish ?? '{}'));
  try {
    yield* wishedItems({ store, now: () => run.startedAt }, wish, own);
  } catch (error) {
    // Asked for by an older version in words that nobody reads any more: nothing may be guessed.
    if (!(error instanceof ProblemError)) throw error;
  }
}
