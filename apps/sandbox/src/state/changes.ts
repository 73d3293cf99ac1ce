import type { OrderRecord } from './order-record.ts';
import type { PackageRecord } from './package-record.ts';
import { shopOf, type Town } from './town.ts';

/** Changes an order at a time (unix seconds): indexes, revision, stale copy and notification follow by themselves. */
export function changeOrder(town: Town, order: OrderRecord, at: number, change: (order: OrderRecord) => void): void {
  const shop = shopOf(town, order.shopId);
  const before = order.status;
  remember(town, order);
  shop.ordersByUpdate.remove(order);
  change(order);
  order.updateTime = Math.max(order.updateTime, at);
  shop.ordersByUpdate.add(order);
  shop.revision += 1;
  town.changed.orders.add(order.id);
  if (order.status !== before) announceStatus(town, order);
  town.onChange();
}

/** Notes and texts: changes the order without moving its `update_time`, as TikTok describes it. */
export function annotateOrder(town: Town, order: OrderRecord, change: (order: OrderRecord) => void): void {
  change(order);
  shopOf(town, order.shopId).revision += 1;
  town.changed.orders.add(order.id);
  town.onChange();
}

/** Changes a package at a time (unix seconds). */
export function changePackage(
  town: Town,
  parcel: PackageRecord,
  at: number,
  change: (parcel: PackageRecord) => void,
): void {
  const shop = shopOf(town, parcel.shopId);
  remember(town, parcel);
  shop.packagesByUpdate.remove(parcel);
  change(parcel);
  parcel.updateTime = Math.max(parcel.updateTime, at);
  shop.packagesByUpdate.add(parcel);
  shop.revision += 1;
  town.changed.packages.add(parcel.id);
  town.onChange();
}

/** Puts a new order into the town and its indexes. */
export function addOrder(town: Town, order: OrderRecord): void {
  const shop = shopOf(town, order.shopId);
  town.orders.set(order.id, order);
  shop.ordersByCreation.add(order);
  shop.ordersByUpdate.add(order);
  shop.revision += 1;
  town.changed.orders.add(order.id);
  announceStatus(town, order);
  town.onChange();
}

/** Puts a new package into the town and its indexes. */
export function addPackage(town: Town, parcel: PackageRecord): void {
  const shop = shopOf(town, parcel.shopId);
  town.packages.set(parcel.id, parcel);
  shop.packagesByCreation.add(parcel);
  shop.packagesByUpdate.add(parcel);
  shop.revision += 1;
  town.changed.packages.add(parcel.id);
  town.onChange();
}

/** Takes a package that was split, combined or pulled apart out of the town: its id means nothing any more. */
export function removePackage(town: Town, parcel: PackageRecord): void {
  const shop = shopOf(town, parcel.shopId);
  shop.packagesByCreation.remove(parcel);
  shop.packagesByUpdate.remove(parcel);
  town.packages.delete(parcel.id);
  shop.revision += 1;
  town.changed.packages.add(parcel.id);
  town.onChange();
}

// One earlier version per record is enough for a reader that lags behind.
function remember(town: Town, record: OrderRecord | PackageRecord): void {
  town.earlier.set(record.id, { changedAt: town.clock.now(), record: structuredClone(record) });
  if (town.earlier.size <= MOST_EARLIER) return;
  const oldest = town.earlier.keys().next().value;
  if (oldest !== undefined) town.earlier.delete(oldest);
}

const MOST_EARLIER = 5000;

function announceStatus(town: Town, order: OrderRecord): void {
  // The webhook's list of statuses does not have this one.
  if (order.status === 'PARTIALLY_SHIPPING') return;
  town.notify({
    shopId: order.shopId,
    type: 1,
    topic: 'ORDER_STATUS_CHANGE',
    data: {
      order_id: order.id,
      // The webhook's own list spells the last status differently from the order API.
      order_status: order.status === 'CANCELLED' ? 'CANCEL' : order.status,
      is_on_hold_order: order.isOnHoldOrder,
      update_time: order.updateTime,
    },
  });
}
