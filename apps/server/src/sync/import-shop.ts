import {
  afterPage,
  type ImportCursor,
  type Instant,
  type Order,
  type ShopId,
  toOrderId,
  UNSHIPPED_FIRST,
} from '@order-manager/domain';
import type { WireOrder } from '@order-manager/tiktok-shop/wire';
import type { JobResult } from '../jobs/queue.ts';
import type { ShopCursor } from '../store/store.ts';
import { keepCursor } from './keep-cursor.ts';
import type { OrderPage, OrderSource } from './order-source.ts';
import { keepOrders, readOrders } from './pull-orders.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

/**
 * The first import of a shop: what needs a person first, then history from new to old. The cursor is saved with every
 * stretch, so a killed worker goes on where it was; orders read twice are merged, never doubled.
 */
export async function importShop(parts: SyncParts, shopId: ShopId, signal: AbortSignal): Promise<JobResult> {
  return keepCursor(parts, shopId, async () => {
    const source = await parts.sourceOf(shopId);
    const reader = { source, signal };
    let walk = await startWalk(reader, await cursorOf(parts, shopId));
    while (walk.stretch && !signal.aborted) walk = await takeStretch(parts, reader, walk);
    return walk.cursor.import.phase === 'complete' ? { kind: 'done' } : { kind: 'again', at: parts.now() };
  });
}

type Reader = { source: OrderSource; signal: AbortSignal };

/** One listing at TikTok, stretch by stretch. Its filter stays as it began: a page token belongs to the filter it came from. */
type Walk = { cursor: ShopCursor; filter: ImportCursor; stretch: Stretch | null };

/** Pages that are stored in one go; their details are on the way. */
type Stretch = { orders: Promise<WireOrder[]>; total: number | null; nextPageToken: string | null };

/** What needs a person is stored page by page, to be seen at once; history in larger pieces, which the database likes better. */
const HISTORY_PAGES = 4;

async function startWalk(reader: Reader, cursor: ShopCursor): Promise<Walk> {
  const filter = cursor.import;
  return { cursor, filter, stretch: filter.phase === 'complete' ? null : await readStretch(reader, filter, null) };
}

/** Stores one stretch while the next one is already on its way, then moves the cursor. */
async function takeStretch(parts: SyncParts, reader: Reader, { cursor, filter, stretch }: Walk): Promise<Walk> {
  if (!stretch) return { cursor, filter, stretch };
  const ahead = stretch.nextPageToken === null ? null : readStretch(reader, filter, stretch.nextPageToken);
  ahead?.catch(() => undefined);
  const { orders } = await keepOrders(parts, cursor.shopId, await stretch.orders);
  const moved = movedCursor(cursor, stretch, orders, parts.now());
  await parts.store.cursors.patch(cursor.shopId, moved);
  parts.publish({ type: 'sync', shopId: cursor.shopId });
  const next = { ...cursor, ...moved };
  return ahead ? { cursor: next, filter, stretch: await ahead } : startWalk(reader, next);
}

function movedCursor(cursor: ShopCursor, stretch: Stretch, orders: readonly Order[], now: Instant) {
  const isFirstOfHistory = cursor.import.phase === 'history' && cursor.expected === null;
  return {
    import: afterPage(cursor.import, oldestOf(orders), stretch.nextPageToken !== null),
    expected: isFirstOfHistory ? stretch.total : cursor.expected,
    lastSuccessAt: now,
    problem: null,
    nextTryAt: null,
  };
}

/** The details of a page are asked for as soon as the page is there, beside the next page. */
async function readStretch({ source, signal }: Reader, filter: ImportCursor, from: string | null): Promise<Stretch> {
  const most = filter.phase === 'history' ? HISTORY_PAGES : 1;
  let page = await readPage(source, filter, from);
  const { total } = page;
  const details = [detailsOf(source, page)];
  while (details.length < most && page.nextPageToken !== null && !signal.aborted) {
    page = await readPage(source, filter, page.nextPageToken);
    details.push(detailsOf(source, page));
  }
  const orders = Promise.all(details).then((lists) => lists.flat());
  orders.catch(() => undefined);
  return { orders, total, nextPageToken: page.nextPageToken };
}

function detailsOf(source: OrderSource, page: OrderPage): Promise<WireOrder[]> {
  const ids = page.rows.map(({ id }) => toOrderId(id));
  const details = readOrders(source, ids, 'history');
  // Whoever waits for the stretch hears of it; until then nobody listens.
  details.catch(() => undefined);
  return details;
}

const readPage = (source: OrderSource, filter: ImportCursor, pageToken: string | null): Promise<OrderPage> =>
  source.created({ status: statusOf(filter), before: filter.createdBefore, pageToken }, 'history');

const statusOf = (cursor: ImportCursor) =>
  cursor.phase === 'unshipped' ? (UNSHIPPED_FIRST[cursor.statusIndex] ?? null) : null;

const oldestOf = (orders: readonly Order[]): Instant | null =>
  orders.reduce<Instant | null>((oldest, { createdAt }) => Math.min(oldest ?? createdAt, createdAt), null);
