import {
  becameToShip,
  isKnownOrderStatus,
  mergeOrder,
  type Order,
  type OrderId,
  type ShopId,
} from '@order-manager/domain';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import type { WireOrder } from '@order-manager/tiktok-shop/wire';
import type { OrderWrite } from '../store/store.ts';
import { incomingOrder } from '../translate/incoming-order.ts';
import { type CallPriority, DETAIL_SIZE, type OrderSource } from './order-source.ts';
import type { SyncParts } from './sync-parts.ts';

/** Reads full orders by id and merges them into the store. Gives what TikTok told and what really changed. */
export async function pullOrders(
  parts: SyncParts,
  source: OrderSource,
  shopId: ShopId,
  ids: readonly OrderId[],
  priority: CallPriority,
): Promise<{ orders: Order[]; writes: OrderWrite[] }> {
  return keepOrders(parts, shopId, await readOrders(source, ids, priority));
}

/** Full orders by id, as many calls at once as they need. Ids that TikTok does not know are left out. */
export async function readOrders(
  source: OrderSource,
  ids: readonly OrderId[],
  priority: CallPriority,
): Promise<WireOrder[]> {
  const batches = chunksOf([...new Set(ids)], DETAIL_SIZE);
  return (await Promise.all(batches.map((batch) => readKnown(source, batch, priority)))).flat();
}

/** Merges what TikTok told into the store in one go, and tells the desk. */
export async function keepOrders(
  parts: SyncParts,
  shopId: ShopId,
  wires: readonly WireOrder[],
): Promise<{ orders: Order[]; writes: OrderWrite[] }> {
  const incoming = wires.map((wire) => incomingOrder(wire, shopId));
  for (const { order } of incoming)
    if (!isKnownOrderStatus(order.status)) parts.noticeUnknown('order status', order.status);
  const writes = incoming.length === 0 ? [] : await parts.store.orders.merge(incoming, mergeOrder, parts.now());
  const orders = incoming.map(({ order }) => order);
  await announce(parts, shopId, orders, writes);
  return { orders, writes };
}

/** "Does not belong to the current seller": what TikTok says of an id it does not know (any more). */
const UNKNOWN_ORDER = 21008111;

/** One unknown id may have the whole call refused: then the others are asked for without it. */
async function readKnown(source: OrderSource, ids: OrderId[], priority: CallPriority): Promise<WireOrder[]> {
  try {
    return await source.details(ids, priority);
  } catch (error) {
    if (!isTikTokShopError(error) || error.facts.code !== UNKNOWN_ORDER) throw error;
    if (ids.length === 1) return [];
    const halves = chunksOf(ids, Math.ceil(ids.length / 2));
    return (await Promise.all(halves.map((half) => readKnown(source, half, priority)))).flat();
  }
}

const MOST_IDS = 200;

async function announce(
  parts: SyncParts,
  shopId: ShopId,
  orders: readonly Order[],
  writes: readonly OrderWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const orderIds = writes.slice(0, MOST_IDS).map(({ id }) => id);
  const toShip = await countToShip(parts, shopId, orders, writes);
  parts.publish({ type: 'orders', shopId, orderIds, more: writes.length > MOST_IDS, toShip });
}

/** How many wait newly. While the first import runs, an order that is new here is hardly new: nobody is to be called for it. */
async function countToShip(
  { store }: SyncParts,
  shopId: ShopId,
  orders: readonly Order[],
  writes: readonly OrderWrite[],
): Promise<number> {
  const statuses = new Map(orders.toReversed().map(({ id, status }) => [id, status]));
  const fresh = writes.filter(({ id, changed }) => becameToShip(changed, statuses.get(id) ?? '')).length;
  if (fresh === 0) return 0;
  return (await store.cursors.find(shopId))?.import.phase === 'complete' ? fresh : 0;
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
