import type { ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import { type Db, type Dialect, TOO_MANY } from '../database/dialect.ts';
import type { OrderQuery, OrderSort } from '../store.ts';
import { NOTHING } from './attention-rows.ts';
import { filterConditions } from './filter-conditions.ts';
import { foldText } from './fold-text.ts';
import { type LookUp, lookUpsOf } from './look-ups.ts';
import { KEY_KINDS, KEY_MARK } from './searchable.ts';

/** How the orders of a query are found. */
export type Matches = {
  /** Few rows (`select row …`) that hold all that match: sort those. Null: walk the index of the tab. */
  start: RawBuilder<unknown> | null;
  /** What must hold of the rows of these shops besides shop and tab; empty where nothing narrows the tab. */
  holds(shopIds: readonly ShopId[]): RawBuilder<unknown>[];
  /** How dear it is to ask one order: 1 for its own row, more where texts or keys are read as well. */
  cost: number;
};

export type Found = { matches: Matches; notFound: string[] };

/** More hits than this are not counted at once. */
export const MOST_COUNTED = 3_000;

export const isPlain = ({ start, holds }: Matches): boolean => start === null && holds([]).length === 0;

/**
 * Up to how many hits sorting them is cheaper than walking the tab until a page of them is met: both cost about the same at
 * the root of fifty times the orders, as far as a page may take its time.
 */
export async function mostSorted(db: Db, dialect: Dialect, shopIds: readonly ShopId[]): Promise<number> {
  const { rows } = await sql<{ orders: number | null }>`
    select cast(sum(orders) as bigint) as orders from order_counts
    where tab = 'all' and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  return Math.max(500, Math.min(3_000, Math.ceil(Math.sqrt(50 * (rows[0]?.orders ?? 0)))));
}

/**
 * Looks up what search, attention and filter name. The first that names at most `most` rows is where the list starts from;
 * what names more is asked of each order. `walked`: the sort whose index would be walked otherwise.
 */
export async function findMatches(
  db: Db,
  dialect: Dialect,
  query: OrderQuery,
  most: number,
  walked: OrderSort | null,
): Promise<Found> {
  const asked: Pick<LookUp, 'holds' | 'cost'>[] = [];
  const pasted = query.search?.kind === 'ids' ? await findIds(db, dialect, query.shopIds, query.search.ids) : null;
  let start = pasted?.rows ?? null;
  for (const lookUp of lookUpsOf(dialect, query, walked)) {
    if (start === null && (await namesAtMost(db, lookUp.rows, most))) start = lookUp.rows;
    else asked.push(lookUp);
  }
  const text = query.search?.kind === 'text' ? foldText(query.search.text) : '';
  const words = text === '' ? null : await findText(db, dialect, query.shopIds, text, start === null ? most : 0);
  if (words?.rows) start = words.rows;
  else if (words) asked.push(words);
  const also = asked.flatMap(({ holds }) => holds ?? []);
  const holds = (shopIds: readonly ShopId[]) => [...filterConditions(dialect, query, shopIds), ...also];
  const cost = asked.reduce((sum, lookUp) => sum + lookUp.cost, 1);
  return { matches: { start, holds, cost }, notFound: pasted?.notFound ?? [] };
}

async function namesAtMost(db: Db, rows: RawBuilder<unknown>, most: number): Promise<boolean> {
  const counted = await sql<{ n: number }>`select count(*) as n from (${rows} limit ${most + 1}) named`.execute(db);
  return (counted.rows[0]?.n ?? 0) <= most;
}

async function findIds(db: Db, dialect: Dialect, shopIds: readonly ShopId[], ids: readonly string[]) {
  const wanted = new Map(ids.map((id) => [foldText(id), id]));
  wanted.delete('');
  const { rows } = await sql<{ key: string; row: number }>`
    select key, row from order_keys where kind = ${KEY_KINDS.id}
      and key in ${dialect.texts([...wanted.keys()])} and shop_id in ${dialect.texts(shopIds)}`.execute(db);
  for (const { key } of rows) wanted.delete(key);
  return { rows: namedRows(dialect, rows), notFound: [...wanted.values()] };
}

type Words = { rows: RawBuilder<unknown> | null; holds: RawBuilder<unknown>; cost: number };

/** `most` 0: somewhere else to start from was found already. */
async function findText(
  db: Db,
  dialect: Dialect,
  shopIds: readonly ShopId[],
  text: string,
  most: number,
): Promise<Words> {
  if (text.length > LONGEST) return { rows: NOTHING, holds: sql`1 = 0`, cost: 0 };
  const isShort = [...text].length < SHORT;
  const piece = isShort ? KEY_MARK + text : text;
  const holds = sql`exists (
    select 1 from order_text t where t.row = orders.row and ${dialect.holds(sql`t.text`, piece)})`;
  const rows =
    most === 0 ? null : await (isShort ? keysFrom(db, dialect, shopIds, text, most) : hitsOf(db, dialect, text, most));
  return { rows, holds, cost: COST_OF_TEXT };
}

/** One or two characters are the beginning of a key: a range of the index, read no further than `most` keys of any shop. */
async function keysFrom(db: Db, dialect: Dialect, shopIds: readonly ShopId[], start: string, most: number) {
  const { rows } = await sql<{ row: number; shop_id: string }>`
    select row, shop_id from order_keys where key >= ${start} and key < ${start + LAST}
    order by key limit ${most + 1}`.execute(db);
  const own: readonly string[] = shopIds;
  return rows.length > most
    ? null
    : namedRows(
        dialect,
        rows.filter((row) => own.includes(row.shop_id)),
      );
}

async function hitsOf(db: Db, dialect: Dialect, text: string, most: number) {
  const { rows } = await sql<{ row: number }>`${await dialect.rowsWithText(db, text, most)}`.execute(db);
  return rows[0]?.row === TOO_MANY ? null : namedRows(dialect, rows);
}

const namedRows = (dialect: Dialect, rows: readonly { row: number }[]) =>
  dialect.rowList([...new Set(rows.map(({ row }) => row))]);

const SHORT = 3;
/** No name, id or title is that long. */
const LONGEST = 1_000;
const COST_OF_TEXT = 2;
const LAST = String.fromCodePoint(0x10ffff);
