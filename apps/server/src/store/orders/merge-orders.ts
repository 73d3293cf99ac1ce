import type { Instant, MergeDecision, Order, Package } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect } from '../database/dialect.ts';
import type { IncomingOrder, OrderWrite } from '../store.ts';
import type { ChoiceMemory } from './choices.ts';
import { type Known, keyOf, readKnown } from './known.ts';
import { planMerge, planPackage } from './plan-merge.ts';
import { LINKS } from './plans.ts';
import { writeMerge } from './write-merge.ts';

/** Reads what is known, decides, writes: one transaction for the whole batch. Gives what was written. */
export async function mergeOrders(
  db: Db,
  dialect: Dialect,
  incoming: readonly IncomingOrder[],
  decide: (local: Order | null, incoming: Order) => MergeDecision,
  at: Instant,
  choices: ChoiceMemory,
): Promise<OrderWrite[]> {
  if (incoming.length === 0) return [];
  const refs = refsOf(incoming);
  const { writes, learned } = await db.transaction().execute(async (trx) => {
    await dialect.lock(
      trx,
      refs.map(({ shopId }) => shopId),
    );
    const known = await readKnown(trx, dialect, refs);
    const plan = planMerge(known, incoming, decide);
    const learned = await writeMerge(trx, dialect, known, plan, at, choices);
    return {
      writes: plan.drafts.map(({ order, changed }) => ({ shopId: order.shopId, id: order.id, changed })),
      learned,
    };
  });
  for (const choice of learned) choices.add(choice);
  return writes;
}

/** Stores a package that was read alone, unless something newer is known. */
export async function savePackage(
  db: Db,
  dialect: Dialect,
  parcel: Package,
  at: Instant,
  choices: ChoiceMemory,
): Promise<void> {
  const learned = await db.transaction().execute(async (trx) => {
    await dialect.lock(trx, [parcel.shopId]);
    const orderIds = await ordersOf(trx, parcel);
    const known = await readKnown(trx, dialect, [{ shopId: parcel.shopId, orderIds, packageIds: [parcel.id] }]);
    const plan = planPackage(known, parcel);
    if (!plan) return [];
    const learned = await writeMerge(trx, dialect, known, plan, at, choices);
    await linkUnknownOrders(trx, dialect, parcel, known);
    return learned;
  });
  for (const choice of learned) choices.add(choice);
}

function refsOf(incoming: readonly IncomingOrder[]) {
  const shops = new Map<string, { orderIds: Set<string>; packageIds: Set<string> }>();
  for (const { order, packages } of incoming) {
    const ids = shops.get(order.shopId) ?? { orderIds: new Set(), packageIds: new Set() };
    ids.orderIds.add(order.id);
    for (const id of order.shipping.packageIds) ids.packageIds.add(id);
    for (const { packageId } of order.lineItems) if (packageId) ids.packageIds.add(packageId);
    for (const { id } of packages) ids.packageIds.add(id);
    shops.set(order.shopId, ids);
  }
  return [...shops].map(([shopId, { orderIds, packageIds }]) => ({
    shopId,
    orderIds: [...orderIds],
    packageIds: [...packageIds],
  }));
}

async function ordersOf(trx: Db, parcel: Package): Promise<string[]> {
  const { rows } = await sql<{ order_id: string }>`
    select order_id from order_packages where shop_id = ${parcel.shopId} and package_id = ${parcel.id}`.execute(trx);
  return [...new Set([...parcel.orderIds, ...rows.map((row) => row.order_id)])];
}

/** A combined parcel may name orders that have not been pulled yet: the link waits for them. */
async function linkUnknownOrders(trx: Db, dialect: Dialect, parcel: Package, known: Known): Promise<void> {
  if (parcel.orderIds.length === 0) return;
  await sql`delete from order_packages where shop_id = ${parcel.shopId} and package_id = ${parcel.id}
    and order_id not in ${dialect.texts(parcel.orderIds)}`.execute(trx);
  const unknown = parcel.orderIds.filter((id) => !known.orders.has(keyOf(parcel.shopId, id)));
  if (unknown.length === 0) return;
  await dialect.upsert(
    trx,
    LINKS,
    unknown.map((id) => [parcel.shopId, id, parcel.id, '[]']),
  );
  await sql`update packages set shared = ${parcel.orderIds.length > 1 ? 1 : 0}
    where shop_id = ${parcel.shopId} and id = ${parcel.id}`.execute(trx);
}
