import { isFiltered, ORDER_TABS, type OrderTab, type ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSums } from '../store.ts';
import { isWholeIn, lookUpAttention, STORED_ATTENTIONS } from './attention-rows.ts';
import { findMatches, isPlain, MOST_COUNTED } from './find-matches.ts';
import { countedTwice, keptCounts, keptSums } from './kept-sums.ts';
import { lanesOf } from './lanes.ts';
import { UNKNOWN_TAB } from './order-facts.ts';
import { tally } from './tally.ts';

/** How much is asked at a time: of an answer at once, and of each step of a long count. */
export type Bounds = { db: Db; dialect: Dialect; most: number };

/** Off the kept counts where nothing narrows the tab; by counting where few are to be asked; null where it would be a long scan. */
export async function countOrders(bounds: Bounds, query: OrderQuery): Promise<number | null> {
  const { db, dialect, most } = bounds;
  const { matches } = await findMatches(db, dialect, query, MOST_COUNTED, 'created');
  if (isPlain(matches)) return (await keptCounts(db, dialect, query.shopIds, query.tab)).orders;
  if (matches.start === null && (await ordersInLanes(db, dialect, query)) > most / matches.cost) return null;
  return (await tally(bounds, query, matches, 'orders')).orders;
}

/** All that match, however many there are. */
export async function countAllOrders(bounds: Bounds, query: OrderQuery, signal: AbortSignal | undefined) {
  const { db, dialect } = bounds;
  const { matches } = await findMatches(db, dialect, query, MOST_COUNTED, 'created');
  if (!isPlain(matches)) {
    const { orders, packages } = await tally(bounds, query, matches, 'packages', signal);
    return { orders, packages };
  }
  const { orders, packages } = await keptCounts(db, dialect, query.shopIds, query.tab);
  return { orders, packages: packages - (await countedTwice(db, dialect, query.shopIds, query.tab)) };
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
export async function sumOrders(
  bounds: Bounds,
  query: OrderQuery,
  signal: AbortSignal | undefined,
): Promise<OrderSums> {
  const { db, dialect } = bounds;
  const { matches } = await findMatches(db, dialect, query, MOST_COUNTED, 'created');
  const sums = isPlain(matches)
    ? await keptSums(db, dialect, query.shopIds, query.tab)
    : await tally(bounds, query, matches, 'sums', signal);
  const attention: Record<string, number> = {};
  for (const name of STORED_ATTENTIONS) attention[name] = await countAttention(bounds, query, name, signal);
  return { ...sums, late: attention.overdue ?? 0, attention };
}

/** As if the list were narrowed to this attention instead of its own. */
async function countAttention(
  bounds: Bounds,
  query: OrderQuery,
  attention: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { db, dialect } = bounds;
  const narrowed = { ...query, attention };
  if (lanesOf(narrowed).length === 0) return 0;
  if (query.search === null && !isFiltered(query.filter) && isWholeIn(attention, query.tab)) {
    return countRows(db, lookUpAttention(dialect, query.shopIds, attention, query.now).rows);
  }
  const { matches } = await findMatches(db, dialect, narrowed, MOST_COUNTED, 'created');
  return (await tally(bounds, narrowed, matches, 'orders', signal)).orders;
}

/** Off a narrow index alone. */
async function countRows(db: Db, named: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${named}) named`.execute(db);
  return rows[0]?.n ?? 0;
}

async function ordersInLanes(db: Db, dialect: Dialect, query: OrderQuery): Promise<number> {
  const tabs = [...new Set(lanesOf(query).map(({ tab }) => tab ?? 'all'))];
  const { rows } = await sql<{ orders: number | null }>`
    select cast(sum(orders) as bigint) as orders from order_counts
    where shop_id in ${dialect.texts(query.shopIds)} and tab in ${dialect.texts(tabs)}`.execute(db);
  return rows[0]?.orders ?? 0;
}
