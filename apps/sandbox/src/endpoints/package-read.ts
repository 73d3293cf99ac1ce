import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, refuse } from '../gateway/refusal.ts';
import { pictureUrlsOf } from '../render/picture-url.ts';
import { renderPackage, renderPackageRow } from '../render/render-package.ts';
import { searchPage } from '../rules/search-page.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { createTimeIndex, type TimeIndex } from '../state/time-index.ts';
import { ordersOf } from '../state/town.ts';
import { findPackage } from './find-package.ts';
import { optional, pageSize, readParams, seconds } from './read-params.ts';
import { staleOr } from './stale-reads.ts';

const query = z.object({
  page_size: pageSize(50),
  page_token: optional(z.string()),
  sort_field: optional(z.enum(['create_time', 'update_time', 'order_pay_time'])),
  sort_order: optional(z.enum(['ASC', 'DESC'])),
});

const body = z.object({
  package_status: optional(z.enum(['TO_FULFILL', 'PROCESSING', 'FULFILLING', 'COMPLETED', 'CANCELLED'])),
  create_time_ge: optional(seconds),
  create_time_lt: optional(seconds),
  update_time_ge: optional(seconds),
  update_time_lt: optional(seconds),
});

/** One package, and packages by filters. */
export const packageReads: Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}',
    scopes: ['seller.fulfillment.basic'],
    cipher: 'required',
    answer: readPackage,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/search',
    scopes: ['seller.fulfillment.basic'],
    cipher: 'required',
    answer: searchPackages,
  },
];

function readPackage(call: Call): Answer {
  const parcel = findPackage(call, call.path.package_id ?? '');
  if (!parcel) return refuse(10006402);
  return answer(renderPackage(call.town, staleOr(call, parcel), pictureUrlsOf(call.origin)));
}

function searchPackages(call: Call): Answer {
  const params = readParams(query, Object.fromEntries(call.query));
  if ('refused' in params) return params.refused;
  const filters = readParams(body, call.body);
  if ('refused' in filters) return filters.refused;
  const { page_size, page_token = '', sort_field = 'create_time', sort_order = 'DESC' } = params.value;
  const { index, timeOf } = sortedBy(call, sort_field);
  const fits = filterOf(filters.value);
  const bounds = { from: 0, to: Infinity };
  const page = searchPage(
    { index, field: sort_field, order: sort_order, ...bounds, size: page_size, token: page_token, fits },
    timeOf,
  );
  if (!page) return badParameter('Invalid parameter. The `page_token` parameter is invalid.');
  return answer({
    packages: page.items.map((parcel) => renderPackageRow(call.town, staleOr(call, parcel))),
    next_page_token: page.nextToken,
    total_count: countOf(call, filters.value, fits),
  });
}

type Sorted = { index: TimeIndex<PackageRecord>; timeOf: (parcel: PackageRecord) => number };

function sortedBy(call: Call, field: 'create_time' | 'update_time' | 'order_pay_time'): Sorted {
  const { packagesByCreation, packagesByUpdate } = call.shop;
  if (field === 'create_time') return { index: packagesByCreation, timeOf: byCreation };
  if (field === 'update_time') return { index: packagesByUpdate, timeOf: byUpdate };
  // Hardly anybody asks for this order, so it is not kept but sorted when asked for.
  const timeOf = (parcel: PackageRecord) =>
    Math.max(0, ...ordersOf(call.town, parcel).map((order) => order.paidTime ?? 0));
  const index = createTimeIndex(timeOf);
  index.addAll(Array.from({ length: packagesByCreation.size() }, (_, place) => packagesByCreation.at(place)));
  return { index, timeOf };
}

const byCreation = (parcel: PackageRecord) => parcel.createTime;
const byUpdate = (parcel: PackageRecord) => parcel.updateTime;

function filterOf(filters: z.infer<typeof body>): (parcel: PackageRecord) => boolean {
  const { create_time_ge = 0, create_time_lt = Infinity, update_time_ge = 0, update_time_lt = Infinity } = filters;
  const { package_status } = filters;
  return (parcel) =>
    (!package_status || parcel.status === package_status) &&
    parcel.createTime >= create_time_ge &&
    parcel.createTime < create_time_lt &&
    parcel.updateTime >= update_time_ge &&
    parcel.updateTime < update_time_lt;
}

function countOf(call: Call, filters: z.infer<typeof body>, fits: (parcel: PackageRecord) => boolean): number {
  const key = `packages ${JSON.stringify(filters)}`;
  const { counts, revision, packagesByCreation } = call.shop;
  const known = counts.get(key);
  if (known?.revision === revision) return known.count;
  let count = 0;
  for (let at = 0; at < packagesByCreation.size(); at += 1) if (fits(packagesByCreation.at(at))) count += 1;
  counts.set(key, { revision, count });
  return count;
}
