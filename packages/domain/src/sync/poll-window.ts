import type { Instant } from '../ids.ts';
import { compareAge, type OrderMoment } from './compare-age.ts';

/** The span of `update_time` that is read next: `from` inclusive, `to` exclusive, whole seconds. */
export type SyncWindow = { from: Instant; to: Instant };

const SECOND = 1000;
const OVERLAP = 10 * 60 * SECOND;
const LONGEST = 24 * 3_600 * SECOND;

/**
 * Windows overlap, because an order may appear in the list some time after the second it carries. A desk that was off for
 * days reads a day at a time, the oldest first, so that a failure costs one window and not all.
 */
export function nextPollWindow(readUpTo: Instant, now: Instant, overlap: number = OVERLAP): SyncWindow {
  return { from: floor(Math.max(0, readUpTo - overlap)), to: floor(Math.min(now, readUpTo + LONGEST)) };
}

/** Nothing is left to read after this window: it ends at the second that runs. */
export const isLastWindow = (window: SyncWindow, now: Instant): boolean => window.to >= floor(now);

/**
 * Where reading stands after a window. An order whose details came older than its row told (a reader at TikTok that lags)
 * holds the cursor back for an hour at most; a row that never comes true is the completeness check's matter.
 */
export function readUpToAfter(window: SyncWindow, oldestUnsettled: Instant | null): Instant {
  if (oldestUnsettled === null) return window.to;
  return Math.max(Math.min(window.to, oldestUnsettled), window.to - PATIENCE);
}

const PATIENCE = 3_600 * SECOND;

/** Whether a row of a list tells something we do not hold; a row may lack its status. Two changes may share a second. */
export function isNews(row: Pick<OrderMoment, 'updatedAt'> & Partial<OrderMoment>, held: OrderMoment | null): boolean {
  if (!held || row.updatedAt !== held.updatedAt) return true;
  return row.status !== undefined && row.status !== held.status;
}

/** Whether what we hold is still older than what a row told. */
export const isUnsettled = (row: OrderMoment, held: OrderMoment | null): boolean =>
  held === null || compareAge(held, row) < 0;

const floor = (instant: Instant): Instant => Math.floor(instant / SECOND) * SECOND;
