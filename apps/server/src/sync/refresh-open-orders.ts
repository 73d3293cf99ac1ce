import type { ShopId } from '@order-manager/domain';
import type { JobResult } from '../jobs/queue.ts';
import { keepCursor } from './keep-cursor.ts';
import { pullOrders } from './pull-orders.ts';
import type { SyncParts } from './sync-parts.ts';

export const REFRESH_OPEN_EVERY = 5 * 60_000;
const AT_ONCE = 200;

/** An address, a note or a cancellation request may change without moving TikTok's update time, so open orders are read again in turn. */
export async function refreshOpenOrders(parts: SyncParts, shopId: ShopId): Promise<JobResult> {
  return keepCursor(parts, shopId, async () => {
    const ids = await parts.store.orders.listOpen(shopId, AT_ONCE);
    if (ids.length > 0) await pullOrders(parts, await parts.sourceOf(shopId), shopId, ids, 'poll');
    return { kind: 'again', at: parts.now() + REFRESH_OPEN_EVERY };
  });
}
