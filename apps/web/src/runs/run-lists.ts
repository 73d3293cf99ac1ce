import type { OrderRef, RunItem } from '@order-manager/contract';
import { needsYou } from './outcome-words.ts';

export const RUN_TABS = ['all', 'needs', 'skipped', 'done', 'waiting'] as const;
export type RunTab = (typeof RUN_TABS)[number];
export type RunGroup = Exclude<RunTab, 'all'>;

/** In the order of the page: what needs a person, what was left out, what is newest, what is to come. */
const GROUPS: readonly RunGroup[] = ['needs', 'skipped', 'done', 'waiting'];

/** The group of one package. */
export function groupOf(item: RunItem): RunGroup {
  if (needsYou(item)) return 'needs';
  if (item.state === 'skipped') return 'skipped';
  return item.state === 'done' ? 'done' : 'waiting';
}

/** The packages of a tab in groups; done ones newest first, all others in the order of the run. */
export function groupsFor(items: readonly RunItem[], tab: RunTab): { group: RunGroup; items: RunItem[] }[] {
  const wanted = tab === 'all' ? GROUPS : [tab];
  return wanted.flatMap((group) => {
    const own = items.filter((item) => groupOf(item) === group);
    return own.length === 0 ? [] : [{ group, items: own.sort(group === 'done' ? newestFirst : byPosition) }];
  });
}

/** How many packages each tab holds. */
export function countTabs(items: readonly RunItem[]): Record<RunTab, number> {
  const counts: Record<RunTab, number> = { all: items.length, needs: 0, skipped: 0, done: 0, waiting: 0 };
  for (const item of items) counts[groupOf(item)] += 1;
  return counts;
}

/** The orders whose labels this run may print. */
export function printableOrders(items: readonly RunItem[]): OrderRef[] {
  const shipped = items.filter(({ state, outcome }) => state === 'done' || outcome === 'already-shipped');
  const refs = shipped.flatMap(({ shopId, orderIds }) => orderIds.map((orderId) => ({ shopId, orderId })));
  return [...new Map(refs.map((ref) => [`${ref.shopId}~${ref.orderId}`, ref])).values()];
}

const SOON = 60_000;

/** Labels that may still arrive: asked for, or of a package that was arranged a moment ago. */
export const labelsToCome = (items: readonly RunItem[], now: number): number =>
  items.filter(
    ({ state, label, updatedAt }) =>
      state === 'done' && (label === 'waiting' || (label === 'none' && now - updatedAt < SOON)),
  ).length;

/** Packages a minute and milliseconds left, once there is enough to judge by; null before. */
export function paceOf(run: Pace, now: number): { perMinute: number; left: number } | null {
  const settled = run.totals.done + run.totals.failed + run.totals.skipped;
  const passed = now - run.startedAt;
  if (run.state !== 'running' || settled < 5 || passed < 5_000) return null;
  const perMinute = (settled / passed) * 60_000;
  const rest = run.totals.waiting + run.totals.working;
  return rest === 0 ? null : { perMinute: Math.max(1, Math.round(perMinute)), left: (rest / perMinute) * 60_000 };
}

type Pace = {
  state: 'running' | 'paused' | 'finished';
  startedAt: number;
  totals: { waiting: number; working: number; done: number; skipped: number; failed: number };
};

const byPosition = (a: RunItem, b: RunItem): number => a.position - b.position;
const newestFirst = (a: RunItem, b: RunItem): number => b.updatedAt - a.updatedAt || b.position - a.position;
