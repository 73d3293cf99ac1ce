import { type Money, ORDER_TABS, type OrderTab, type ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSums } from '../store.ts';
import { amountOf } from './amount-units.ts';
import { STORED_ATTENTIONS } from './attention-rows.ts';
import { findMatches, type Matches, MOST_COUNTED } from './find-matches.ts';
import { UNKNOWN_TAB } from './order-facts.ts';

/** Off the kept counts where nothing narrows the tab; by counting where few are named; null where it would be a long scan. */
export async function countOrders(db: Db, dialect: Dialect, query: OrderQuery): Promise<number | null> {
  const { matches } = await findMatches(db, dialect, query, MOST_COUNTED);
  if (matches.kind === 'all') return (await keptCounts(db, dialect, query.shopIds, query.tab)).orders;
  if (matches.kind === 'walk') return null;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders where ${conditionsOf(dialect, query, matches)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The counts of all tabs at once, as kept by every write. */
export async function tabCounts(db: Db, dialect: Dialect, shopIds: readonly ShopId[]) {
  const { rows } = await sql<{ tab: string; orders: number }>`
    select tab, cast(sum(orders) as bigint) as orders from order_counts
    where shop_id in ${dialect.texts(shopIds)} group by tab`.execute(db);
  const byTab = new Map(rows.map(({ tab, orders }) => [tab, orders]));
  const waiting = await sql<{ count: number }>`
    select count(*) as count from packages where waits = 1 and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  const tabs = Object.fromEntries(ORDER_TABS.map((tab) => [tab, byTab.get(tab) ?? 0])) as Record<OrderTab, number>;
  return { tabs, unknownStatus: byTab.get(UNKNOWN_TAB) ?? 0, packagesToShip: waiting.rows[0]?.count ?? 0 };
}

/** The figures over the list, and how many orders of it need which attention. */
export async function sumOrders(db: Db, dialect: Dialect, query: OrderQuery): Promise<OrderSums> {
  const { matches } = await findMatches(db, dialect, query, MOST_COUNTED);
  const sums =
    matches.kind === 'all' ? await keptSums(db, dialect, query) : await foundSums(db, dialect, query, matches);
  const attention: Record<string, number> = {};
  for (const name of STORED_ATTENTIONS) attention[name] = await countAttention(db, dialect, query, name);
  return { ...sums, late: attention.overdue ?? 0, attention };
}

type Sums = Omit<OrderSums, 'late' | 'attention'>;

async function keptSums(db: Db, dialect: Dialect, { shopIds, tab }: OrderQuery): Promise<Sums> {
  const counts = await keptCounts(db, dialect, shopIds, tab);
  const sales = await sql<Sales>`
    select currency, scale, cast(sum(units) as text) as units from order_sales
    where tab = ${tab} and shop_id in ${dialect.texts(shopIds)} group by currency, scale`.execute(db);
  const twice = await countedTwice(db, dialect, shopIds, tab);
  return { ...counts, packages: counts.packages - twice, sales: toMoney(sales.rows) };
}

async function keptCounts(db: Db, dialect: Dialect, shopIds: readonly ShopId[], tab: OrderTab) {
  const { rows } = await sql<{ orders: number; items: number; packages: number; buyers: number }>`
    select cast(coalesce(sum(orders), 0) as bigint) as orders, cast(coalesce(sum(items), 0) as bigint) as items,
      cast(coalesce(sum(packages), 0) as bigint) as packages, cast(coalesce(sum(buyers), 0) as bigint) as buyers
    from order_counts where tab = ${tab} and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  return rows[0] ?? { orders: 0, items: 0, packages: 0, buyers: 0 };
}

/** A parcel of several orders stands in the kept count once per order. Crossed joins keep SQLite at the few shared ones. */
async function countedTwice(db: Db, dialect: Dialect, shopIds: readonly ShopId[], tab: OrderTab): Promise<number> {
  const { rows } = await sql<{ twice: number }>`
    select coalesce(cast(sum(n - 1) as bigint), 0) as twice from (
      select count(*) as n from packages p cross join order_packages l cross join orders o
      where l.shop_id = p.shop_id and l.package_id = p.id and o.shop_id = l.shop_id and o.id = l.order_id
        and p.shared = 1 and p.shop_id in ${dialect.texts(shopIds)} ${tab === 'all' ? sql`` : sql`and o.tab = ${tab}`}
      group by p.shop_id, p.id) shared`.execute(db);
  return rows[0]?.twice ?? 0;
}

type Found = Exclude<Matches, { kind: 'all' }>;

async function foundSums(db: Db, dialect: Dialect, query: OrderQuery, matches: Found): Promise<Sums> {
  const where = conditionsOf(dialect, query, matches);
  const { rows } = await sql<{ orders: number; items: number; buyers: number }>`
    select count(*) as orders, cast(coalesce(sum(items), 0) as bigint) as items,
      count(distinct shop_id || '/' || buyer_id) as buyers from orders where ${where}`.execute(db);
  const sales = await sql<Sales>`
    select currency, total_scale as scale, cast(sum(total_units) as text) as units from orders where ${where}
    group by currency, total_scale`.execute(db);
  const parcels = await sql<{ packages: number }>`
    select count(distinct l.shop_id || '/' || l.package_id) as packages from order_packages l
    join (select shop_id, id from orders where ${where}) o on o.shop_id = l.shop_id and o.id = l.order_id`.execute(db);
  const counts = rows[0] ?? { orders: 0, items: 0, buyers: 0 };
  return { ...counts, packages: parcels.rows[0]?.packages ?? 0, sales: toMoney(sales.rows) };
}

/** As if the list were narrowed to this attention instead of its own. */
async function countAttention(db: Db, dialect: Dialect, query: OrderQuery, attention: string): Promise<number> {
  const { matches } = await findMatches(db, dialect, { ...query, attention }, MOST_COUNTED);
  return matches.kind === 'all' ? 0 : countFound(db, dialect, query, matches);
}

async function countFound(db: Db, dialect: Dialect, query: OrderQuery, matches: Found): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders where ${conditionsOf(dialect, query, matches)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function conditionsOf(dialect: Dialect, query: OrderQuery, matches: Found): RawBuilder<unknown> {
  const conditions = [sql`shop_id in ${dialect.texts(query.shopIds)}`];
  if (query.tab !== 'all') conditions.push(sql`tab = ${query.tab}`);
  conditions.push(...matches.within.map((rows) => sql`row in (${rows})`));
  if (matches.kind === 'walk') conditions.push(matches.holds);
  return sql.join(conditions, sql` and `);
}

type Sales = { currency: string; scale: number; units: string };

/** One entry per currency that was earned in: sums of different scales are lifted to the finest one. */
function toMoney(rows: readonly Sales[]): Money[] {
  const scales = new Map<string, number>();
  for (const { currency, scale } of rows) scales.set(currency, Math.max(scale, scales.get(currency) ?? 0));
  return [...scales].sort().flatMap(([currency, finest]) => {
    const own = rows.filter((row) => row.currency === currency);
    const units = own.reduce((sum, row) => sum + BigInt(row.units) * 10n ** BigInt(finest - row.scale), 0n);
    return units === 0n ? [] : [{ amount: amountOf(units, finest), currency }];
  });
}
