import type { Instant, OrderId } from '../ids.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { compareAge } from './compare-age.ts';

/** As much of an order as is needed to tell whether two sides hold the same. */
export type OrderRef = { id: OrderId; status: OrderStatus; createdAt: Instant; updatedAt: Instant };

/** Orders by id. */
export type OrderRefs = ReadonlyMap<OrderId, OrderRef>;

/** How an order stands here beside TikTok. What only we hold stays: TikTok's lists may leave an order out. */
export type Standing = 'equal' | 'missing' | 'behind' | 'only-here';
export type GapKind = Exclude<Standing, 'equal'>;

export type ComparedOrder = { id: OrderId; standing: Standing; theirs: OrderRef | null; ours: OrderRef | null };

/** Per status, as each side tells it. */
export type StatusCounts = Record<string, { atTikTok: number; here: number }>;

/** Sets TikTok's orders beside ours: one line per order that either side knows, and the counts of both. */
export function compareOrders(theirs: OrderRefs, ours: OrderRefs): { orders: ComparedOrder[]; statuses: StatusCounts } {
  const ids = new Set([...theirs.keys(), ...ours.keys()]);
  const orders = [...ids].map((id) => compareOrder(id, theirs.get(id) ?? null, ours.get(id) ?? null));
  return { orders, statuses: countStatuses(orders) };
}

function compareOrder(id: OrderId, theirs: OrderRef | null, ours: OrderRef | null): ComparedOrder {
  return { id, standing: standingOf(theirs, ours), theirs, ours };
}

/** A list may lag behind what was told us since: then ours is the newer word of TikTok's, and nothing is wrong. */
export function standingOf(theirs: OrderRef | null, ours: OrderRef | null): Standing {
  if (!theirs) return ours ? 'only-here' : 'equal';
  if (!ours) return 'missing';
  const age = compareAge(ours, theirs);
  if (age === 0) return ours.status === theirs.status ? 'equal' : 'behind';
  return age < 0 ? 'behind' : 'equal';
}

/** Of two tellings of one order the newer one; the later one where nobody can tell. */
export const newerRef = (earlier: OrderRef | undefined, later: OrderRef): OrderRef =>
  earlier && compareAge(earlier, later) > 0 ? earlier : later;

/** Orders by id; of several tellings of one order (rows that pages repeat) the newest. */
export function refsById(refs: Iterable<OrderRef>, known: OrderRefs = new Map()): Map<OrderId, OrderRef> {
  const byId = new Map(known);
  for (const ref of refs) byId.set(ref.id, newerRef(byId.get(ref.id), ref));
  return byId;
}

function countStatuses(orders: readonly ComparedOrder[]): StatusCounts {
  const statuses: StatusCounts = {};
  const lineOf = (status: string) => {
    statuses[status] ??= { atTikTok: 0, here: 0 };
    return statuses[status];
  };
  for (const { standing, theirs, ours } of orders) {
    // Where both hold the same, ours is at least as new as the list.
    const told = standing === 'equal' ? ours : theirs;
    if (told) lineOf(told.status).atTikTok += 1;
    if (ours) lineOf(ours.status).here += 1;
  }
  return statuses;
}
