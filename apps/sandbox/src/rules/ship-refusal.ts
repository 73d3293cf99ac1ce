import type { FulfillmentCode } from '../gateway/refusal.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import type { TownSettings } from '../state/settings.ts';

/** Why a package may not be arranged now, as TikTok's number; nothing if it may. */
export function shipRefusal(
  parcel: PackageRecord,
  orders: OrderRecord[],
  settings: TownSettings,
): FulfillmentCode | undefined {
  if (orders.some((order) => order.isFulfilledByTikTok)) return 21008025;
  if (parcel.status === 'COMPLETED') return 21011027;
  if (parcel.status === 'PROCESSING' || parcel.status === 'FULFILLING') return settings.alreadyShippedCode;
  if (parcel.status === 'CANCELLED') return 21011041;
  return orderRefusal(orders);
}

/** Why the orders themselves may not be shipped now. */
export function orderRefusal(orders: OrderRecord[]): FulfillmentCode | undefined {
  if (orders.some((order) => order.status === 'CANCELLED')) return 21011041;
  if (orders.some((order) => order.status === 'ON_HOLD')) return 21011044;
  if (orders.some((order) => order.status === 'UNPAID')) return 21011003;
  // In the US shipping is an answer to the buyer: it rejects his request.
  const isAsked = orders.some((order) => order.requestCancelTime !== undefined && order.region !== 'US');
  return isAsked ? 21011007 : undefined;
}
