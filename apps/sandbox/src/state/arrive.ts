import { planArrival } from './birth.ts';
import { addOrder } from './changes.ts';
import { newOrder } from './new-order.ts';
import { planOrder } from './order-life.ts';
import type { Town } from './town.ts';

/** A buyer somewhere places an order, and the next one is already on the way. */
export function arrive(town: Town, at: number): void {
  const shop = town.shops[town.counters.order % town.shops.length]?.shop;
  if (shop) {
    const order = newOrder(town, shop, at);
    addOrder(town, order);
    planOrder(town, order);
  }
  planArrival(town, at);
}
