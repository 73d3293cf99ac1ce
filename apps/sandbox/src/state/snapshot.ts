import { z } from 'zod';
import { planArrival } from './birth.ts';
import { planOrder } from './order-life.ts';
import type { OrderRecord } from './order-record.ts';
import { planPackage } from './package-life.ts';
import type { PackageRecord } from './package-record.ts';
import { shopOf, type Town } from './town.ts';

/**
 * Everything that a town's seed does not tell: what changed since its birth. The rest is grown again from the seed, so
 * the file stays small however many orders the town has.
 */
export type Snapshot = {
  format: 1;
  identity: string;
  bornAt: number;
  clockOffset: number;
  appSecret: string;
  counters: Town['counters'];
  nextRecipe: [string, number][];
  orders: OrderRecord[];
  packages: PackageRecord[];
  removedPackages: string[];
  grants: Town['grants'];
  externalOrders: Town['externalOrders'] extends Map<string, infer Value> ? Value[] : never;
  shops: { id: string; isActive: boolean; webhooks: [string, WebhookSetting][] }[];
};

type WebhookSetting = { address: string; createTime: number; updateTime: number };

/** What must be equal for a snapshot to fit a town: everything the birth depends on. */
export function identityOf({ settings }: Pick<Town, 'settings'>): string {
  const { seed, orders, regions, appKey, britishPackageIds } = settings;
  return JSON.stringify([EDITION, seed, orders, regions, appKey, britishPackageIds]);
}

/** Grows when the same seed begins to tell another town: a state written for the older one does not fit it. */
const EDITION = 2;

/** A copy of what changed, ready for JSON. */
export function takeSnapshot(town: Town): Snapshot {
  return {
    format: 1,
    identity: identityOf(town),
    bornAt: town.bornAt,
    clockOffset: town.clock.offset(),
    appSecret: town.settings.appSecret,
    counters: town.counters,
    nextRecipe: [...town.nextRecipe],
    orders: [...town.changed.orders].flatMap((id) => town.orders.get(id) ?? []),
    packages: [...town.changed.packages].flatMap((id) => town.packages.get(id) ?? []),
    removedPackages: [...town.changed.packages].filter((id) => !town.packages.has(id)),
    grants: town.grants,
    externalOrders: [...town.externalOrders.values()],
    shops: town.shops.map(({ shop, isActive, webhooks }) => ({ id: shop.id, isActive, webhooks: [...webhooks] })),
  };
}

/** Reads a snapshot; nothing if the text is not one of ours. */
export function readSnapshot(text: string): Snapshot | undefined {
  const head = z.looseObject({
    format: z.literal(1),
    identity: z.string(),
    bornAt: z.number(),
    grants: z.array(z.unknown()),
  });
  try {
    const read: unknown = JSON.parse(text);
    return head.safeParse(read).success ? (read as Snapshot) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a snapshot into a town that was just born with the same identity and birth. */
export function restoreSnapshot(town: Town, snapshot: Snapshot): void {
  for (const id of snapshot.removedPackages) forgetPackage(town, id);
  for (const order of snapshot.orders) putOrder(town, order);
  for (const parcel of snapshot.packages) putPackage(town, parcel);
  town.counters = snapshot.counters;
  town.nextRecipe = new Map(snapshot.nextRecipe);
  town.grants = snapshot.grants;
  for (const one of snapshot.externalOrders) town.externalOrders.set(`${one.orderId}/${one.platform}`, one);
  for (const { id, isActive, webhooks } of snapshot.shops) {
    Object.assign(shopOf(town, id), { isActive, webhooks: new Map(webhooks) });
  }
  for (const id of snapshot.removedPackages) town.changed.packages.add(id);
  planAgain(town);
}

function forgetPackage(town: Town, id: string): void {
  const parcel = town.packages.get(id);
  if (!parcel) return;
  const shop = shopOf(town, parcel.shopId);
  shop.packagesByCreation.remove(parcel);
  shop.packagesByUpdate.remove(parcel);
  town.packages.delete(id);
}

function putOrder(town: Town, order: OrderRecord): void {
  const shop = shopOf(town, order.shopId);
  const born = town.orders.get(order.id);
  if (born) {
    shop.ordersByCreation.remove(born);
    shop.ordersByUpdate.remove(born);
  }
  town.orders.set(order.id, order);
  shop.ordersByCreation.add(order);
  shop.ordersByUpdate.add(order);
  town.changed.orders.add(order.id);
}

function putPackage(town: Town, parcel: PackageRecord): void {
  forgetPackage(town, parcel.id);
  const shop = shopOf(town, parcel.shopId);
  town.packages.set(parcel.id, parcel);
  shop.packagesByCreation.add(parcel);
  shop.packagesByUpdate.add(parcel);
  town.changed.packages.add(parcel.id);
  if (parcel.shippingType === 'SELLER' && parcel.trackingNumber !== undefined) {
    const key = `${parcel.shopId}:${parcel.trackingNumber}`;
    town.trackings.set(key, (town.trackings.get(key) ?? new Set()).add(parcel.id));
  }
}

function planAgain(town: Town): void {
  town.agenda.clear();
  for (const order of town.orders.values()) planOrder(town, order);
  for (const parcel of town.packages.values()) planPackage(town, parcel);
  planArrival(town, town.clock.seconds());
}
