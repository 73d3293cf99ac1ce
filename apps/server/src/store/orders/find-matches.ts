import type { ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSearch } from '../store.ts';
import { attentionRows } from './attention-rows.ts';
import { foldText } from './fold-text.ts';
import { KEY_KINDS, KEY_MARK } from './searchable.ts';

/**
 * How the orders of a query are found. `all`: walk the index of the tab. `rows`: few are named, sort those. `walk`: so many
 * hold the text that walking the tab and comparing fills a page soon.
 */
export type Matches =
  | { kind: 'all' }
  | { kind: 'rows'; within: RawBuilder<unknown>[] }
  | { kind: 'walk'; holds: RawBuilder<unknown>; within: RawBuilder<unknown>[] };

export type Found = { matches: Matches; notFound: string[] };

/** More hits than this are counted by nobody who waits. */
export const MOST_COUNTED = 6_000;

/**
 * Up to how many hits sorting them is cheaper than walking the tab until a page of them is met: both cost about the same at
 * the root of fifty times the orders.
 */
export async function mostSorted(db: Db, dialect: Dialect, shopIds: readonly ShopId[]): Promise<number> {
  const { rows } = await sql<{ orders: number | null }>`
    select cast(sum(orders) as bigint) as orders from order_counts
    where tab = 'all' and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  return Math.max(500, Math.min(8_000, Math.ceil(Math.sqrt(50 * (rows[0]?.orders ?? 0)))));
}
const SHORT = 3;

/** Looks up what the search and the attention filter name; `most` hits of a text are named, more are met on a walk. */
export async function findMatches(db: Db, dialect: Dialect, query: OrderQuery, most: number): Promise<Found> {
  const within = query.attention === null ? [] : [attentionRows(dialect, query.shopIds, query.attention, query.now)];
  if (query.search === null) return { matches: plain(within), notFound: [] };
  if (query.search.kind === 'ids') return findIds(db, dialect, query.shopIds, query.search, within);
  return { matches: await findText(db, dialect, query.shopIds, query.search.text, within, most), notFound: [] };
}

const plain = (within: RawBuilder<unknown>[]): Matches =>
  within.length === 0 ? { kind: 'all' } : { kind: 'rows', within };

async function findIds(
  db: Db,
  dialect: Dialect,
  shopIds: readonly ShopId[],
  { ids }: OrderSearch & { kind: 'ids' },
  within: RawBuilder<unknown>[],
): Promise<Found> {
  const wanted = new Map(ids.map((id) => [foldText(id), id]));
  wanted.delete('');
  const { rows } = await sql<{ key: string; row: number }>`
    select key, row from order_keys where kind = ${KEY_KINDS.id}
      and key in ${dialect.texts([...wanted.keys()])} and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  for (const { key } of rows) wanted.delete(key);
  const named = dialect.numbers([...new Set(rows.map(({ row }) => row))]);
  return { matches: { kind: 'rows', within: [...within, named] }, notFound: [...wanted.values()] };
}

async function findText(
  db: Db,
  dialect: Dialect,
  shopIds: readonly ShopId[],
  text: string,
  within: RawBuilder<unknown>[],
  most: number,
): Promise<Matches> {
  const folded = foldText(text);
  if (folded === '') return plain(within);
  const isShort = [...folded].length < SHORT;
  const hits = isShort ? keysFrom(dialect, shopIds, folded) : dialect.rowsWithText(folded);
  const { rows } = await sql<{ row: number }>`select row from (${hits}) h limit ${most + 1}`.execute(db);
  if (rows.length > most) return walk(dialect, isShort ? KEY_MARK + folded : folded, within);
  const named = dialect.numbers([...new Set(rows.map(({ row }) => row))]);
  return { kind: 'rows', within: [...within, named] };
}

function walk(dialect: Dialect, text: string, within: RawBuilder<unknown>[]): Matches {
  const holds = sql`exists (select 1 from order_text t where t.row = orders.row and ${dialect.holds(sql`t.text`, text)})`;
  return { kind: 'walk', holds, within };
}

/** One or two characters are the beginning of a key: a range of the index. */
const keysFrom = (dialect: Dialect, shopIds: readonly ShopId[], start: string) => sql`
  select row from order_keys where key >= ${start} and key < ${start + LAST} and shop_id in ${dialect.texts(shopIds)}`;

const LAST = String.fromCodePoint(0x10ffff);
