import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Matching, OrderRef, Selection } from '@order-manager/contract';
import { type Instant, type OrderId, type ShopId, toOrderId, toShopId } from '@order-manager/domain';
import type { OrderSort, Shop, Store, StoredOrder } from '../../store/store.ts';
import { orderQueryOf } from '../select/order-query-of.ts';

export type WalkParts = { store: Pick<Store, 'orders'>; now(): Instant };
export type WalkOrder = { sort: OrderSort; direction: 'asc' | 'desc' };

/**
 * The chosen orders as they are now, whole, in the order of the screen and in slices small enough that reading one never
 * holds the thread for long. Throws `filter-not-understood`.
 */
export async function* walkOrders(
  parts: WalkParts,
  selection: Selection,
  own: readonly Shop[],
  order: WalkOrder,
): AsyncGenerator<StoredOrder[]> {
  const slices =
    'matching' in selection
      ? walkMatching(parts, selection.matching, own, order)
      : walkNamed(parts, selection.orders, own, order);
  for await (const slice of slices) {
    if (slice.length > 0) yield slice;
    await nextTurn();
  }
}

/** Reading as many takes some ten milliseconds on SQLite, which answers in the caller's own thread. */
const AT_ONCE = 50;

async function* walkMatching({ store, now }: WalkParts, matching: Matching, own: readonly Shop[], order: WalkOrder) {
  const query = orderQueryOf(new URLSearchParams(matching.query), own, now());
  const out = new Set(matching.except.map(keyOf));
  let cursor: string | null = null;
  do {
    const page = await store.orders.page({ ...query, ...order, cursor, limit: AT_ONCE });
    yield page.orders.filter(({ order: { shopId, id } }) => !out.has(keyOf({ shopId, orderId: id })));
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Named ones were ticked in any order: they are looked at once for their place, and read when their turn comes. */
async function* walkNamed({ store }: WalkParts, refs: readonly OrderRef[], own: readonly Shop[], order: WalkOrder) {
  const places: Place[] = [];
  for (const some of inSlices(namedOnce(refs, own))) {
    places.push(...(await store.orders.findMany(some)).map((stored) => placeOf(stored, order.sort)));
    await nextTurn();
  }
  places.sort((a, b) => (order.direction === 'asc' ? 1 : -1) * compare(a, b));
  for (const some of inSlices(places)) yield store.orders.findMany(some);
}

export function namedOnce(refs: readonly OrderRef[], own: readonly Shop[]): Ref[] {
  const allowed = new Set<string>(own.map(({ id }) => id));
  const named = refs.filter(({ shopId }) => allowed.has(shopId));
  return [...new Map(named.map((ref) => [keyOf(ref), toRef(ref)])).values()];
}

type Ref = { shopId: ShopId; id: OrderId };
type Place = Ref & { value: number };

const keyOf = ({ shopId, orderId }: OrderRef): string => `${shopId}/${orderId}`;
const toRef = ({ shopId, orderId }: OrderRef): Ref => ({ shopId: toShopId(shopId), id: toOrderId(orderId) });

const placeOf = ({ order }: StoredOrder, sort: OrderSort): Place => {
  const { shopId, id } = order;
  const value = {
    deadline: order.deadlines.shipBy ?? Number.MAX_SAFE_INTEGER,
    created: order.createdAt,
    updated: order.updatedAt,
    total: Number(order.payment.total.amount) || 0,
  }[sort];
  return { shopId, id, value };
};

/** As the pages of the desk do it: ties are told apart by shop and id. */
function compare(a: Place, b: Place): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  const [left, right] = [`${a.shopId}/${a.id}`, `${b.shopId}/${b.id}`];
  return left < right ? -1 : Number(left > right);
}

function* inSlices<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
