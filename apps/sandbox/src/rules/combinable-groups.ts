import { recipientOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { packagesOf, type Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';
import { isSouthEastAsia } from './deadlines.ts';

/** Orders per tracking number at most. */
const MOST_TOGETHER = 20;

/** Groups of waiting orders that go to the same person at the same address. */
export function combinableGroups(town: Town, shop: TownShop): OrderRecord[][] {
  if (!isSouthEastAsia(shop.market.region)) return [];
  const waiting: OrderRecord[] = [];
  for (let at = 0; at < shop.ordersByCreation.size(); at += 1) {
    const order = shop.ordersByCreation.at(at);
    if (isCombinable(town, order)) waiting.push(order);
  }
  const byPlace = Map.groupBy(waiting, (order) => placeOf(town, order));
  return [...byPlace.values()].flatMap((orders) => (orders.length < 2 ? [] : [orders.slice(0, MOST_TOGETHER)]));
}

/** Whether an order may share a parcel with others. */
export function isCombinable(town: Town, order: OrderRecord): boolean {
  if (order.status !== 'AWAITING_SHIPMENT' || order.shippingType !== 'TIKTOK') return false;
  if (order.isFulfilledByTikTok || order.isCod || order.splitOrCombine || order.requestCancelTime) return false;
  return packagesOf(town, order).every((parcel) => parcel.status === 'TO_FULFILL');
}

/** Where an order goes, as one text: the same text means the same door. */
export function placeOf(town: Town, order: OrderRecord): string {
  const { userId, fullAddress } = recipientOf(town, order);
  return `${userId} ${fullAddress}`;
}
