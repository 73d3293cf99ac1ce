import type { Instant } from '../ids.ts';

/** The span of `update_time` that is read next: `from` inclusive, `to` exclusive, whole seconds. */
export type SyncWindow = { from: Instant; to: Instant };

const SECOND = 1000;
const OVERLAP = 10 * 60 * SECOND;

/** Windows overlap, because an order may appear in the list some time after the second it carries. */
export function nextPollWindow(readUpTo: Instant, now: Instant, overlap: number = OVERLAP): SyncWindow {
  return { from: floor(Math.max(0, readUpTo - overlap)), to: floor(now) };
}

const floor = (instant: Instant): Instant => Math.floor(instant / SECOND) * SECOND;
