import type { Order, Package } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { OrderRow, PackageRow } from '../database/tables.ts';
import type { KnownPackage } from './merge-package.ts';

export type KnownOrder = { facts: OrderRow; order: Order; text: string };

/** One order's share in a package, with the tab of that order (null while we do not have it). */
export type KnownLink = { shopId: string; orderId: string; packageId: string; lineItemIds: string; tab: string | null };

/** What the database says about the orders and packages that a write is about. */
export type Known = {
  orders: Map<string, KnownOrder>;
  packages: Map<string, KnownPackage & { waits: number; shared: number }>;
  links: KnownLink[];
};

export const keyOf = (shopId: string, id: string): string => `${shopId}/${id}`;

/** Reads the orders, all packages they are linked to or that are named, and every order of those packages. */
export async function readKnown(
  trx: Db,
  dialect: Dialect,
  refs: readonly { shopId: string; orderIds: readonly string[]; packageIds: readonly string[] }[],
): Promise<Known> {
  const known: Known = { orders: new Map(), packages: new Map(), links: [] };
  for (const { shopId, orderIds, packageIds } of refs) {
    await readOrders(trx, dialect, shopId, orderIds, known);
    const linked = await linkedPackages(trx, dialect, shopId, orderIds);
    const touched = [...new Set([...packageIds, ...linked])];
    await readPackages(trx, dialect, shopId, touched, known);
    known.links.push(...(await readLinks(trx, dialect, shopId, touched)));
  }
  return known;
}

async function readOrders(trx: Db, dialect: Dialect, shopId: string, ids: readonly string[], known: Known) {
  const { rows } = await sql<OrderRow & { body: string; text: string }>`
    select o.*, b.body, t.text from orders o
    join order_bodies b on b.row = o.row join order_text t on t.row = o.row
    where o.shop_id = ${shopId} and o.id in ${dialect.texts(ids)}`.execute(trx);
  for (const { body, text, ...facts } of rows) {
    known.orders.set(keyOf(shopId, facts.id), { facts, order: JSON.parse(body) as Order, text });
  }
}

async function linkedPackages(trx: Db, dialect: Dialect, shopId: string, orderIds: readonly string[]) {
  const { rows } = await sql<{ package_id: string }>`
    select distinct package_id from order_packages
    where shop_id = ${shopId} and order_id in ${dialect.texts(orderIds)}`.execute(trx);
  return rows.map((row) => row.package_id);
}

async function readPackages(trx: Db, dialect: Dialect, shopId: string, ids: readonly string[], known: Known) {
  const { rows } = await sql<PackageRow>`
    select * from packages where shop_id = ${shopId} and id in ${dialect.texts(ids)}`.execute(trx);
  for (const { id, body, told_at: toldAt, waits, shared } of rows) {
    known.packages.set(keyOf(shopId, id), { parcel: JSON.parse(body) as Package, toldAt, waits, shared });
  }
}

async function readLinks(trx: Db, dialect: Dialect, shopId: string, packageIds: readonly string[]) {
  const { rows } = await sql<KnownLink>`
    select l.shop_id as "shopId", l.order_id as "orderId", l.package_id as "packageId",
      l.line_item_ids as "lineItemIds", o.tab
    from order_packages l left join orders o on o.shop_id = l.shop_id and o.id = l.order_id
    where l.shop_id = ${shopId} and l.package_id in ${dialect.texts(packageIds)}`.execute(trx);
  return rows;
}
