import type { Money, OrderTab, ShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import { amountOf } from './amount-units.ts';

/** What the orders of a list come to; a parcel of several of them counts once. */
export type Sums = { orders: number; packages: number; buyers: number; items: number; sales: Money[] };

/** The figures of a whole tab, as kept by every write. */
export async function keptSums(db: Db, dialect: Dialect, shopIds: readonly ShopId[], tab: OrderTab): Promise<Sums> {
  const counts = await keptCounts(db, dialect, shopIds, tab);
  const sales = await sql<Sales>`
    select currency, scale, cast(sum(units) as text) as units from order_sales
    where tab = ${tab} and shop_id in ${dialect.texts(shopIds)} group by currency, scale`.execute(db);
  const twice = await countedTwice(db, dialect, shopIds, tab);
  return { ...counts, packages: counts.packages - twice, sales: toMoney(sales.rows) };
}

export async function keptCounts(db: Db, dialect: Dialect, shopIds: readonly ShopId[], tab: OrderTab) {
  const { rows } = await sql<{ orders: number; items: number; packages: number; buyers: number }>`
    select cast(coalesce(sum(orders), 0) as bigint) as orders, cast(coalesce(sum(items), 0) as bigint) as items,
      cast(coalesce(sum(packages), 0) as bigint) as packages, cast(coalesce(sum(buyers), 0) as bigint) as buyers
    from order_counts where tab = ${tab} and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  return rows[0] ?? { orders: 0, items: 0, packages: 0, buyers: 0 };
}

/** A parcel of several orders stands in the kept count once per order. Crossed joins keep SQLite at the few shared ones. */
export async function countedTwice(
  db: Db,
  dialect: Dialect,
  shopIds: readonly ShopId[],
  tab: OrderTab,
): Promise<number> {
  const { rows } = await sql<{ twice: number }>`
    select coalesce(cast(sum(n - 1) as bigint), 0) as twice from (
      select count(*) as n from packages p cross join order_packages l cross join orders o
      where l.shop_id = p.shop_id and l.package_id = p.id and o.shop_id = l.shop_id and o.id = l.order_id
        and p.shared = 1 and p.shop_id in ${dialect.texts(shopIds)} ${tab === 'all' ? sql`` : sql`and o.tab = ${tab}`}
      group by p.shop_id, p.id) shared`.execute(db);
  return rows[0]?.twice ?? 0;
}

export type Sales = { currency: string; scale: number; units: string };

/** One entry per currency that was earned in: sums of different scales are lifted to the finest one. */
export function toMoney(rows: readonly Sales[]): Money[] {
  const scales = new Map<string, number>();
  for (const { currency, scale } of rows) scales.set(currency, Math.max(scale, scales.get(currency) ?? 0));
  return [...scales].sort().flatMap(([currency, finest]) => {
    const own = rows.filter((row) => row.currency === currency);
    const units = own.reduce((sum, row) => sum + BigInt(row.units) * 10n ** BigInt(finest - row.scale), 0n);
    return units === 0n ? [] : [{ amount: amountOf(units, finest), currency }];
  });
}
