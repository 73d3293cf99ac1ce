import { combinableGroups } from '../rules/combinable-groups.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { combineOrders } from './combine.ts';
import type { OrderRecord } from './order-record.ts';
import { arrangePackage } from './package-life.ts';
import { packagesOf, type Town } from './town.ts';

/**
 * A seller was here before: some waiting orders of one buyer already share a box, some split orders are half shipped.
 * Counted off, not drawn, so that even a small town has both kinds.
 */
export function regroupAtBirth(town: Town): void {
  const groups = town.shops.flatMap((shop) => combinableGroups(town, shop));
  for (const [place, orders] of groups.entries()) {
    if (place % 2 === 0) combineOrders(town, orders, latestOf(orders));
  }
  for (const [place, order] of [...town.orders.values()].filter(canBeHalfShipped).entries()) {
    if (place % 2 === 0) shipFirstHalf(town, order);
  }
  // All of this belongs to the birth, which the seed tells again.
  town.changed = { orders: new Set(), packages: new Set() };
  town.earlier.clear();
}

function latestOf(orders: OrderRecord[]): number {
  return Math.max(...orders.map((order) => order.updateTime));
}

function canBeHalfShipped(order: OrderRecord): boolean {
  const isSplit = order.status === 'AWAITING_SHIPMENT' && order.splitOrCombine === 'SPLIT';
  return isSplit && order.shippingType === 'TIKTOK' && order.requestCancelTime === undefined;
}

function shipFirstHalf(town: Town, order: OrderRecord): void {
  const [first] = packagesOf(town, order);
  if (!first) return;
  const at = Math.min(order.updateTime + 1800, Math.floor(town.bornAt / 1000));
  arrangePackage(town, first, at, defaultArrangement(town, order, first));
  first.effectiveShips = 0;
}
