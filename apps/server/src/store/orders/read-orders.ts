import {
  type Instant,
  inTagOrder,
  type Order,
  type OrderId,
  type Package,
  toLineItemId,
  toRunId,
} from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { LabelRecord, StoredOrder, StoredPackage } from '../store.ts';
import { keyOf } from './known.ts';
import { parseAll } from './parse-all.ts';

/** The orders of these rows with all that is known here about their packages, in the order of the rows. */
export async function readOrders(db: Db, dialect: Dialect, rowNumbers: readonly number[]): Promise<StoredOrder[]> {
  if (rowNumbers.length === 0) return [];
  const { rows } = await sql<{ row: number; body: string }>`
    select row, body from order_bodies where row in ${dialect.numbers(rowNumbers)}`.execute(db);
  const bodies = parseAll<Order>(rows.map(({ body }) => body));
  const orders = new Map(rows.map(({ row }, index) => [row, bodies[index]]));
  const found = rowNumbers.flatMap((row) => orders.get(row) ?? []);
  const parcels = new Map<string, StoredPackage[]>();
  const runs = new Map<string, string>();
  const written = new Map<string, Written>();
  for (const [shopId, ids] of byShop(found)) {
    await readPackages(db, dialect, shopId, ids, parcels);
    await readRuns(db, dialect, shopId, ids, runs);
    await readWritten(db, dialect, shopId, ids, written);
  }
  return found.map((order) => toStored(order, parcels, runs, written));
}

function toStored(
  order: Order,
  parcels: Map<string, StoredPackage[]>,
  runs: Map<string, string>,
  written: Map<string, Written>,
): StoredOrder {
  const key = keyOf(order.shopId, order.id);
  const runId = runs.get(key);
  return {
    order,
    packages: parcels.get(key) ?? [],
    hasOwnNote: written.get(key)?.hasNote ?? false,
    tags: inTagOrder(written.get(key)?.tags ?? []),
    runId: runId === undefined ? null : toRunId(runId),
  };
}

function byShop(orders: readonly Order[]): Map<string, OrderId[]> {
  const shops = new Map<string, OrderId[]>();
  for (const { shopId, id } of orders) {
    const ids = shops.get(shopId) ?? [];
    ids.push(id);
    shops.set(shopId, ids);
  }
  return shops;
}

type PackageAnswer = {
  order_id: string;
  body: string;
  shared: number;
  line_item_ids: string;
  print_count: number | null;
  printed_at: Instant | null;
  label_state: LabelRecord['state'] | null;
  reason: string | null;
  tries: number;
  next_try_at: Instant | null;
  file: string | null;
  pages: number | null;
  updated_at: Instant;
};

async function readPackages(
  db: Db,
  dialect: Dialect,
  shopId: string,
  orderIds: readonly OrderId[],
  into: Map<string, StoredPackage[]>,
): Promise<void> {
  const { rows } = await sql<PackageAnswer>`
    select l.order_id, l.line_item_ids, p.body, p.shared, r.count as print_count, r.last_at as printed_at,
      b.state as label_state, b.reason, b.tries, b.next_try_at, b.file, b.pages, b.updated_at
    from order_packages l join packages p on p.shop_id = l.shop_id and p.id = l.package_id
    left join package_prints r on r.shop_id = l.shop_id and r.package_id = l.package_id
    left join labels b on b.shop_id = l.shop_id and b.package_id = l.package_id
    where l.shop_id = ${shopId} and l.order_id in ${dialect.texts(orderIds)}
    order by l.order_id, l.package_id`.execute(db);
  const bodies = parseAll<Package>(rows.map(({ body }) => body));
  const parsed = rows.flatMap((row, index) => (bodies[index] ? [{ row, parcel: bodies[index] }] : []));
  const shared = parsed.filter(({ row }) => row.shared === 1).map(({ parcel }) => parcel.id);
  const others = shared.length === 0 ? new Map<string, Share[]>() : await readShares(db, dialect, shopId, shared);
  for (const { row, parcel } of parsed) {
    const shares = others.get(parcel.id) ?? [{ orderId: row.order_id as OrderId, lineItemIds: row.line_item_ids }];
    const key = keyOf(shopId, row.order_id);
    into.set(key, [...(into.get(key) ?? []), toStoredPackage(row, parcel, shares)]);
  }
}

type Share = { orderId: OrderId; lineItemIds: string };

/** All orders of combined parcels, also those on other pages. */
async function readShares(db: Db, dialect: Dialect, shopId: string, packageIds: readonly string[]) {
  const { rows } = await sql<Share & { package_id: string }>`
    select package_id, order_id as "orderId", line_item_ids as "lineItemIds" from order_packages
    where shop_id = ${shopId} and package_id in ${dialect.texts(packageIds)}
    order by package_id, order_id`.execute(db);
  const shares = new Map<string, Share[]>();
  for (const { package_id: id, ...share } of rows) shares.set(id, [...(shares.get(id) ?? []), share]);
  return shares;
}

function toStoredPackage(row: PackageAnswer, parcel: Package, shares: readonly Share[]): StoredPackage {
  const lines = shares.map((share) => JSON.parse(share.lineItemIds) as string[]);
  const complete = lines.every((ids) => ids.length > 0);
  return {
    ...parcel,
    orderIds: shares.map(({ orderId }) => orderId),
    lineItemIds: complete ? lines.flat().map(toLineItemId) : parcel.lineItemIds,
    label: row.label_state === null ? null : labelOf(row, row.label_state, parcel),
    prints: { count: row.print_count ?? 0, lastAt: row.printed_at },
  };
}

const labelOf = (row: PackageAnswer, state: LabelRecord['state'], parcel: Package): LabelRecord => ({
  shopId: parcel.shopId,
  packageId: parcel.id,
  state,
  reason: row.reason,
  tries: row.tries,
  nextTryAt: row.next_try_at,
  file: row.file,
  pages: row.pages,
  updatedAt: row.updated_at,
});

async function readRuns(
  db: Db,
  dialect: Dialect,
  shopId: string,
  orderIds: readonly OrderId[],
  into: Map<string, string>,
) {
  const { rows } = await sql<{ order_id: string; run_id: string }>`
    select o.order_id, o.run_id from run_item_orders o
    join run_items i on i.run_id = o.run_id and i.position = o.position
    join runs r on r.id = o.run_id
    where o.shop_id = ${shopId} and o.order_id in ${dialect.texts(orderIds)}
      and i.state in ('waiting', 'working') and r.state <> 'finished'
    order by r.number`.execute(db);
  for (const row of rows) into.set(keyOf(shopId, row.order_id), row.run_id);
}

/** What people of this desk wrote on an order. */
type Written = { hasNote: boolean; tags: string[] };

/** Notes and tags of a page in one look; a row without a tag stands for a note. */
async function readWritten(
  db: Db,
  dialect: Dialect,
  shopId: string,
  orderIds: readonly OrderId[],
  into: Map<string, Written>,
) {
  const ids = dialect.texts(orderIds);
  const { rows } = await sql<{ order_id: string; name: string | null }>`
    select order_id, name from order_tags where shop_id = ${shopId} and order_id in ${ids}
    union all
    select order_id, null from order_notes where shop_id = ${shopId} and order_id in ${ids} and text <> ''`.execute(db);
  for (const { order_id: id, name } of rows) {
    const written = into.get(keyOf(shopId, id)) ?? { hasNote: false, tags: [] };
    if (name === null) written.hasNote = true;
    else written.tags.push(name);
    into.set(keyOf(shopId, id), written);
  }
}
