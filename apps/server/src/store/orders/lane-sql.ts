import { type RawBuilder, sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderQuery, OrderSort } from '../store.ts';
import { walkBounds } from './filter-conditions.ts';
import type { Matches } from './find-matches.ts';
import { type Lane, SORT_COLUMN, type Track } from './lanes.ts';
import type { PagePlace } from './page-cursor.ts';

type List = { dialect: Dialect; query: OrderQuery };
/** After one place and, where given, up to another, which is in it. */
type From = { track: Track; place: PagePlace | null; upTo?: PagePlace | null };

/** The orders named by a start that match. The crossed join keeps SQLite from walking an index and asking each order whether it is named. */
export function namedOrders(
  dialect: Dialect,
  query: OrderQuery,
  matches: Matches,
  start: RawBuilder<unknown>,
  also: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const conditions = [
    sql`orders.row = s.named`,
    sql`shop_id in ${dialect.texts(query.shopIds)}`,
    ...(query.tab === 'all' ? [] : [sql`tab = ${query.tab}`]),
    ...matches.holds(query.shopIds),
    ...also,
  ];
  return sql`from (select distinct row as named from (${start}) x) s cross join orders
    where ${sql.join(conditions, sql` and `)}`;
}

/** The lane from a place on, in order. */
export const stretchOf = (list: List, from: From, lane: Lane): RawBuilder<unknown> => {
  const way = sql.raw(from.track.direction);
  return sql`from orders where ${laneConditions(list, from, lane)}
    order by ${columnOf(from.track.sort)} ${way}, id ${way}`;
};

function laneConditions({ dialect, query }: List, { track, place, upTo }: From, lane: Lane): RawBuilder<unknown> {
  const conditions = [
    sql`shop_id = ${lane.shopId}`,
    ...(lane.tab === null ? [] : [sql`tab = ${lane.tab}`]),
    ...(track.only ? [track.only] : []),
    ...walkBounds(dialect, query, track.sort, lane.shopId),
    ...(place ? [afterPlace(track, place, lane)] : []),
    ...(upTo ? [upToPlace(track, upTo, lane)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** A place seen from one shop: its own ids decide ties; of another shop all ties lie on one side. */
function afterPlace(track: Track, place: PagePlace, { shopId }: Lane): RawBuilder<unknown> {
  const column = columnOf(track.sort);
  const sign = signOf(track);
  if (shopId === place.shopId) return sql`(${column}, id) ${sign} (${place.value}, ${place.id})`;
  const tiesFollow = track.direction === 'asc' ? shopId > place.shopId : shopId < place.shopId;
  return sql`${column} ${sign}${sql.raw(tiesFollow ? '=' : '')} ${place.value}`;
}

/** The other side of a place, and the place itself. */
function upToPlace(track: Track, place: PagePlace, { shopId }: Lane): RawBuilder<unknown> {
  const column = columnOf(track.sort);
  const sign = sql.raw(track.direction === 'asc' ? '<' : '>');
  if (shopId === place.shopId) return sql`(${column}, id) ${sign}= (${place.value}, ${place.id})`;
  const tiesFollow = track.direction === 'asc' ? shopId > place.shopId : shopId < place.shopId;
  return sql`${column} ${sign}${sql.raw(tiesFollow ? '' : '=')} ${place.value}`;
}

/** The last order of a full window; null where the lane ended before. Read off the index alone. */
export async function endOfWindow(
  db: Db,
  list: List,
  from: From,
  lane: Lane,
  window: number,
): Promise<PagePlace | null> {
  const { rows } = await sql<PagePlace>`
    select ${columnOf(from.track.sort)} as value, shop_id as "shopId", id ${stretchOf(list, from, lane)}
    limit 1 offset ${window - 1}`.execute(db);
  return rows[0] ?? null;
}

export const columnOf = (sort: OrderSort) => sql.ref(`orders.${SORT_COLUMN[sort]}`);
export const signOf = ({ direction }: Track) => sql.raw(direction === 'asc' ? '>' : '<');
