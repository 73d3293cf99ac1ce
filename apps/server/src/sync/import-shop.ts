import {
  afterPage,
  type ImportCursor,
  type Instant,
  type ShopId,
  startImport,
  toOrderId,
  UNSHIPPED_FIRST,
} from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import type { ShopCursor } from '../store/store.ts';
import { keepCursor } from './keep-cursor.ts';
import type { OrderPage, OrderSource } from './order-source.ts';
import { pullOrders } from './pull-orders.ts';
import type { SyncParts } from './sync-parts.ts';

/**
 * The first import of a shop: what needs a person first, then history from new to old. The cursor is saved with every
 * page, so a killed worker goes on where it was; orders read twice are merged, never doubled.
 */
export async function importShop(parts: SyncParts, shopId: ShopId, signal: AbortSignal): Promise<JobResult> {
  return keepCursor(parts, shopId, async () => {
    const source = await parts.sourceOf(shopId);
    let cursor = await cursorOf(parts, shopId);
    let page = await nextPage(source, cursor.import, null);
    while (page && !signal.aborted) {
      const step = await takePage(parts, source, cursor, page);
      cursor = step.cursor;
      page = step.next;
    }
    return cursor.import.phase === 'complete' ? { kind: 'done' } : { kind: 'again', at: parts.now() };
  });
}

/** A shop without a cursor has never been read. */
export async function cursorOf(parts: SyncParts, shopId: ShopId): Promise<ShopCursor> {
  const saved = await parts.store.cursors.find(shopId);
  if (saved) return saved;
  const fresh = freshCursor(shopId, parts.now());
  await parts.store.cursors.patch(shopId, { import: fresh.import });
  return fresh;
}

const freshCursor = (shopId: ShopId, now: Instant): ShopCursor => ({
  shopId,
  import: startImport(now),
  expected: null,
  polledUpTo: null,
  lastSuccessAt: null,
  lastWebhookAt: null,
  nextTryAt: null,
  problem: null,
});

/** Stores one page while the next one is already on its way, then moves the cursor. */
async function takePage(
  parts: SyncParts,
  source: OrderSource,
  cursor: ShopCursor,
  page: OrderPage,
): Promise<{ cursor: ShopCursor; next: OrderPage | null }> {
  const ahead = page.nextPageToken === null ? null : nextPage(source, cursor.import, page.nextPageToken);
  ahead?.catch(() => undefined);
  const ids = page.rows.map(({ id }) => toOrderId(id));
  await pullOrders(parts, source, cursor.shopId, ids, 'history');
  const moved = movedCursor(cursor, page, parts.now());
  await parts.store.cursors.patch(cursor.shopId, moved);
  parts.publish({ type: 'sync', shopId: cursor.shopId });
  const next = ahead ? await ahead : await nextPage(source, moved.import, null);
  return { cursor: { ...cursor, ...moved }, next };
}

function movedCursor(cursor: ShopCursor, page: OrderPage, now: Instant) {
  const isFirstOfHistory = cursor.import.phase === 'history' && cursor.expected === null;
  return {
    import: afterPage(cursor.import, oldestOf(page), page.nextPageToken !== null),
    expected: isFirstOfHistory ? page.total : cursor.expected,
    lastSuccessAt: now,
    problem: null,
    nextTryAt: null,
  };
}

async function nextPage(source: OrderSource, at: ImportCursor, pageToken: string | null): Promise<OrderPage | null> {
  if (at.phase === 'complete') return null;
  return source.created({ status: statusOf(at), before: at.createdBefore, pageToken: pageToken }, 'history');
}

const statusOf = (cursor: ImportCursor) =>
  cursor.phase === 'unshipped' ? (UNSHIPPED_FIRST[cursor.statusIndex] ?? null) : null;

function oldestOf(page: OrderPage): Instant | null {
  const times = page.rows.flatMap(({ create_time: seconds }) => (seconds ? [seconds * 1000] : []));
  return times.length > 0 ? Math.min(...times) : null;
}
