import type { OrderCount, OrderDetail, OrderPage, OrderRef, OrderSummary, ParcelEvent } from '@order-manager/contract';
import { writeOrderFilter } from '@order-manager/domain/order/order-filter';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../api/fetch-json.ts';
import { keys } from '../api/keys.ts';
import type { DeskState } from './desk-state.ts';

/** What narrows and sorts the list: the address without the open drawer, and the shops in view. */
export type ListQuery = Pick<DeskState, 'tab' | 'attention' | 'search' | 'filter' | 'sort' | 'direction'> & {
  shops: readonly string[];
};

/** One word that changes when another list is asked for. */
export const listKey = (list: ListQuery): string => listParams(list).toString();

/** One page of the list. It is kept by the one who reads it (`shelf-reader.ts`), not by the cache. */
export const orderPageQuery = (list: ListQuery, cursor: string | null, limit: number) =>
  queryOptions({
    queryKey: ['order-pages', listKey(list), cursor, limit],
    queryFn: ({ signal }) => fetchPage(list, cursor, limit, signal),
    staleTime: 0,
    gcTime: 0,
  });

/**
 * How many match where the page itself could not tell: counted in small steps, so asked beside it. Not under the key of
 * orders: a count that takes seconds would begin anew with every event.
 */
export const orderCountQuery = (list: ListQuery) =>
  queryOptions({
    queryKey: ['order-count', matchingQuery(list)],
    queryFn: ({ signal }) => fetchJson<OrderCount>(`/api/orders/count?${matchingQuery(list)}`, { signal }),
    staleTime: 0,
    refetchInterval: 20_000,
  });

export const orderSummaryQuery = (list: ListQuery) =>
  queryOptions({
    queryKey: [...keys.orders, 'summary', summaryParams(list).toString()],
    queryFn: ({ signal }) => fetchJson<OrderSummary>(`/api/orders/summary?${summaryParams(list)}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const orderDetailQuery = (ref: OrderRef) =>
  queryOptions({
    queryKey: [...keys.orders, 'detail', ref.shopId, ref.orderId],
    queryFn: ({ signal }) => fetchJson<OrderDetail>(pathOf(ref), { signal }),
  });

/** Asked from TikTok each time somebody looks: a parcel moves without telling us. */
export const parcelEventsQuery = (ref: OrderRef) =>
  queryOptions({
    queryKey: ['parcel-events', ref.shopId, ref.orderId],
    queryFn: ({ signal }) => fetchJson<ParcelEvent[]>(`${pathOf(ref)}/tracking`, { signal }),
    staleTime: 60_000,
    retry: false,
  });

export const rawOrderQuery = (ref: OrderRef) =>
  queryOptions({
    queryKey: [...keys.orders, 'raw', ref.shopId, ref.orderId],
    queryFn: ({ signal }) => fetchJson<unknown>(`${pathOf(ref)}/raw`, { signal }),
  });

function fetchPage(list: ListQuery, cursor: string | null, limit: number, signal: AbortSignal): Promise<OrderPage> {
  const params = listParams(list);
  params.set('limit', String(limit));
  if (cursor !== null) params.set('cursor', cursor);
  return fetchJson<OrderPage>(`/api/orders?${params}`, { signal });
}

function listParams(list: ListQuery): URLSearchParams {
  const params = matchingParams(list);
  params.set('sort', list.sort);
  params.set('direction', list.direction);
  return params;
}

/** The part of an address that says which orders, in whatever order: for counts, runs, prints and exports of all that match. */
export const matchingQuery = (list: ListQuery): string => matchingParams(list).toString();

function matchingParams(list: ListQuery): URLSearchParams {
  const params = summaryParams(list);
  if (list.attention) params.set('attention', list.attention);
  return params;
}

/** The strip's own counts must not shrink when one of its cells is pressed. */
function summaryParams({ tab, shops, search, filter }: ListQuery): URLSearchParams {
  const params = new URLSearchParams({ tab });
  if (shops.length > 0) params.set('shops', shops.join(','));
  if (search) params.set('search', search);
  for (const [name, value] of writeOrderFilter(filter)) params.append(name, value);
  return params;
}

const pathOf = ({ shopId, orderId }: OrderRef) =>
  `/api/orders/${encodeURIComponent(shopId)}/${encodeURIComponent(orderId)}`;
