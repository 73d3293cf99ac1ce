import { type CheckWish, type Instant, partOf, type ShopId } from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import type { FinishedCheck, RunningCheck, StoredProblem } from '../store/store.ts';
import type { SyncParts } from './sync-parts.ts';

const FIRST_PAUSE = 20_000;
const LONGEST_PAUSE = 600_000;
const MOST_FAILURES = 12;
const LOOK_AGAIN = 300_000;
const LOOKED_LATELY = 1_800_000;

/** Keeps the result, says once what was found, and lets the next wish begin. What is still missing is looked for once more. */
export async function endCheck(parts: SyncParts, shopId: ShopId, check: RunningCheck): Promise<JobResult> {
  const { failures: _failures, problem: _problem, ...state } = check;
  const last: FinishedCheck = { ...state, finishedAt: parts.now() };
  const before = (await parts.store.checks.find(shopId))?.last ?? null;
  await parts.store.checks.finish(shopId, last);
  const { found, repaired, openCount } = last.tally;
  const count = found.missing + found.behind + found['only-here'];
  if (count > 0) parts.noticeGaps({ shopId, by: last.by, days: last.days, ...found, repaired, open: openCount });
  parts.publish({ type: 'sync', shopId });
  const isWanted = (await parts.store.checks.find(shopId))?.wanted;
  if (isWanted) return { kind: 'again', at: parts.now() };
  if (!isWorthAnotherLook(last, before)) return { kind: 'done' };
  await parts.store.checks.want(shopId, { by: last.by, days: last.days }, parts.now());
  return { kind: 'again', at: parts.now() + LOOK_AGAIN };
}

/** Readers at TikTok may lag for minutes. What only we hold will not come, and what two looks did not bring is for the night. */
function isWorthAnotherLook({ tally, finishedAt }: FinishedCheck, before: FinishedCheck | null): boolean {
  const onlyHere = tally.found['only-here'];
  return tally.openCount > onlyHere && (before === null || before.finishedAt < finishedAt - LOOKED_LATELY);
}

/** A check that cannot be brought to an end says why; the last good one stays beside it. */
export async function failCheck(
  parts: SyncParts,
  shopId: ShopId,
  { by, days, startedAt }: CheckWish & { startedAt: Instant },
  problem: StoredProblem,
): Promise<void> {
  await parts.store.checks.fail(shopId, { by, days, startedAt, finishedAt: parts.now(), problem });
  parts.publish({ type: 'sync', shopId });
}

/** Stays where it was and tries again, ever later; after a dozen failures in a row it is given up. */
export async function retryCheck(
  parts: SyncParts,
  shopId: ShopId,
  begun: RunningCheck | null,
  error: unknown,
): Promise<JobResult> {
  const now = parts.now();
  const check = (await parts.store.checks.find(shopId))?.running ?? begun;
  if (!check || !partOf(check)) throw error;
  const [failures, problem] = [check.failures + 1, parts.problemOf(error, now)];
  if (failures > MOST_FAILURES) {
    await failCheck(parts, shopId, check, problem);
    return { kind: 'done' };
  }
  await parts.store.checks.save(shopId, { ...check, failures, problem });
  parts.publish({ type: 'sync', shopId });
  return { kind: 'again', at: now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)) };
}
