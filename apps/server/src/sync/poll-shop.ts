import {
  nextPollWindow,
  type Order,
  type OrderId,
  type ShopId,
  type SyncWindow,
  toOrderId,
} from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import { translateOrder } from '../translate/order.ts';
import { keepCursor } from './keep-cursor.ts';
import type { OrderPage, OrderSource } from './order-source.ts';
import { pullOrders } from './pull-orders.ts';
import { cursorOf } from './shop-cursor.ts';
import type { SyncParts } from './sync-parts.ts';

export const POLL_EVERY = 60_000;

/**
 * Reads everything that TikTok says was updated since the last poll, with overlap. The cursor moves only when every page
 * of the window has been stored: a failed page is read again.
 */
export async function pollShop(parts: SyncParts, shopId: ShopId, signal: AbortSignal): Promise<JobResult> {
  return keepCursor(parts, shopId, async () => {
    const source = await parts.sourceOf(shopId);
    const cursor = await cursorOf(parts, shopId);
    const window = nextPollWindow(cursor.polledUpTo ?? cursor.import.startedAt, parts.now());
    if (!(await readWindow(parts, source, shopId, window, signal))) return { kind: 'again', at: parts.now() };
    await parts.store.cursors.patch(shopId, {
      polledUpTo: window.to,
      lastSuccessAt: parts.now(),
      problem: null,
      nextTryAt: null,
    });
    parts.publish({ type: 'sync', shopId });
    return { kind: 'again', at: parts.now() + POLL_EVERY };
  });
}

/** False when it was told to stop half-way. */
async function readWindow(
  parts: SyncParts,
  source: OrderSource,
  shopId: ShopId,
  window: SyncWindow,
  signal: AbortSignal,
) {
  let pageToken: string | null = null;
  do {
    if (signal.aborted) return false;
    const page: OrderPage = await source.updated({ window, pageToken }, 'poll');
    await pullOrders(parts, source, shopId, await newsOf(parts, shopId, page), 'poll');
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  return true;
}

/** Overlapping windows show the same orders again; those we hold as the row tells them need no detail. */
async function newsOf(parts: SyncParts, shopId: ShopId, page: OrderPage): Promise<OrderId[]> {
  const refs = page.rows.map(({ id }) => ({ shopId, id: toOrderId(id) }));
  const found = await parts.store.orders.findMany(refs);
  const held = new Map(found.map(({ order }) => [order.id as string, order]));
  return page.rows.filter((row) => isNews(row, shopId, held.get(row.id))).map(({ id }) => toOrderId(id));
}

/** Two changes may share a second, so the status is compared as well; a row may hold no more than the id. */
function isNews(row: OrderPage['rows'][number], shopId: ShopId, held: Order | undefined): boolean {
  if (!held || !row.update_time) return true;
  const { updatedAt, status } = translateOrder(row, shopId);
  return updatedAt !== held.updatedAt || (row.status !== undefined && status !== held.status);
}
