import type { Instant } from '../ids.ts';
import type { KnownOrderStatus } from '../order/order-status.ts';

/** Where the first import of a shop stands; saved with every page, so that it goes on after a crash. */
export type ImportCursor = {
  phase: 'unshipped' | 'history' | 'complete';
  /** For `unshipped`: which status is being read. */
  statusIndex: number;
  /** Orders created before this instant are still to be read (exclusive, as TikTok's filter is). */
  createdBefore: Instant | null;
  /** When the import began: polling starts there, so nothing falls between the two. */
  startedAt: Instant;
};

/** What needs a person comes first. */
export const UNSHIPPED_FIRST: readonly KnownOrderStatus[] = [
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'ON_HOLD',
  'AWAITING_COLLECTION',
  'UNPAID',
];

export const startImport = (now: Instant): ImportCursor => ({
  phase: 'unshipped',
  statusIndex: 0,
  createdBefore: null,
  startedAt: now,
});

/**
 * The cursor after a page was stored. Page tokens do not survive a restart, so the cursor is the oldest creation time
 * seen; one second is added because several orders may share that second and the filter excludes its upper bound.
 */
export function afterPage(cursor: ImportCursor, oldestOnPage: Instant | null, hasMore: boolean): ImportCursor {
  if (hasMore) return { ...cursor, createdBefore: oldestOnPage === null ? cursor.createdBefore : oldestOnPage + 1000 };
  if (cursor.phase === 'unshipped' && cursor.statusIndex + 1 < UNSHIPPED_FIRST.length) {
    return { ...cursor, statusIndex: cursor.statusIndex + 1, createdBefore: null };
  }
  if (cursor.phase === 'unshipped') return { ...cursor, phase: 'history', createdBefore: null };
  return { ...cursor, phase: 'complete', createdBefore: null };
}
