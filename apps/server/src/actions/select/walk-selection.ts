import { type Matching, type OrderRef, orderListQuerySchema, type Selection } from '@order-manager/contract';
import { type Instant, type OrderId, type ShopId, toOrderId, toShopId } from '@order-manager/domain';
import type { Shop, Store } from '../../store/store.ts';
import { orderQueryOf } from './order-query-of.ts';

export type SelectParts = { store: Pick<Store, 'orders'>; now(): Instant };
export type SelectedRef = { shopId: ShopId; id: OrderId };

/**
 * The orders that a selection names, in slices of at most `AT_ONCE`, each once and only of these shops. Between two slices
 * the thread is free, so that a hundred thousand orders hold nobody up. Throws `filter-not-understood`.
 */
export async function* walkSelection(
  parts: SelectParts,
  selection: Selection,
  own: readonly Shop[],
): AsyncGenerator<SelectedRef[]> {
  if ('matching' in selection) return yield* walkMatching(parts, selection.matching, own);
  const allowed = new Set<string>(own.map(({ id }) => id));
  const refs = new Map(selection.orders.map((ref) => [keyOf(ref), ref]));
  const named = [...refs.values()].filter(({ shopId }) => allowed.has(shopId));
  for (let from = 0; from < named.length; from += AT_ONCE) yield named.slice(from, from + AT_ONCE).map(toRef);
}

export const AT_ONCE = 500;

async function* walkMatching({ store, now }: SelectParts, { query, except }: Matching, own: readonly Shop[]) {
  const params = new URLSearchParams(query);
  const narrowed = orderQueryOf(params, own, now());
  const { sort, direction } = orderListQuerySchema
    .pick({ sort: true, direction: true })
    .parse(Object.fromEntries(params));
  const out = new Set(except.map(keyOf));
  let cursor: string | null = null;
  do {
    const page = await store.orders.page({ ...narrowed, sort, direction, cursor, limit: AT_ONCE });
    const refs = page.orders.map(({ order }) => ({ shopId: order.shopId, id: order.id }));
    yield refs.filter(({ shopId, id }) => !out.has(keyOf({ shopId, orderId: id })));
    cursor = page.nextCursor;
  } while (cursor !== null);
}

const keyOf = ({ shopId, orderId }: OrderRef) => `${shopId}/${orderId}`;
const toRef = ({ shopId, orderId }: OrderRef): SelectedRef => ({ shopId: toShopId(shopId), id: toOrderId(orderId) });
