import type { Instant, MergeDecision, Order, OrderChange, Package } from '@order-manager/domain';
import type { IncomingOrder } from '../store.ts';
import { type Known, type KnownOrder, keyOf } from './known.ts';
import { type KnownPackage, mergePackage } from './merge-package.ts';

/** One order as it will be written, with the packages it names and which of its lines lie in each. */
export type Draft = {
  order: Order;
  /** Null when the order itself did not change, only what we know of its packages. */
  raw: string | null;
  known: KnownOrder | null;
  changed: OrderChange[];
  links: Map<string, string>;
};

export type MergePlan = {
  drafts: Draft[];
  /** Read again and found as it was. */
  untouched: KnownOrder[];
  packages: Map<string, KnownPackage>;
};

type Decide = (local: Order | null, incoming: Order) => MergeDecision;

/** Decides order by order what will be written; an order that comes twice in one batch meets its own first coming. */
export function planMerge(known: Known, incoming: readonly IncomingOrder[], decide: Decide): MergePlan {
  const drafts = new Map<string, Draft>();
  const seen = new Set<string>();
  const packages = new Map<string, KnownPackage>();
  for (const item of incoming) {
    const key = keyOf(item.order.shopId, item.order.id);
    const local = drafts.get(key)?.order ?? known.orders.get(key)?.order ?? null;
    const decision = decide(local, item.order);
    seen.add(key);
    if (decision.write) drafts.set(key, draftOf(known, drafts.get(key), key, decision, item));
    if (decision.write || decision.because === 'same') mergeParcels(known, packages, item);
  }
  const untouched = [...seen].flatMap((key) => (drafts.has(key) ? [] : (known.orders.get(key) ?? [])));
  return { drafts: [...drafts.values()], untouched, packages };
}

function draftOf(
  known: Known,
  earlier: Draft | undefined,
  key: string,
  decision: MergeDecision & { write: true },
  item: IncomingOrder,
): Draft {
  return {
    order: decision.order,
    raw: item.raw,
    known: known.orders.get(key) ?? null,
    changed: [...(earlier?.changed ?? []), ...decision.changed],
    links: linksOf(decision.order, item.packages),
  };
}

function mergeParcels(known: Known, packages: Map<string, KnownPackage>, { order, packages: parcels }: IncomingOrder) {
  for (const parcel of parcels) {
    const key = keyOf(parcel.shopId, parcel.id);
    const local = packages.get(key) ?? known.packages.get(key) ?? null;
    const merged = mergePackage(local, parcel, parcel.updatedAt ?? order.updatedAt);
    if (merged) packages.set(key, merged);
  }
}

/** Which lines of the order lie in which package. */
function linksOf(order: Order, parcels: readonly Package[]): Map<string, string> {
  const byPackage = new Map<string, string[]>();
  for (const id of order.shipping.packageIds) byPackage.set(id, []);
  for (const parcel of parcels) byPackage.set(parcel.id, []);
  for (const { id, packageId } of order.lineItems) {
    if (packageId) byPackage.set(packageId, [...(byPackage.get(packageId) ?? []), id]);
  }
  const own = new Set<string>(order.lineItems.map((item) => item.id));
  for (const parcel of parcels) {
    if (byPackage.get(parcel.id)?.length === 0) {
      byPackage.set(
        parcel.id,
        parcel.lineItemIds.filter((id) => own.has(id)),
      );
    }
  }
  return new Map([...byPackage].map(([id, lines]) => [id, JSON.stringify(lines)]));
}

/** A package read alone: its orders get linked to it, and orders it no longer names let go of it. */
export function planPackage(known: Known, parcel: Package): MergePlan | null {
  const key = keyOf(parcel.shopId, parcel.id);
  const merged = mergePackage(known.packages.get(key) ?? null, parcel, parcel.updatedAt);
  if (!merged) return null;
  const drafts = [...known.orders.values()].map((local) => relinked(known, local, parcel));
  return { drafts, untouched: [], packages: new Map([[key, merged]]) };
}

function relinked(known: Known, local: KnownOrder, parcel: Package): Draft {
  const own = known.links.filter((link) => link.shopId === local.order.shopId && link.orderId === local.order.id);
  const links = new Map(own.map((link) => [link.packageId, link.lineItemIds]));
  if (parcel.orderIds.length > 0 && !parcel.orderIds.includes(local.order.id)) links.delete(parcel.id);
  else links.set(parcel.id, linksOf(local.order, [parcel]).get(parcel.id) ?? '[]');
  return { order: local.order, raw: null, known: local, changed: [], links };
}

/** The instant that a change is told for: TikTok's own. */
export const changedAt = ({ order }: Draft, change: OrderChange): Instant =>
  change.what === 'new' ? order.createdAt : order.updatedAt;
