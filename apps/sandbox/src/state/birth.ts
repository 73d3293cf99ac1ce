import { recipeOf } from './grow.ts';
import { tellHistory } from './history.ts';
import { newOrder } from './new-order.ts';
import { planOrder } from './order-life.ts';
import type { OrderRecord } from './order-record.ts';
import { planPackage } from './package-life.ts';
import { createRecipeShelf } from './recipe-shelf.ts';
import { regroupAtBirth } from './regroup-at-birth.ts';
import { spread } from './spread.ts';
import { shopOf, type Town } from './town.ts';

/** Fills a new town with orders of every age and state. The same seed, count, markets and birth give the same town. */
export function populate(town: Town): void {
  const born = Math.floor(town.bornAt / 1000);
  const shelf = town.shelf;
  // Each recipe is read a few times in a row and then not again: keeping thousands would only feed the collector.
  town.shelf = createRecipeShelf(town.settings.seed, 8);
  for (let number = 0; number < town.settings.orders; number += 1) {
    const shop = town.shops[number % town.shops.length]?.shop;
    if (shop) settleIn(town, newOrder(town, shop, born), born);
  }
  town.shelf = shelf;
  sortIn(town);
  regroupAtBirth(town);
  planArrival(town, born);
}

/** Writes the next arrival of a new order into the agenda, if this town has any. */
export function planArrival(town: Town, at: number): void {
  const perHour = town.settings.arrivalsPerHour;
  if (perHour <= 0) return;
  const pause = spread(String(town.counters.order), 'arrival', 50, 150) / 100;
  town.agenda.add(at + Math.max(1, (3600 / perHour) * pause), { kind: 'arrive' });
}

function settleIn(town: Town, order: OrderRecord, born: number): void {
  const recipe = recipeOf(town, order);
  tellHistory(town, order, recipe, born);
  town.orders.set(order.id, order);
  planOrder(town, order);
  for (const id of order.packageIds) {
    const parcel = town.packages.get(id);
    if (parcel) planPackage(town, parcel);
  }
}

function sortIn(town: Town): void {
  const byShop = Map.groupBy(town.orders.values(), (order) => order.shopId);
  for (const [shopId, orders] of byShop) {
    shopOf(town, shopId).ordersByCreation.addAll(orders);
    shopOf(town, shopId).ordersByUpdate.addAll(orders);
  }
  for (const [shopId, packages] of Map.groupBy(town.packages.values(), (parcel) => parcel.shopId)) {
    shopOf(town, shopId).packagesByCreation.addAll(packages);
    shopOf(town, shopId).packagesByUpdate.addAll(packages);
  }
}
