import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter } from '../gateway/refusal.ts';
import { pictureUrlsOf } from '../render/picture-url.ts';
import { renderOrder } from '../render/render-order.ts';
import { type SearchRequest, searchPage } from '../rules/search-page.ts';
import { buyerOf, recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { Town } from '../state/town.ts';
import { flag, idText, optional, pageSize, readParams, seconds } from './read-params.ts';
import { staleOr, strangeOr } from './stale-reads.ts';

const STATUSES = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
] as const;

const query = z.object({
  page_size: pageSize(100),
  page_token: optional(z.string()),
  sort_field: optional(z.enum(['create_time', 'update_time'])),
  sort_order: optional(z.enum(['ASC', 'DESC'])),
});

const body = z.object({
  order_status: optional(z.enum(STATUSES)),
  create_time_ge: optional(seconds),
  create_time_lt: optional(seconds),
  update_time_ge: optional(seconds),
  update_time_lt: optional(seconds),
  shipping_type: optional(z.enum(['TIKTOK', 'SELLER'])),
  buyer_user_id: optional(idText),
  is_buyer_request_cancel: optional(flag),
  warehouse_ids: optional(z.array(idText).max(100)),
});
type Filters = z.infer<typeof body>;

/** Orders by filters, newest first unless asked otherwise. */
export const orderSearch: Endpoint = {
  method: 'POST',
  path: '/order/202309/orders/search',
  scopes: ['seller.order.info'],
  cipher: 'required',
  answer: searchOrders,
};

function searchOrders(call: Call): Answer {
  const params = readParams(query, Object.fromEntries(call.query));
  if ('refused' in params) return params.refused;
  const filters = readParams(body, call.body);
  if ('refused' in filters) return filters.refused;
  const { page_size, page_token = '', sort_field = 'create_time', sort_order = 'DESC' } = params.value;
  const request = requestOf(call, sort_field, filters.value);
  const timeOf = sort_field === 'create_time' ? byCreation : byUpdate;
  const page = searchPage({ ...request, order: sort_order, size: page_size, token: page_token }, timeOf);
  if (!page) return badParameter('Invalid parameter. The `page_token` parameter is invalid.');
  const rows = call.mischief.hasDuplicateRows && page.before ? [page.before, ...page.items] : page.items;
  const pictureUrl = pictureUrlsOf(call.origin);
  return answer({
    orders: strangeOr(
      call,
      rows.map((order) => renderOrder(call.town, staleOr(call, order), 'search', pictureUrl)),
    ),
    next_page_token: page.nextToken,
    total_count: request.fits ? countOf(call, sort_field, filters.value, request, page) : page.last - page.first,
  });
}

const byCreation = (order: OrderRecord) => order.createTime;
const byUpdate = (order: OrderRecord) => order.updateTime;

type Request = Omit<SearchRequest<OrderRecord>, 'order' | 'size' | 'token'>;

function requestOf(call: Call, field: 'create_time' | 'update_time', filters: Filters): Request {
  const isByCreation = field === 'create_time';
  const created = { from: filters.create_time_ge ?? 0, to: filters.create_time_lt ?? Infinity };
  const updated = { from: filters.update_time_ge ?? 0, to: filters.update_time_lt ?? Infinity };
  const { from, to } = isByCreation ? created : updated;
  const fits = filterOf(call.town, filters, isByCreation ? { updated } : { created });
  const index = isByCreation ? call.shop.ordersByCreation : call.shop.ordersByUpdate;
  return { index, field, from, to, ...(fits ? { fits } : {}) };
}

type Bounds = { from: number; to: number };

function filterOf(
  town: Town,
  filters: Filters,
  other: { created?: Bounds; updated?: Bounds },
): ((order: OrderRecord) => boolean) | undefined {
  const tests = [
    ...timeTests(other.created, byCreation),
    ...timeTests(other.updated, byUpdate),
    ...fieldTests(town, filters),
  ];
  if (tests.length === 0) return undefined;
  return (order) => tests.every((test) => test(order));
}

function timeTests(bounds: Bounds | undefined, timeOf: (order: OrderRecord) => number) {
  if (!bounds || (bounds.from <= 0 && bounds.to === Infinity)) return [];
  return [(order: OrderRecord) => timeOf(order) >= bounds.from && timeOf(order) < bounds.to];
}

function fieldTests(town: Town, filters: Filters): ((order: OrderRecord) => boolean)[] {
  const { order_status, shipping_type, buyer_user_id, is_buyer_request_cancel, warehouse_ids } = filters;
  const tests: ((order: OrderRecord) => boolean)[] = [];
  if (order_status) tests.push((order) => order.status === order_status);
  if (shipping_type) tests.push((order) => order.shippingType === shipping_type);
  if (is_buyer_request_cancel !== undefined) {
    tests.push((order) => isAsked(order) === is_buyer_request_cancel);
  }
  if (buyer_user_id) tests.push((order) => buyerOf(town, order).userId === buyer_user_id);
  if (warehouse_ids) tests.push((order) => warehouse_ids.includes(recipeOf(town, order).warehouse.id));
  return tests;
}

function isAsked(order: OrderRecord): boolean {
  return order.requestCancelTime !== undefined && order.status !== 'CANCELLED';
}

// Pages of one search ask for the same count again and again; it holds until something changes.
function countOf(call: Call, field: string, filters: Filters, request: Request, page: Bounded): number {
  const key = JSON.stringify([field, filters]);
  const { counts, revision } = call.shop;
  const known = counts.get(key);
  if (known?.revision === revision) return known.count;
  const count = countFitting(request, page);
  if (counts.size > 200) counts.clear();
  counts.set(key, { revision, count });
  return count;
}

type Bounded = { first: number; last: number };

function countFitting({ index, fits }: Request, { first, last }: Bounded): number {
  let count = 0;
  for (let at = first; at < last; at += 1) if (fits?.(index.at(at))) count += 1;
  return count;
}
