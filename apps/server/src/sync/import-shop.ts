import {
  afterPage,
  type ImportCursor,
  type Instant,
  type Order,
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
    let walk = await startWalk(source, await cursorOf(parts, shopId));
    while (walk.page && !signal.aborted) walk = await takePage(parts, source, walk);
    return walk.cursor.import.phase === 'complete' ? { kind: 'done' } : { kind: 'again', at: parts.now() };
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

/** One listing at TikTok, page by page. Its filter stays as it began: a page token belongs to the filter it came from. */
type Walk = { cursor: ShopCursor; filter: ImportCursor; page: OrderPage | null };

async function startWalk(source: OrderSource, cursor: ShopCursor): Promise<Walk> {
  const filter = cursor.import;
  return { cursor, filter, page: filter.phase === 'complete' ? null : await readPage(source, filter, null) };
}

/** Stores one page while the next one is already on its way, then moves the cursor. */
async function takePage(parts: SyncParts, source: OrderSource, { cursor, filter, page }: Walk): Promise<Walk> {
  if (!page) return { cursor, filter, page };
  const ahead = page.nextPageToken === null ? null : readPage(source, filter, page.nextPageToken);
  ahead?.catch(() => undefined);
  const { orders } = await pullOrders(parts, source, cursor.shopId, idsOf(page), 'history');
  const moved = movedCursor(cursor, page, orders, parts.now());
  await parts.store.cursors.patch(cursor.shopId, moved);
  parts.publish({ type: 'sync', shopId: cursor.shopId });
  const next = { ...cursor, ...moved };
  return ahead ? { cursor: next, filter, page: await ahead } : startWalk(source, next);
}

function movedCursor(cursor: ShopCursor, page: OrderPage, orders: readonly Order[], now: Instant) {
  const isFirstOfHistory = cursor.import.phase === 'history' && cursor.expected === null;
  return {
    import: afterPage(cursor.import, oldestOf(orders), page.nextPageToken !== null),
    expected: isFirstOfHistory ? page.total : cursor.expected,
    lastSuccessAt: now,
    problem: null,
    nextTryAt: null,
  };
}

const readPage = (source: OrderSource, filter: ImportCursor, pageToken: string | null): Promise<OrderPage> =>
  source.created({ status: statusOf(filter), before: filter.createdBefore, pageToken }, 'history');

const statusOf = (cursor: ImportCursor) =>
  cursor.phase === 'unshipped' ? (UNSHIPPED_FIRST[cursor.statusIndex] ?? null) : null;

const idsOf = (page: OrderPage) => page.rows.map(({ id }) => toOrderId(id));

const oldestOf = (orders: readonly Order[]): Instant | null =>
  orders.reduce<Instant | null>((oldest, { createdAt }) => Math.min(oldest ?? createdAt, createdAt), null);
