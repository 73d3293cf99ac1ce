import { setImmediate as turn } from 'node:timers/promises';
import { type Matching, type OrderRef, orderListQuerySchema, type Selection } from '@order-manager/contract';
import { type Instant, type OrderId, type ShopId, toOrderId, toShopId } from '@order-manager/domain';
import type { ListedRef, RefPage, Shop, Store } from '../../store/store.ts';
import { inListOrder } from './in-list-order.ts';
import { orderQueryOf } from './order-query-of.ts';

export type SelectParts = { store: Pick<Store, 'orders'>; now(): Instant };
export type SelectedRef = { shopId: ShopId; id: OrderId };

/**
 * The orders that a selection names, in the order of their list, in slices of at most `AT_ONCE`, each once and only of these shops. Between two slices
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

/** The whole list is taken down first: what is worked on meanwhile leaves its tab, and would be missed or met twice on a walk. */
async function* walkMatching({ store, now }: SelectParts, { query, except }: Matching, own: readonly Shop[]) {
  const params = new URLSearchParams(query);
  const narrowed = orderQueryOf(params, own, now());
  const { sort, direction } = orderListQuerySchema
    .pick({ sort: true, direction: true })
    .parse(Object.fromEntries(params));
  const out = new Set(except.map(keyOf));
  const found = new Map<string, ListedRef>();
  let cursor: string | null = null;
  do {
    const page: RefPage = await store.orders.refs({ ...narrowed, sort, direction, cursor, limit: READ_AT_ONCE });
    for (const ref of page.refs) {
      const key = keyOf({ shopId: ref.shopId, orderId: ref.id });
      if (!out.has(key)) found.set(key, ref);
    }
    cursor = page.nextCursor;
    await turn();
  } while (cursor !== null);
  const listed = inListOrder([...found.values()], direction).map(({ shopId, id }) => ({ shopId, id }));
  for (let from = 0; from < listed.length; from += AT_ONCE) yield listed.slice(from, from + AT_ONCE);
}

/** Without their bodies, so many are read about as fast as one page. */
const READ_AT_ONCE = 2_000;

const keyOf = ({ shopId, orderId }: OrderRef) => `${shopId}/${orderId}`;
const toRef = ({ shopId, orderId }: OrderRef): SelectedRef => ({ shopId: toShopId(shopId), id: toOrderId(orderId) });
