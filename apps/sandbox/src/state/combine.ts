import { addPackage, changeOrder } from './changes.ts';
import type { OrderRecord } from './order-record.ts';
import { dissolve, emptyPackage, openPackage } from './package-life.ts';
import type { PackageRecord } from './package-record.ts';
import { ordersOf, packagesOf, type Town } from './town.ts';

/** Puts several orders into one new package; their old packages are gone. */
export function combineOrders(town: Town, orders: OrderRecord[], at: number): PackageRecord {
  dissolve(
    town,
    orders.flatMap((order) => packagesOf(town, order)),
  );
  return boxFor(town, orders, at);
}

/** Takes orders out of a combined package: each gets one of its own, those who stay get a new one together. */
export function pullApart(town: Town, parcel: PackageRecord, leaving: string[], at: number): PackageRecord[] {
  const orders = ordersOf(town, parcel);
  const staying = orders.filter((order) => !leaving.includes(order.id));
  const alone = staying.length > 1 ? orders.filter((order) => leaving.includes(order.id)) : orders;
  dissolve(town, [parcel]);
  const parcels = alone.map((order) => {
    const own = openPackage(town, order, order.lines, at, 'DEFAULT');
    changeOrder(town, order, at, () => {
      delete order.splitOrCombine;
    });
    return own;
  });
  return staying.length > 1 ? [...parcels, boxFor(town, staying, at)] : parcels;
}

function boxFor(town: Town, orders: OrderRecord[], at: number): PackageRecord {
  const [first] = orders;
  if (!first) throw new RangeError('a package needs at least one order');
  const parcel = { ...emptyPackage(town, first, at, 'COMBINE'), orderIds: orders.map((order) => order.id) };
  addPackage(town, parcel);
  for (const order of orders) {
    changeOrder(town, order, at, () => {
      order.packageIds = [parcel.id];
      order.splitOrCombine = 'COMBINED';
      for (const line of order.lines) line.packageId = parcel.id;
    });
  }
  return parcel;
}
