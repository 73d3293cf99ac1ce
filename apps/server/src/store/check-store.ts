import {
  type CheckWish,
  type Instant,
  type OrderId,
  type OrderRef,
  type ShopId,
  tabOf,
  toOrderId,
  toShopId,
} from '@order-manager/domain';
import { type Selectable, sql } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { CheckStore, RefSpan, ShopChecks } from './ports/checks.ts';

type Row = Selectable<Tables['checks']>;

/** How complete each shop is, one row per shop, and the few columns of orders that a check looks at. */
export const checkStore = (db: Db, dialect: Dialect): CheckStore => ({
  find: async (shopId) => {
    const row = await findRow(db, shopId);
    return row ? toChecks(row) : null;
  },
  list: async (shopIds) => {
    if (shopIds.length === 0) return [];
    const rows = await db.selectFrom('checks').selectAll().where('shop_id', 'in', shopIds).orderBy('shop_id').execute();
    return rows.map(toChecks);
  },
  want: (shopId, wish, at) => alone(db, dialect, shopId, (trx, row) => want(trx, shopId, row, wish, at)),
  wantNight: (shopId, night, wish, at) =>
    alone(db, dialect, shopId, async (trx, row) => {
      if ((row?.nightly_at ?? 0) >= night) return false;
      await want(trx, shopId, row, wish, at);
      await patch(trx, shopId, { nightly_at: night });
      return true;
    }),
  begin: (shopId, start) =>
    alone(db, dialect, shopId, async (trx, row) => {
      if (!row) return null;
      const { running, wanted } = toChecks(row);
      if (running || !wanted) return running;
      const begun = start({ by: wanted.by, days: wanted.days });
      await patch(trx, shopId, { wanted: null, running: JSON.stringify(begun) });
      return begun;
    }),
  save: (shopId, running) => patch(db, shopId, { running: JSON.stringify(running) }),
  finish: (shopId, last) => patch(db, shopId, { running: null, failed: null, last: JSON.stringify(last) }),
  fail: (shopId, failed) => patch(db, shopId, { running: null, wanted: null, failed: JSON.stringify(failed) }),
  refsCreated: (shopId, span, limit) => refsCreated(db, shopId, span, limit),
  refsOf: (shopId, ids) => refsOf(db, dialect, shopId, ids),
});

const findRow = (db: Db, shopId: ShopId): Promise<Row | undefined> =>
  db.selectFrom('checks').selectAll().where('shop_id', '=', shopId).executeTakeFirst();

/** Reads and writes a shop's row with nobody between. */
const alone = <T>(
  db: Db,
  dialect: Dialect,
  shopId: ShopId,
  work: (trx: Trx, row: Row | undefined) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await dialect.lock(trx, [`check ${shopId}`]);
    return work(trx, await findRow(trx, shopId));
  });

async function want(trx: Trx, shopId: ShopId, row: Row | undefined, wish: CheckWish, at: Instant): Promise<void> {
  const before = row ? toChecks(row).wanted : null;
  if (before && spanOf(before) >= spanOf(wish)) return;
  const wanted = JSON.stringify({ ...wish, at });
  if (row) return patch(trx, shopId, { wanted });
  await trx
    .insertInto('checks')
    .values({ shop_id: shopId, wanted, running: null, last: null, failed: null, nightly_at: null })
    .execute();
}

const spanOf = ({ days }: CheckWish): number => days ?? Number.POSITIVE_INFINITY;

async function patch(db: Db, shopId: ShopId, changes: Partial<Row>): Promise<void> {
  await db.updateTable('checks').set(changes).where('shop_id', '=', shopId).execute();
}

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const toChecks = (row: Row): ShopChecks => ({
  shopId: toShopId(row.shop_id),
  wanted: parsed(row.wanted),
  running: parsed(row.running),
  last: parsed(row.last),
  failed: parsed(row.failed),
  nightlyAt: row.nightly_at,
});

type RefRow = Pick<Tables['orders'], 'id' | 'status' | 'created_at' | 'updated_at'>;

/** Walks along the index of its tab where a status is named: open orders are few beside all that were ever sold. */
async function refsCreated(db: Db, shopId: ShopId, { from, to, status }: RefSpan, limit: number): Promise<OrderRef[]> {
  const tab = status === null ? null : tabOf(status);
  const ofStatus = status === null ? sql`` : sql`and status = ${status}`;
  const { rows } = await sql<RefRow>`
    select id, status, created_at, updated_at from orders
    where shop_id = ${shopId} ${tab === null ? sql`` : sql`and tab = ${tab}`} ${ofStatus}
      and created_at >= ${from ?? 0} and created_at < ${to}
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows.map(toRef);
}

async function refsOf(db: Db, dialect: Dialect, shopId: ShopId, ids: readonly OrderId[]): Promise<OrderRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RefRow>`
    select id, status, created_at, updated_at from orders
    where shop_id = ${shopId} and id in ${dialect.texts(ids)}`.execute(db);
  return rows.map(toRef);
}

const toRef = (row: RefRow): OrderRef => ({
  id: toOrderId(row.id),
  status: row.status,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
