import { durationOf } from '../rules/durations.ts';
import { orderStatusByPackages } from '../rules/order-status.ts';
import { addPackage, changeOrder, changePackage, removePackage } from './changes.ts';
import { lived, planOrder } from './order-life.ts';
import type { LineRecord, OrderRecord } from './order-record.ts';
import type { PackageRecord } from './package-record.ts';
import { spread } from './spread.ts';
import { ordersOf, packagesOf, type Town, takeId } from './town.ts';

/** What happens to a parcel, from the empty box to the buyer's door. All times are unix seconds. */

/** Puts lines of an order into a new package that waits for the seller. */
export function openPackage(
  town: Town,
  order: OrderRecord,
  lines: LineRecord[],
  at: number,
  tag: PackageRecord['tag'],
): PackageRecord {
  const parcel = emptyPackage(town, order, at, tag);
  for (const line of lines) line.packageId = parcel.id;
  order.packageIds.push(parcel.id);
  addPackage(town, parcel);
  town.changed.orders.add(order.id);
  return parcel;
}

/** A package of an order without any lines in it yet. */
export function emptyPackage(town: Town, order: OrderRecord, at: number, tag: PackageRecord['tag']): PackageRecord {
  return {
    id: takeId(town, 'package'),
    shopId: order.shopId,
    orderIds: [order.id],
    status: 'TO_FULFILL',
    createTime: at,
    updateTime: at,
    shippingType: order.shippingType,
    tag,
    trackingUpdates: 0,
    shipCalls: 0,
    effectiveShips: 0,
    labelReads: 0,
  };
}

export type Arrangement = {
  providerId: string;
  providerName: string;
  trackingNumber: string;
  handoverMethod?: 'PICKUP' | 'DROP_OFF';
  pickupSlot?: { start_time: number; end_time: number };
};

/** The effect of a ship call: the parcel waits for the carrier. This is the one place that counts effective ships. */
export function arrangePackage(town: Town, parcel: PackageRecord, at: number, how: Arrangement): void {
  const { from, to } = town.settings.labelDelay;
  changePackage(town, parcel, at, () => {
    Object.assign(parcel, how);
    parcel.status = 'PROCESSING';
    parcel.rtsTime = at;
    parcel.labelReadyAt = town.clock.now() + spread(parcel.id, 'label', from, to);
    parcel.effectiveShips += 1;
  });
  rememberTracking(town, parcel);
  for (const order of ordersOf(town, parcel)) followPackages(town, order, at);
  planPackage(town, parcel);
}

/** Notes who carries a seller's tracking number, so that a second use can be found; a platform's number is always new. */
export function rememberTracking(town: Town, parcel: PackageRecord): void {
  if (parcel.shippingType === 'TIKTOK') return;
  const key = `${parcel.shopId}:${parcel.trackingNumber}`;
  const users = town.trackings.get(key) ?? new Set();
  town.trackings.set(key, users.add(parcel.id));
}

/** The carrier scans the parcel. */
export function collectPackage(town: Town, parcel: PackageRecord, at: number): void {
  if (parcel.status !== 'PROCESSING') return;
  changePackage(town, parcel, at, () => {
    parcel.status = 'FULFILLING';
    parcel.collectionTime = at;
  });
  for (const order of ordersOf(town, parcel)) followPackages(town, order, at);
  planPackage(town, parcel);
}

/** The buyer has it. */
export function deliverPackage(town: Town, parcel: PackageRecord, at: number): void {
  if (parcel.status !== 'FULFILLING' && parcel.status !== 'PROCESSING') return;
  changePackage(town, parcel, at, () => {
    parcel.status = 'COMPLETED';
    parcel.collectionTime ??= at;
    parcel.deliveryTime = at;
  });
  for (const order of ordersOf(town, parcel)) followPackages(town, order, at);
}

/** An order left the parcel; with nobody left in it the parcel is cancelled, or forgotten if it never was arranged. */
export function voidPackage(town: Town, parcel: PackageRecord, order: OrderRecord, at: number): void {
  const others = parcel.orderIds.filter((id) => id !== order.id);
  if (others.length > 0) {
    changePackage(town, parcel, at, () => {
      parcel.orderIds = others;
    });
    return;
  }
  changePackage(town, parcel, at, () => {
    parcel.status = 'CANCELLED';
  });
}

/** Removes packages that were regrouped: their ids are not valid any more. */
export function dissolve(town: Town, parcels: PackageRecord[]): void {
  for (const parcel of parcels) {
    for (const order of ordersOf(town, parcel)) {
      order.packageIds = order.packageIds.filter((id) => id !== parcel.id);
      for (const line of order.lines) if (line.packageId === parcel.id) delete line.packageId;
      town.changed.orders.add(order.id);
    }
    removePackage(town, parcel);
  }
}

/** Writes the parcel's next scan into the agenda. */
export function planPackage(town: Town, parcel: PackageRecord): void {
  if (parcel.status === 'PROCESSING') plan(town, parcel, 'collect', parcel.rtsTime ?? parcel.updateTime);
  if (parcel.status === 'FULFILLING') plan(town, parcel, 'deliver', parcel.collectionTime ?? parcel.updateTime);
}

function plan(town: Town, parcel: PackageRecord, kind: 'collect' | 'deliver', from: number): void {
  const due = from + lived(town, durationOf(kind, parcel.id));
  const wakeUp = Math.floor(town.bornAt / 1000) + lived(town, spread(parcel.id, 'wake', 600, 36_000));
  town.agenda.add(from < town.bornAt / 1000 ? Math.max(due, wakeUp) : due, { kind, packageId: parcel.id });
}

function followPackages(town: Town, order: OrderRecord, at: number): void {
  const packages = packagesOf(town, order);
  const status = orderStatusByPackages(order, packages);
  changeOrder(town, order, at, () => {
    order.status = status;
    const isArranged = status !== 'AWAITING_SHIPMENT' && status !== 'PARTIALLY_SHIPPING';
    if (isArranged) order.rtsTime ??= at;
    if (status === 'IN_TRANSIT' || status === 'DELIVERED') order.collectionTime ??= at;
    if (status === 'DELIVERED') order.deliveryTime ??= at;
  });
  if (status === 'DELIVERED') planOrder(town, order);
}
