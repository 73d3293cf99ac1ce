import { type OrderId, type ShopId, toOrderId, toPackageId, toShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import { TIMELINE } from './orders/plans.ts';
import type { TimelineEntry, TimelineStore } from './store.ts';

/** What happened to orders and packages, never changed afterwards. */
export const timelineStore = (db: Db, dialect: Dialect): TimelineStore => ({
  add: (entries) =>
    dialect.upsert(
      db,
      TIMELINE,
      entries.map((entry) => [
        entry.shopId,
        entry.orderId,
        entry.packageId,
        entry.at,
        entry.by,
        entry.what,
        JSON.stringify(entry.facts),
      ]),
    ),
  ofOrder: (shopId, orderId, limit) => ofOrder(db, shopId, orderId, limit),
});

type Row = Omit<Tables['timeline'], 'id'>;

async function ofOrder(db: Db, shopId: ShopId, orderId: OrderId, limit: number): Promise<TimelineEntry[]> {
  const { rows } = await sql<Row>`
    select * from (
      select * from timeline where shop_id = ${shopId} and order_id = ${orderId}
      union
      select t.* from order_packages l join timeline t on t.shop_id = l.shop_id and t.package_id = l.package_id
      where l.shop_id = ${shopId} and l.order_id = ${orderId}) entries
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows.map(toEntry);
}

const toEntry = (row: Row): TimelineEntry => ({
  shopId: toShopId(row.shop_id),
  orderId: row.order_id === null ? null : toOrderId(row.order_id),
  packageId: row.package_id === null ? null : toPackageId(row.package_id),
  at: row.at,
  by: row.actor as TimelineEntry['by'],
  what: row.what,
  facts: JSON.parse(row.facts) as TimelineEntry['facts'],
});
