import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, FULFILLMENT_WORDS, refuse } from '../gateway/refusal.ts';
import { combinableGroups, isCombinable, placeOf } from '../rules/combinable-groups.ts';
import { readPageToken, writePageToken } from '../rules/page-token.ts';
import { combineOrders, pullApart } from '../state/combine.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { takeId } from '../state/town.ts';
import { announceRegroup } from './announce-regroup.ts';
import { findPackage } from './find-package.ts';
import { idText, optional, pageSize, readParams } from './read-params.ts';

const common = { scopes: ['seller.fulfillment.package.write'], cipher: 'required' as const };

/** Finding orders for one box, putting them into it, and pulling them apart again. */
export const packageCombines: Endpoint[] = [
  { ...common, method: 'GET', path: '/fulfillment/202309/combinable_packages/search', answer: search },
  { ...common, method: 'POST', path: '/fulfillment/202309/packages/combine', answer: combine },
  { ...common, method: 'POST', path: '/fulfillment/202309/packages/{package_id}/uncombine', answer: uncombine },
];

const page = z.object({ page_size: pageSize(50), page_token: optional(z.string()) });

function search(call: Call): Answer {
  const read = readParams(page, Object.fromEntries(call.query));
  if ('refused' in read) return read.refused;
  const { page_size, page_token } = read.value;
  const mark = page_token === undefined ? undefined : readPageToken(page_token);
  if (page_token !== undefined && mark?.field !== 'combinable') {
    return badParameter('Invalid parameter. The `page_token` parameter is invalid.');
  }
  const groups = combinableGroups(call.town, call.shop);
  const start = mark?.key.time ?? 0;
  const end = start + page_size;
  const next = { field: 'combinable', order: 'ASC', key: { time: end, id: '' } };
  return answer({
    combinable_packages: groups.slice(start, end).map((orders) => draftOf(call, orders)),
    next_page_token: end < groups.length ? writePageToken(next) : '',
    total_count: groups.length,
  });
}

// The same orders keep the same draft, so that a second look does not make the first one worthless.
function draftOf(call: Call, orders: OrderRecord[]) {
  const orderIds = orders.map((order) => order.id);
  const known = [...call.shop.drafts].find(([, ids]) => ids.join() === orderIds.join());
  const id = known?.[0] ?? takeId(call.town, 'package');
  call.shop.drafts.set(id, orderIds);
  return { id, order_ids: orderIds };
}

const body = z.object({
  combinable_packages: z.array(z.object({ id: idText, order_ids: optional(z.array(idText)) })).min(1),
});

type CombineCode = 21011028 | 21011031;

function combine(call: Call): Answer {
  const read = readParams(body, call.body);
  if ('refused' in read) return read.refused;
  const outcomes = read.value.combinable_packages.map((wish) => combineOne(call, wish.id, wish.order_ids));
  const packages = outcomes.flatMap((outcome) => ('order_ids' in outcome ? [outcome] : []));
  const errors = outcomes.flatMap((outcome) => ('code' in outcome ? [outcome] : []));
  return answer({ packages, ...(errors.length > 0 ? { errors } : {}) });
}

function combineOne(call: Call, draftId: string, chosen: string[] | undefined) {
  const draft = call.shop.drafts.get(draftId);
  if (!draft) return itemError(21011028, draftId);
  const ids = chosen ?? draft;
  const orders = ids.flatMap((id) => (draft.includes(id) ? (call.town.orders.get(id) ?? []) : []));
  const places = new Set(orders.map((order) => placeOf(call.town, order)));
  const isGood = orders.length === ids.length && orders.length >= 2 && places.size === 1;
  if (!isGood || !orders.every((order) => isCombinable(call.town, order))) return itemError(21011031, draftId);
  const parcel = combineOrders(call.town, orders, call.town.clock.seconds());
  call.shop.drafts.delete(draftId);
  announceRegroup(call, 'COMBINE', [parcel]);
  return { id: parcel.id, order_ids: parcel.orderIds };
}

function itemError(code: CombineCode, packageId: string) {
  return { code, message: FULFILLMENT_WORDS[code], detail: { package_id: packageId } };
}

function uncombine(call: Call): Answer {
  const read = readParams(z.object({ order_ids: optional(z.array(idText)) }), call.body);
  if ('refused' in read) return read.refused;
  const id = call.path.package_id ?? '';
  const parcel = findPackage(call, id);
  if (!parcel) return refuse(21011028);
  if (parcel.tag !== 'COMBINE' || parcel.status !== 'TO_FULFILL') return refuse(21011005);
  const leaving = read.value.order_ids ?? parcel.orderIds;
  if (leaving.some((orderId) => !parcel.orderIds.includes(orderId))) return refuse(21011029);
  const parcels = pullApart(call.town, parcel, leaving, call.town.clock.seconds());
  announceRegroup(call, 'CANCEL_COMBINE', parcels);
  return answer({ packages: parcels.map((one) => ({ id: one.id, order_ids: one.orderIds })) });
}
