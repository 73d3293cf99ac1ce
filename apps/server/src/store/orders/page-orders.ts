import type { ShopId } from '@order-manager/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderPageQuery, OrderSort, StoredOrder } from '../store.ts';
import { findMatches, type Matches, mostSorted } from './find-matches.ts';
import { NO_DEADLINE } from './order-facts.ts';
import { type PagePlace, readCursor, writeCursor } from './page-cursor.ts';
import { readOrders } from './read-orders.ts';

type Page = { orders: StoredOrder[]; nextCursor: string | null; notFound: string[] };
type Key = { row: number; value: number; shop_id: string; id: string };

/** One page by key: each tab and sort walks an index; ties are told apart by shop and id. */
export async function pageOrders(db: Db, dialect: Dialect, query: OrderPageQuery): Promise<Page> {
  const most = query.search?.kind === 'text' ? await mostSorted(db, dialect, query.shopIds) : 0;
  const { matches, notFound } = await findMatches(db, dialect, query, most);
  const place = query.cursor === null ? null : readCursor(query.cursor);
  const keys = await readKeys(db, dialect, query, matches, place);
  const page = keys.slice(0, query.limit);
  const last = page.at(-1);
  const orders = await readOrders(
    db,
    dialect,
    page.map(({ row }) => row),
  );
  const more = keys.length > query.limit && last !== undefined;
  return { orders, nextCursor: more ? writeCursor(placeOf(last)) : null, notFound };
}

const placeOf = ({ value, shop_id: shopId, id }: Key): PagePlace => ({ value, shopId, id });

/** Orders without a deadline come last in both directions: read downwards, they are a list of their own. */
async function readKeys(
  db: Db,
  dialect: Dialect,
  query: OrderPageQuery,
  matches: Matches,
  place: PagePlace | null,
): Promise<Key[]> {
  const wanted = query.limit + 1;
  if (query.sort !== 'deadline' || query.direction === 'asc')
    return keysOf(db, dialect, query, matches, { place, wanted });
  const inTail = place?.value === NO_DEADLINE;
  const head = inTail
    ? []
    : await keysOf(db, dialect, query, matches, { place, wanted, only: sql`ship_by < ${NO_DEADLINE}` });
  if (head.length === wanted) return head;
  const only = sql`ship_by = ${NO_DEADLINE}`;
  const rest = { place: inTail ? place : null, wanted: wanted - head.length, only };
  return [...head, ...(await keysOf(db, dialect, query, matches, rest))];
}

type Part = { place: PagePlace | null; wanted: number; only?: RawBuilder<unknown> };

async function keysOf(db: Db, dialect: Dialect, query: OrderPageQuery, matches: Matches, part: Part): Promise<Key[]> {
  const [first, ...others] = query.shopIds;
  if (first === undefined) return [];
  const statement =
    matches.kind === 'rows'
      ? oneSelect(query, matches, part, sql`shop_id in ${dialect.texts(query.shopIds)}`, afterPlace(query, part.place))
      : others.length === 0
        ? shopSelect(query, matches, part, first)
        : sql`select * from (${sql.join(
            query.shopIds.map((shopId) => sql`select * from (${shopSelect(query, matches, part, shopId)}) s`),
            sql` union all `,
          )}) u order by ${sortOrder(query, 'u')} limit ${part.wanted}`;
  const { rows } = await sql<Key>`${statement}`.execute(db);
  return rows;
}

const shopSelect = (query: OrderPageQuery, matches: Matches, part: Part, shopId: ShopId) =>
  oneSelect(query, matches, part, sql`shop_id = ${shopId}`, afterPlaceInShop(query, part.place, shopId));

function oneSelect(
  query: OrderPageQuery,
  matches: Matches,
  { wanted, only }: Part,
  shops: RawBuilder<unknown>,
  after: RawBuilder<unknown> | null,
): RawBuilder<unknown> {
  const conditions = [shops];
  if (query.tab !== 'all') conditions.push(sql`tab = ${query.tab}`);
  if (only) conditions.push(only);
  if (after) conditions.push(after);
  if (matches.kind !== 'all') conditions.push(...matches.within.map((rows) => sql`row in (${rows})`));
  if (matches.kind === 'walk') conditions.push(matches.holds);
  const value = sql.ref(SORT_COLUMN[query.sort]);
  return sql`select row, ${value} as value, shop_id, id from orders
    where ${sql.join(conditions, sql` and `)} order by ${sortOrder(query, 'orders')} limit ${wanted}`;
}

const SORT_COLUMN: Readonly<Record<OrderSort, 'ship_by' | 'created_at' | 'updated_at' | 'total'>> = {
  deadline: 'ship_by',
  created: 'created_at',
  updated: 'updated_at',
  total: 'total',
};

function sortOrder({ sort, direction, shopIds }: OrderPageQuery, table: 'orders' | 'u') {
  const way = sql.raw(direction);
  const value = sql.ref(table === 'u' ? 'u.value' : SORT_COLUMN[sort]);
  const shop = shopIds.length > 1 ? sql`shop_id ${way}, ` : sql``;
  return sql`${value} ${way}, ${shop}id ${way}`;
}

function afterPlace({ sort, direction }: OrderPageQuery, place: PagePlace | null): RawBuilder<unknown> | null {
  if (!place) return null;
  const column = sql.ref(SORT_COLUMN[sort]);
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  return sql`(${column}, shop_id, id) ${sign} (${place.value}, ${place.shopId}, ${place.id})`;
}

/** The same place seen from one shop: its own ids decide ties; of another shop all ties lie on one side. */
function afterPlaceInShop(query: OrderPageQuery, place: PagePlace | null, shopId: ShopId): RawBuilder<unknown> | null {
  if (!place) return null;
  const column = sql.ref(SORT_COLUMN[query.sort]);
  const sign = sql.raw(query.direction === 'asc' ? '>' : '<');
  if (shopId === place.shopId) return sql`(${column}, id) ${sign} (${place.value}, ${place.id})`;
  const tiesFollow = query.direction === 'asc' ? shopId > place.shopId : shopId < place.shopId;
  return sql`${column} ${sign}${sql.raw(tiesFollow ? '=' : '')} ${place.value}`;
}
