import { MARKETS } from '../catalogue/markets.ts';
import { createRandom } from '../catalogue/random.ts';
import type { FaultRule } from '../control/fault-rule.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Grant } from './grants.ts';
import { type IdFamily, idOf } from './ids.ts';
import type { OrderRecord } from './order-record.ts';
import type { PackageRecord } from './package-record.ts';
import type { RecipeShelf } from './recipe-shelf.ts';
import { createRecipeShelf } from './recipe-shelf.ts';
import type { TownSettings } from './settings.ts';
import { openShop, type TownShop } from './town-shop.ts';

/** The whole rehearsal town: shops, orders, parcels, grants, what will happen next, and what shall go wrong. */
export type Town = {
  settings: TownSettings;
  clock: Clock;
  /** Epoch milliseconds of the first start; histories are told backwards from here. */
  bornAt: number;
  shops: TownShop[];
  orders: Map<string, OrderRecord>;
  packages: Map<string, PackageRecord>;
  shelf: RecipeShelf;
  agenda: Agenda<Move>;
  counters: Record<IdFamily, number>;
  /** Shop id → its next unused recipe. */
  nextRecipe: Map<string, number>;
  grants: Grant[];
  externalOrders: Map<string, ExternalOrder>;
  /** `shop:tracking number` → packages that carry it. */
  trackings: Map<string, Set<string>>;
  /** Files that sellers uploaded, by name. */
  uploads: Map<string, { contentType: string; bytes: Buffer }>;
  faults: FaultRule[];
  /** What changed since the birth; only this is written to a state file. */
  changed: { orders: Set<string>; packages: Set<string> };
  earlier: Map<string, EarlierVersion>;
  /** A number of `[0, 1)` from the town's seed, for faults that happen now and then. */
  draw: () => number;
  notify: (notice: Notice) => void;
  onChange: () => void;
};

export type Move =
  | { kind: 'pay' | 'give up paying' | 'release' | 'cancel late' | 'arrange' | 'complete'; orderId: string }
  | { kind: 'collect' | 'deliver'; packageId: string }
  | { kind: 'arrive' };

export type Notice = { shopId: string; type: number; topic: string; data: Record<string, unknown> };

export type EarlierVersion = { changedAt: number; record: OrderRecord | PackageRecord };

export type ExternalOrder = {
  orderId: string;
  shopId: string;
  id: string;
  platform: string;
  lineItems: { id: string; origin_id: string }[];
};

/** A town with shops but without orders. */
export function foundTown(settings: TownSettings, clock: Clock, bornAt = clock.now()): Town {
  return {
    settings,
    clock,
    bornAt,
    shops: settings.regions.flatMap((region) => MARKETS[region].shops.map((shop) => openShop(shop, MARKETS[region]))),
    orders: new Map(),
    packages: new Map(),
    shelf: createRecipeShelf(settings.seed),
    agenda: createAgenda(),
    counters: { order: 0, line: 0, package: 0, notification: 0, cancellation: 0 },
    nextRecipe: new Map(),
    grants: [],
    externalOrders: new Map(),
    trackings: new Map(),
    uploads: new Map(),
    faults: [],
    changed: { orders: new Set(), packages: new Set() },
    earlier: new Map(),
    draw: drawFrom(settings.seed),
    notify: () => {},
    onChange: () => {},
  };
}

/** The next unused id of a family. */
export function takeId(town: Town, family: IdFamily): string {
  town.counters[family] += 1;
  return idOf(family, town.counters[family]);
}

/** The shop with this id, which must be one of the town's. */
export function shopOf(town: Town, shopId: string): TownShop {
  const found = town.shops.find((shop) => shop.shop.id === shopId);
  if (!found) throw new RangeError(`no shop ${shopId} in this town`);
  return found;
}

/** The packages of an order that still exist. */
export function packagesOf(town: Town, order: OrderRecord): PackageRecord[] {
  return order.packageIds.flatMap((id) => town.packages.get(id) ?? []);
}

/** The orders that travel in a package. */
export function ordersOf(town: Town, parcel: PackageRecord): OrderRecord[] {
  return parcel.orderIds.flatMap((id) => town.orders.get(id) ?? []);
}

function drawFrom(seed: number): () => number {
  const random = createRandom(seed, 404);
  return () => random.below(1_000_000) / 1_000_000;
}
