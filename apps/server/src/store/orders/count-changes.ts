import type { OrderRow } from '../database/tables.ts';
import { keyOf } from './known.ts';

/** What a write adds to the kept counts; a tab named `all` stands for every order of the shop. */
export type CountChanges = {
  counts: Map<string, { shopId: string; tab: string; orders: number; items: number; packages: number }>;
  sales: Map<string, { shopId: string; tab: string; currency: string; scale: number; units: bigint }>;
  buyers: Map<string, { shopId: string; tab: string; buyerId: string; orders: number }>;
};

/** From the narrow rows as they were and as they will be. Pairs without a difference leave no trace. */
export function countChanges(pairs: readonly { before: OrderRow | null; after: OrderRow }[]): CountChanges {
  const changes: CountChanges = { counts: new Map(), sales: new Map(), buyers: new Map() };
  for (const { before, after } of pairs) {
    if (before) add(changes, before, -1);
    add(changes, after, 1);
  }
  dropZeros(changes.counts, ({ orders, items, packages }) => orders === 0 && items === 0 && packages === 0);
  dropZeros(changes.sales, ({ units }) => units === 0n);
  dropZeros(changes.buyers, ({ orders }) => orders === 0);
  return changes;
}

function add(changes: CountChanges, facts: OrderRow, sign: 1 | -1): void {
  for (const tab of [facts.tab, 'all']) {
    addCounts(changes, facts, tab, sign);
    addSales(changes, facts, tab, sign);
    if (facts.buyer_id !== null) addBuyer(changes, facts.shop_id, tab, facts.buyer_id, sign);
  }
}

function addCounts({ counts }: CountChanges, facts: OrderRow, tab: string, sign: 1 | -1): void {
  const key = keyOf(facts.shop_id, tab);
  const sum = counts.get(key) ?? { shopId: facts.shop_id, tab, orders: 0, items: 0, packages: 0 };
  sum.orders += sign;
  sum.items += sign * facts.items;
  sum.packages += sign * facts.packages;
  counts.set(key, sum);
}

function addSales({ sales }: CountChanges, facts: OrderRow, tab: string, sign: 1 | -1): void {
  const { shop_id: shopId, currency, total_scale: scale } = facts;
  const key = `${keyOf(shopId, tab)}/${currency}/${scale}`;
  const sum = sales.get(key) ?? { shopId, tab, currency, scale, units: 0n };
  sum.units += BigInt(sign) * BigInt(facts.total_units);
  sales.set(key, sum);
}

function addBuyer({ buyers }: CountChanges, shopId: string, tab: string, buyerId: string, sign: 1 | -1): void {
  const key = `${keyOf(shopId, tab)}/${buyerId}`;
  const sum = buyers.get(key) ?? { shopId, tab, buyerId, orders: 0 };
  sum.orders += sign;
  buyers.set(key, sum);
}

function dropZeros<Sum>(sums: Map<string, Sum>, isZero: (sum: Sum) => boolean): void {
  for (const [key, sum] of sums) if (isZero(sum)) sums.delete(key);
}
