import type { OrderId, PackageId, ShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderStore } from '../store.ts';
import { type ChoiceMemory, readChoices } from './choices.ts';
import { countAllOrders, countOrders, sumOrders, tabCounts } from './count-orders.ts';
import { keyOf } from './known.ts';
import { mergeOrders, savePackage } from './merge-orders.ts';
import { listRefs, pageOrders } from './page-orders.ts';
import { readOrders } from './read-orders.ts';
import { watchGrowth } from './watch-growth.ts';

/** So many orders are asked whether they match before an answer goes out: about ten milliseconds. */
export const MOST_WALKED = 4_000;

export function orderStore(db: Db, dialect: Dialect, mostWalked = MOST_WALKED): OrderStore {
  const bounds = { db, dialect, most: mostWalked };
  const choices: ChoiceMemory = new Set();
  const grown = watchGrowth(db, dialect);
  return {
    merge: async (incoming, decide, at) => {
      const writes = await mergeOrders(db, dialect, incoming, decide, at, choices);
      await grown(writes);
      return writes;
    },
    savePackage: (parcel, at) => savePackage(db, dialect, parcel, at, choices),
    choices: (shopIds) => readChoices(db, dialect, shopIds),
    find: async (shopId, id) => (await readOrders(db, dialect, await rowsOf(db, dialect, [{ shopId, id }])))[0] ?? null,
    findMany: async (refs) => readOrders(db, dialect, await rowsOf(db, dialect, refs)),
    findByPackage: async (shopId, packageId) => readOrders(db, dialect, await rowsOfPackage(db, shopId, packageId)),
    raw: (shopId, id) => readRaw(db, shopId, id),
    page: (query) => pageOrders(db, dialect, query, mostWalked),
    refs: (query) => listRefs(db, dialect, query, mostWalked),
    count: (query) => countOrders(bounds, query),
    countAll: (query, signal) => countAllOrders(bounds, query, signal),
    counts: (shopIds) => tabCounts(db, dialect, shopIds),
    summary: (query, signal) => sumOrders(bounds, query, signal),
    countByBuyer: (shopId, buyerId) => countByBuyer(db, shopId, buyerId),
    listOpen: (shopId, limit) => listOpen(db, shopId, limit),
  };
}

type OrderRef = { shopId: ShopId; id: OrderId };

/** In the order asked for; what is not here is left out. */
async function rowsOf(db: Db, dialect: Dialect, refs: readonly OrderRef[]): Promise<number[]> {
  const found = new Map<string, number>();
  for (const shopId of new Set(refs.map((ref) => ref.shopId))) {
    const ids = refs.filter((ref) => ref.shopId === shopId).map(({ id }) => id);
    const { rows } = await sql<{ id: string; row: number }>`
      select id, row from orders where shop_id = ${shopId} and id in ${dialect.texts(ids)}`.execute(db);
    for (const { id, row } of rows) found.set(keyOf(shopId, id), row);
  }
  return [...new Set(refs.flatMap(({ shopId, id }) => found.get(keyOf(shopId, id)) ?? []))];
}

async function rowsOfPackage(db: Db, shopId: ShopId, packageId: PackageId): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`
    select o.row from order_packages l join orders o on o.shop_id = l.shop_id and o.id = l.order_id
    where l.shop_id = ${shopId} and l.package_id = ${packageId} order by l.order_id`.execute(db);
  return rows.map(({ row }) => row);
}

async function readRaw(db: Db, shopId: ShopId, id: OrderId): Promise<string | null> {
  const { rows } = await sql<{ raw: string }>`
    select b.raw from orders o join order_bodies b on b.row = o.row
    where o.shop_id = ${shopId} and o.id = ${id}`.execute(db);
  return rows[0]?.raw ?? null;
}

async function countByBuyer(db: Db, shopId: ShopId, buyerId: string): Promise<number> {
  const { rows } = await sql<{ orders: number }>`
    select orders from buyer_counts where shop_id = ${shopId} and tab = 'all' and buyer_id = ${buyerId}`.execute(db);
  return rows[0]?.orders ?? 0;
}

async function listOpen(db: Db, shopId: ShopId, limit: number): Promise<OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    select id from orders where shop_id = ${shopId} and is_open = 1 order by read_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
