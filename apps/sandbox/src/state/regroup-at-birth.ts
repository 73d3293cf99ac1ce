import { combinableGroups } from '../rules/combinable-groups.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { combineOrders } from './combine.ts';
import type { OrderRecord } from './order-record.ts';
import { arrangePackage } from './package-life.ts';
import { spread } from './spread.ts';
import { packagesOf, type Town } from './town.ts';

/** A seller was here before: some waiting orders of one buyer already share a box, some split orders are half shipped. */
export function regroupAtBirth(town: Town): void {
  for (const shop of town.shops) {
    for (const orders of combinableGroups(town, shop)) {
      if (spread(orders[0]?.id ?? '', 'combine', 0, 2) === 0) combineOrders(town, orders, latestOf(orders));
    }
  }
  for (const order of town.orders.values()) {
    if (order.status === 'AWAITING_SHIPMENT' && order.splitOrCombine === 'SPLIT') shipFirstHalf(town, order);
  }
  // All of this belongs to the birth, which the seed tells again.
  town.changed = { orders: new Set(), packages: new Set() };
  town.earlier.clear();
}

function latestOf(orders: OrderRecord[]): number {
  return Math.max(...orders.map((order) => order.updateTime));
}

function shipFirstHalf(town: Town, order: OrderRecord): void {
  const [first, second] = packagesOf(town, order);
  const isReady = order.shippingType === 'TIKTOK' && order.requestCancelTime === undefined;
  if (!first || !second || !isReady || spread(order.id, 'half', 0, 1) === 0) return;
  const at = Math.min(order.updateTime + 1800, Math.floor(town.bornAt / 1000));
  arrangePackage(town, first, at, defaultArrangement(town, order, first));
  first.effectiveShips = 0;
}
