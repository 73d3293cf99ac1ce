import { isFiltered, toOrderId, toShopId } from '@order-manager/domain';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderPage, OrderPageQuery, OrderQuery, RefPage } from '../store.ts';
import { findMatches, mostSorted } from './find-matches.ts';
import { NO_DEADLINE } from './order-facts.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { readOrders } from './read-orders.ts';
import { walkOrders } from './walk-orders.ts';

/** One page by key: each tab and sort walks an index, at most `mostWalked` orders of it; ties are told apart by shop and id. */
export async function pageOrders(
  db: Db,
  dialect: Dialect,
  query: OrderPageQuery,
  mostWalked: number,
): Promise<OrderPage> {
  const { sort, direction, limit } = query;
  const { matches, notFound } = await findMatches(db, dialect, query, await mostNamed(db, dialect, query), sort);
  const walk = { sort, direction, by: sort, place: placeOf(query), limit };
  const { hits, next, lookedAt } = await walkOrders(db, dialect, query, matches, walk, mostWalked);
  const rows = hits.map(({ row }) => row);
  const orders = await readOrders(db, dialect, rows);
  return { orders, nextCursor: next && writeCursor(next), lookedAt, notFound };
}

/**
 * Who matches, without the orders themselves. Always from the newest to the oldest, which no change can move and where nothing
 * new comes in: `by` then puts all of them into the order asked for.
 */
export async function listRefs(db: Db, dialect: Dialect, query: OrderPageQuery, mostWalked: number): Promise<RefPage> {
  const { matches } = await findMatches(db, dialect, query, await mostNamed(db, dialect, query), 'created');
  const walk = {
    sort: 'created',
    direction: 'desc',
    by: query.sort,
    place: placeOf(query),
    limit: query.limit,
  } as const;
  const { hits, next } = await walkOrders(db, dialect, query, matches, walk, mostWalked);
  const refs = hits.map(({ shopId, id, packages, by }) => ({
    shopId: toShopId(shopId),
    id: toOrderId(id),
    packages,
    by: query.sort === 'deadline' && by === NO_DEADLINE ? null : by,
  }));
  return { refs, nextCursor: next && writeCursor(next) };
}

/** A plain tab is walked, whatever it holds. */
const mostNamed = async (db: Db, dialect: Dialect, query: OrderQuery): Promise<number> =>
  query.search === null && query.attention === null && !isFiltered(query.filter)
    ? 0
    : mostSorted(db, dialect, query.shopIds);

const placeOf = ({ cursor }: OrderPageQuery) => (cursor === null ? null : readCursor(cursor));
