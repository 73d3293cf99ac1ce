import type { Market, Shop } from '../catalogue/market.ts';
import type { OrderRecord } from './order-record.ts';
import type { PackageRecord } from './package-record.ts';
import { createTimeIndex, type TimeIndex } from './time-index.ts';

/** One shop of the town with everything sorted for its searches. */
export type TownShop = {
  shop: Shop;
  market: Market;
  isActive: boolean;
  /** Grows with every change; counts that were made at one revision stay true until the next. */
  revision: number;
  ordersByCreation: TimeIndex<OrderRecord>;
  ordersByUpdate: TimeIndex<OrderRecord>;
  packagesByCreation: TimeIndex<PackageRecord>;
  packagesByUpdate: TimeIndex<PackageRecord>;
  counts: Map<string, { revision: number; count: number }>;
  /** Topic → where the Event API sends it. */
  webhooks: Map<string, { address: string; createTime: number; updateTime: number }>;
  /** Drafts of the combinable-packages search. */
  drafts: Map<string, string[]>;
};

/** A shop without orders. */
export function openShop(shop: Shop, market: Market): TownShop {
  return {
    shop,
    market,
    isActive: true,
    revision: 0,
    ordersByCreation: createTimeIndex((order) => order.createTime),
    ordersByUpdate: createTimeIndex((order) => order.updateTime),
    packagesByCreation: createTimeIndex((parcel) => parcel.createTime),
    packagesByUpdate: createTimeIndex((parcel) => parcel.updateTime),
    counts: new Map(),
    webhooks: new Map(),
    drafts: new Map(),
  };
}
