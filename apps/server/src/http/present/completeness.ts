import type { CompletenessCheck, ShopSync } from '@order-manager/contract';
import { type CheckTally, type CheckWish, type Instant, totalsOf } from '@order-manager/domain';
import type { Shop, ShopChecks } from '../../store/store.ts';
import { nextNight } from '../../sync/night-of.ts';
import { presentStoredProblem } from './shop-sync.ts';

/** TikTok's orders beside ours. While one runs, or where one came to nothing, the counts are those of the last good end. */
export function presentCompleteness(
  shop: Pick<Shop, 'id' | 'region'>,
  checks: ShopChecks | null,
  isPaused: boolean,
  now: Instant,
): CompletenessCheck {
  return {
    shopId: shop.id,
    ...NOTHING_YET,
    ...(checks?.last ? presentTally(checks.last.tally) : {}),
    ...(checks ? presentState(checks) : {}),
    nextAt: isPaused ? null : nextNight(shop, now),
  };
}

/** The line of the sync card: how the last check that ended well ended. */
export function presentLastCheck(checks: ShopChecks | null): ShopSync['completeness'] {
  if (!checks?.last) return null;
  const { finishedAt, tally } = checks.last;
  return { checkedAt: finishedAt, ...totalsOf(tally.statuses), open: tally.openCount };
}

type Told = Omit<CompletenessCheck, 'shopId' | 'nextAt'>;

const NOTHING_YET: Told = {
  state: 'never',
  by: null,
  days: null,
  startedAt: null,
  finishedAt: null,
  progress: null,
  statuses: [],
  atTikTok: 0,
  here: 0,
  found: { missing: 0, behind: 0, onlyHere: 0 },
  repaired: 0,
  open: [],
  openCount: 0,
  problem: null,
};

function presentState({ wanted, running, failed, last }: ShopChecks): Partial<Told> {
  if (running) {
    const { startedAt, read, expected, problem } = running;
    const progress = { read, expected };
    return { state: 'running', ...asked(running), startedAt, progress, problem: presentStoredProblem(problem) };
  }
  if (wanted) return { state: 'waiting', ...asked(wanted) };
  const end = failed ?? last;
  if (!end) return {};
  const { startedAt, finishedAt } = end;
  const problem = presentStoredProblem(failed?.problem ?? null);
  return { state: failed ? 'failed' : 'done', ...asked(end), startedAt, finishedAt, problem };
}

const asked = ({ by, days }: CheckWish) => ({ by, days });

const presentTally = ({ statuses, found, repaired, open, openCount }: CheckTally): Partial<Told> => ({
  statuses: Object.entries(statuses).map(([status, counts]) => ({ status, ...counts })),
  ...totalsOf(statuses),
  found: { missing: found.missing, behind: found.behind, onlyHere: found['only-here'] },
  repaired,
  open,
  openCount,
});
