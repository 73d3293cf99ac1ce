import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { CountChanges } from './count-changes.ts';
import { keyOf } from './known.ts';
import { BUYERS, COUNTS, SALES } from './plans.ts';

/** Moves the kept counts. Merges of a shop are serialised, so reading the buyers first is safe. */
export async function writeCounts(trx: Db, dialect: Dialect, changes: CountChanges): Promise<void> {
  const buyers = await writeBuyers(trx, dialect, changes);
  const counts = new Map(changes.counts);
  for (const [key, { shopId, tab }] of buyers) {
    if (!counts.has(key)) counts.set(key, { shopId, tab, orders: 0, items: 0, packages: 0 });
  }
  const rows = [...counts].map(([key, sum]) => [
    sum.shopId,
    sum.tab,
    sum.orders,
    sum.items,
    sum.packages,
    buyers.get(key)?.change ?? 0,
  ]);
  await dialect.upsert(trx, COUNTS, rows);
  const sales = [...changes.sales.values()];
  await dialect.upsert(
    trx,
    SALES,
    sales.map(({ shopId, tab, currency, scale, units }) => [shopId, tab, currency, scale, units.toString()]),
  );
}

type BuyerChange = { shopId: string; tab: string; change: number };

/** Gives by how many the different buyers of a shop's tab grew. */
async function writeBuyers(trx: Db, dialect: Dialect, { buyers }: CountChanges): Promise<Map<string, BuyerChange>> {
  const before = await readBuyers(trx, dialect, buyers);
  const kept: (string | number)[][] = [];
  const gone: string[][] = [];
  const moved = new Map<string, BuyerChange>();
  for (const [key, { shopId, tab, buyerId, orders }] of buyers) {
    const had = before.get(key) ?? 0;
    const has = had + orders;
    if (has > 0) kept.push([shopId, tab, buyerId, has]);
    else gone.push([shopId, tab, buyerId]);
    const change = Number(has > 0) - Number(had > 0);
    const sum = moved.get(keyOf(shopId, tab)) ?? { shopId, tab, change: 0 };
    if (change !== 0) moved.set(keyOf(shopId, tab), { ...sum, change: sum.change + change });
  }
  await dialect.upsert(trx, BUYERS, kept);
  await dialect.remove(trx, BUYERS, gone);
  return moved;
}

async function readBuyers(trx: Db, dialect: Dialect, buyers: CountChanges['buyers']): Promise<Map<string, number>> {
  const before = new Map<string, number>();
  for (const { shopId, tab, ids } of grouped(buyers)) {
    const { rows } = await sql<{ buyer_id: string; orders: number }>`
      select buyer_id, orders from buyer_counts
      where shop_id = ${shopId} and tab = ${tab} and buyer_id in ${dialect.texts(ids)}`.execute(trx);
    for (const row of rows) before.set(`${keyOf(shopId, tab)}/${row.buyer_id}`, row.orders);
  }
  return before;
}

function grouped(buyers: CountChanges['buyers']) {
  const groups = new Map<string, { shopId: string; tab: string; ids: string[] }>();
  for (const { shopId, tab, buyerId } of buyers.values()) {
    const group = groups.get(keyOf(shopId, tab)) ?? { shopId, tab, ids: [] };
    group.ids.push(buyerId);
    groups.set(keyOf(shopId, tab), group);
  }
  return groups.values();
}
