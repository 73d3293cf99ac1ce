import type { Call } from '../gateway/call.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';

/** The package of this shop with this id. */
export function findPackage(call: Call, id: string): PackageRecord | undefined {
  const parcel = call.town.packages.get(id);
  return parcel?.shopId === call.shop.shop.id ? parcel : undefined;
}

/** The order of this shop with this id. */
export function findOrder(call: Call, id: string): OrderRecord | undefined {
  const order = call.town.orders.get(id);
  return order?.shopId === call.shop.shop.id ? order : undefined;
}

/** Whether the id belongs to a package of another shop of the town. */
export function isElsewhere(call: Call, id: string): boolean {
  const parcel = call.town.packages.get(id);
  return parcel !== undefined && parcel.shopId !== call.shop.shop.id;
}
