import type { Run, RunItem } from '@order-manager/contract';
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
  // One that moved while the pages were read can stand on two of them.
  const once = [...new Map(items.map((item) => [item.position, item])).values()];
  return wanted.flatMap((group) => {
    const own = once.filter((item) => groupOf(item) === group);
    return own.length === 0 ? [] : [{ group, items: own.sort(group === 'done' ? newestFirst : byPosition) }];
  });
}

/** How many packages each tab holds, whether they were read or not. */
export const countTabs = ({ packages, lists }: Pick<Run, 'packages' | 'lists'>): Record<RunTab, number> => ({
  all: packages,
  ...lists,
});

const SOON = 60_000;

/** Labels that may still arrive: asked for, or of packages that were arranged a moment ago. */
export function labelsToCome({ labels, finishedAt }: Pick<Run, 'labels' | 'finishedAt'>, now: number): number {
  const isFresh = finishedAt === null || now - finishedAt < SOON;
  return labels.waiting + (isFresh ? labels.none : 0);
}

/** Whether any package of the run may have a label to print. */
export const hasLabels = ({ labels }: Pick<Run, 'labels'>): boolean =>
  labels.here + labels.waiting + labels.failed + labels.none > 0;

/** Packages a minute and milliseconds left, once there is enough to judge by; null before. */
export function paceOf(run: Pace, now: number): { perMinute: number; left: number } | null {
  const settled = run.totals.done + run.totals.failed + run.totals.skipped;
  const passed = now - run.startedAt;
  if (run.state !== 'running' || settled < 5 || passed < 5_000) return null;
  const perMinute = (settled / passed) * 60_000;
  const rest = run.totals.waiting + run.totals.working;
  return rest === 0 ? null : { perMinute: Math.max(1, Math.round(perMinute)), left: (rest / perMinute) * 60_000 };
}

type Pace = Pick<Run, 'state' | 'startedAt' | 'totals'>;

const byPosition = (a: RunItem, b: RunItem): number => a.position - b.position;
const newestFirst = (a: RunItem, b: RunItem): number => b.updatedAt - a.updatedAt || b.position - a.position;
