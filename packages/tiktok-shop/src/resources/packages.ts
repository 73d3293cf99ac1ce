import type { Call, CallOptions, ShopAddress } from '../call-spec.ts';
import { pathId } from '../request-url.ts';
import { walkPages } from '../walk-pages.ts';
import {
  type WireHandoverSlots,
  type WirePackageDetail,
  type WirePackageSearch,
  type WireShippingDocument,
  wireHandoverSlots,
  wirePackageDetail,
  wirePackageSearch,
  wireShippingDocument,
} from '../wire/index.ts';

/** All optional; times are epoch seconds, the lower bound inclusive, the upper exclusive. */
export type PackageFilter = {
  package_status?: string;
  create_time_ge?: number;
  create_time_lt?: number;
  update_time_ge?: number;
  update_time_lt?: number;
};

export type PackagePaging = {
  /** 1 to 50; 50 when not given. */
  page_size?: number;
  sort_field?: 'create_time' | 'update_time' | 'order_pay_time';
  sort_order?: 'ASC' | 'DESC';
  page_token?: string | undefined;
};

export type DocumentWish = {
  document_type:
    | 'SHIPPING_LABEL'
    | 'PACKING_SLIP'
    | 'SHIPPING_LABEL_AND_PACKING_SLIP'
    | 'SHIPPING_LABEL_PICTURE'
    | 'HAZMAT_LABEL'
    | 'INVOICE_LABEL';
  /** A6 when not given. */
  document_size?: 'A6' | 'A5';
  /** PDF when not given; ZPL in some markets only. */
  document_format?: 'PDF' | 'ZPL';
};

export interface Packages {
  get(id: string, options?: CallOptions): Promise<WirePackageDetail>;
  /** One page of packages. */
  search(filter?: PackageFilter, paging?: PackagePaging, options?: CallOptions): Promise<WirePackageSearch>;
  /** All pages of a search, one after the other. */
  walk(filter?: PackageFilter, paging?: PackagePaging, options?: CallOptions): AsyncGenerator<WirePackageSearch>;
  /** When a package can be collected, and whether it can be dropped off. */
  getHandoverSlots(id: string, options?: CallOptions): Promise<WireHandoverSlots>;
  /** The same for the package an order will have, before there is one. */
  getHandoverSlotsOfOrder(
    orderId: string,
    lineItemIds?: readonly string[],
    options?: CallOptions,
  ): Promise<WireHandoverSlots>;
  /** Where the label lies; the address may be empty for some seconds after shipping. */
  getShippingDocument(id: string, wish: DocumentWish, options?: CallOptions): Promise<WireShippingDocument>;
}

/** What can be read about the packages of one shop. */
export function createPackages(call: Call, shop: ShopAddress): Packages {
  const read = { method: 'GET', shop, effect: 'read' } as const;
  const search: Packages['search'] = (filter, paging, options) => searchPackages(call, shop, filter, paging, options);
  return {
    get: (id, options) => call({ ...read, path: pathOf(id), answer: wirePackageDetail, options }),
    search,
    walk: (filter, paging, options) => walkPages((page_token) => search(filter, { ...paging, page_token }, options)),
    getHandoverSlots: (id, options) =>
      call({ ...read, path: `${pathOf(id)}/handover_time_slots`, answer: wireHandoverSlots, options }),
    getHandoverSlotsOfOrder: (orderId, lineItemIds, options) =>
      call({
        ...read,
        path: `/fulfillment/202309/orders/${pathId(orderId)}/handover_time_slots`,
        query: { order_line_item_ids: lineItemIds },
        answer: wireHandoverSlots,
        options,
      }),
    getShippingDocument: (id, wish, options) =>
      call({ ...read, path: `${pathOf(id)}/shipping_documents`, query: wish, answer: wireShippingDocument, options }),
  };
}

function pathOf(id: string): string {
  return `/fulfillment/202309/packages/${pathId(id)}`;
}

function searchPackages(
  call: Call,
  shop: ShopAddress,
  filter: PackageFilter = {},
  paging: PackagePaging = {},
  options?: CallOptions,
): Promise<WirePackageSearch> {
  return call({
    method: 'POST',
    path: '/fulfillment/202309/packages/search',
    query: { page_size: 50, ...paging },
    body: filter,
    shop,
    answer: wirePackageSearch,
    effect: 'read',
    options,
  });
}
