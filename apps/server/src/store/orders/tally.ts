import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery } from '../store.ts';
import type { Matches } from './find-matches.ts';
import { inSlices } from './in-slices.ts';
import { type Sales, type Sums, toMoney } from './kept-sums.ts';
import { endOfWindow, namedOrders, stretchOf } from './lane-sql.ts';
import { type Lane, lanesOf, type Track } from './lanes.ts';
import type { PagePlace } from './page-cursor.ts';

/** How deep to count: what is not asked for stays 0 and costs nothing. */
export type Depth = 'orders' | 'packages' | 'sums';

type Parts = { db: Db; dialect: Dialect; most: number };

/** Counts what matches: few named orders at once, else the tab in steps of at most `most` orders. */
export function tally(parts: Parts, query: OrderQuery, matches: Matches, depth: Depth, signal?: AbortSignal) {
  return matches.start === null
    ? tallyWalked(parts, query, matches, depth, signal)
    : tallyNamed(parts, namedOrders(parts.dialect, query, matches, matches.start), depth);
}

async function tallyNamed({ db }: Parts, from: RawBuilder<unknown>, depth: Depth): Promise<Sums> {
  const sums = newSums();
  await add(db, sums, from, depth);
  if (depth === 'orders') return finished(sums);
  const { rows } = await sql<{ packages: number }>`
    select count(distinct l.shop_id || '/' || l.package_id) as packages
    from (select shop_id, id ${from}) o
    join order_packages l on l.shop_id = o.shop_id and l.order_id = o.id`.execute(db);
  return { ...finished(sums), packages: rows[0]?.packages ?? 0 };
}

async function tallyWalked(
  parts: Parts,
  query: OrderQuery,
  matches: Matches,
  depth: Depth,
  signal: AbortSignal | undefined,
): Promise<Sums> {
  const sums = newSums();
  const window = Math.max(1, Math.ceil(parts.most / matches.cost));
  for (const lane of lanesOf(query)) {
    const holds = sql.join(matches.holds([lane.shopId]), sql` and `);
    const step = async (place: PagePlace | null) => {
      const from = { track: TRACK, place };
      const stretch = stretchOf({ dialect: parts.dialect, query }, from, lane);
      await add(parts.db, sums, sql`from (select * ${stretch} limit ${window}) orders where ${holds}`, depth);
      return endOfWindow(parts.db, { dialect: parts.dialect, query }, from, lane, window);
    };
    await inSlices<PagePlace | typeof BEGINNING>(
      BEGINNING,
      (place) => step(place === BEGINNING ? null : place),
      signal,
    );
    if (depth !== 'orders') sums.packages -= await countedTwice(parts, lane, holds, signal);
  }
  return finished(sums);
}

const BEGINNING = 'the beginning';

/** Walked for counting, where the order does not matter: orders lie in the table about as they were created. */
const TRACK: Track = { sort: 'created', direction: 'desc', only: null };

type Running = Omit<Sums, 'sales' | 'buyers'> & { buyers: Set<string>; sales: Map<string, bigint> };
const newSums = (): Running => ({ orders: 0, packages: 0, items: 0, buyers: new Set(), sales: new Map() });

type Group = { orders: number; items: number; packages: number; currency: string; scale: number; units: string };

async function add(db: Db, sums: Running, from: RawBuilder<unknown>, depth: Depth): Promise<void> {
  const groups =
    depth === 'sums' ? sql`, currency, total_scale as scale, cast(sum(total_units) as text) as units` : sql``;
  const { rows } = await sql<Group>`
    select count(*) as orders, cast(coalesce(sum(items), 0) as bigint) as items,
      cast(coalesce(sum(packages), 0) as bigint) as packages ${groups}
    ${from} ${depth === 'sums' ? sql`group by currency, total_scale` : sql``}`.execute(db);
  for (const row of rows) addGroup(sums, row, depth);
  if (depth !== 'sums' || rows.length === 0) return;
  const buyers = await sql<{ shop_id: string; buyer_id: string }>`
    select distinct shop_id, buyer_id ${from} and buyer_id is not null`.execute(db);
  for (const { shop_id: shopId, buyer_id: buyerId } of buyers.rows) sums.buyers.add(`${shopId}/${buyerId}`);
}

function addGroup(sums: Running, { orders, items, packages, currency, scale, units }: Group, depth: Depth): void {
  sums.orders += orders;
  sums.items += items;
  sums.packages += packages;
  if (depth !== 'sums') return;
  const key = JSON.stringify([currency, scale]);
  sums.sales.set(key, (sums.sales.get(key) ?? 0n) + BigInt(units));
}

function finished({ buyers, sales, ...counts }: Running): Sums {
  const money = [...sales].map(([key, units]): Sales => {
    const [currency, scale] = JSON.parse(key) as [string, number];
    return { currency, scale, units: units.toString() };
  });
  return { ...counts, buyers: buyers.size, sales: toMoney(money) };
}

const SHARED_AT_ONCE = 300;

/** A parcel of several orders that match was counted with each of them. */
async function countedTwice(
  { db, dialect }: Parts,
  { shopId, tab }: Lane,
  holds: RawBuilder<unknown>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let twice = 0;
  const step = async (after: string) => {
    const shared = await sql<{ id: string }>`
      select id from packages where shop_id = ${shopId} and shared = 1 and id > ${after}
      order by id limit ${SHARED_AT_ONCE}`.execute(db);
    const ids = shared.rows.map(({ id }) => id);
    if (ids.length === 0) return null;
    const { rows } = await sql<{ twice: number }>`
      select coalesce(cast(sum(n - 1) as bigint), 0) as twice from (
        select count(*) as n from order_packages l cross join orders
        where orders.shop_id = l.shop_id and orders.id = l.order_id and l.shop_id = ${shopId}
          and l.package_id in ${dialect.texts(ids)} ${tab === null ? sql`` : sql`and tab = ${tab}`} and ${holds}
        group by l.package_id) shared`.execute(db);
    twice += rows[0]?.twice ?? 0;
    return ids.length < SHARED_AT_ONCE ? null : (ids.at(-1) ?? null);
  };
  await inSlices('', step, signal);
  return twice;
}
