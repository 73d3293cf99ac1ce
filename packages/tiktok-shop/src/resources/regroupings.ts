import type { Call, CallOptions, ShopAddress } from '../call-spec.ts';
import { pathId } from '../request-url.ts';
import { walkPages } from '../walk-pages.ts';
import {
  type WireCombinablePackages,
  type WireCombinedPackages,
  type WireSplitAttributes,
  type WireSplitOrder,
  type WireUncombinedPackages,
  wireCombinablePackages,
  wireCombinedPackages,
  wireSplitAttributes,
  wireSplitOrder,
  wireUncombinedPackages,
} from '../wire/index.ts';

/** `id` is the caller's own name for the group; the answer repeats it. */
export type SplitGroup = { id: string; order_line_item_ids: readonly string[] };
export type CombineWish = { id: string; order_ids?: readonly string[] };
export type CombinablePaging = { page_size?: number; page_token?: string | undefined };

export interface Regroupings {
  /** Which orders can, and which must, be split. */
  getSplitAttributes(orderIds: readonly string[], options?: CallOptions): Promise<WireSplitAttributes>;
  /** The packages get new ids; the old one is gone. */
  split(orderId: string, groups: readonly SplitGroup[], options?: CallOptions): Promise<WireSplitOrder>;
  /** One page of what could travel together. */
  searchCombinable(paging?: CombinablePaging, options?: CallOptions): Promise<WireCombinablePackages>;
  walkCombinable(paging?: CombinablePaging, options?: CallOptions): AsyncGenerator<WireCombinablePackages>;
  /** Some may be refused while others are combined: see `errors`. */
  combine(wishes: readonly CombineWish[], options?: CallOptions): Promise<WireCombinedPackages>;
  /** Takes some orders, or all of them, out of a combined package. */
  uncombine(packageId: string, orderIds?: readonly string[], options?: CallOptions): Promise<WireUncombinedPackages>;
}

/** Splitting and combining in one shop, before shipping. */
export function createRegroupings(call: Call, shop: ShopAddress): Regroupings {
  const once = { method: 'POST', shop, effect: 'once' } as const;
  const searchCombinable: Regroupings['searchCombinable'] = (paging = {}, options) =>
    call({
      method: 'GET',
      path: '/fulfillment/202309/combinable_packages/search',
      query: { page_size: 50, ...paging },
      shop,
      answer: wireCombinablePackages,
      effect: 'read',
      options,
    });
  return {
    getSplitAttributes: (orderIds, options) =>
      call({
        method: 'GET',
        path: '/fulfillment/202309/orders/split_attributes',
        query: { order_ids: orderIds },
        shop,
        answer: wireSplitAttributes,
        effect: 'read',
        options,
      }),
    split: (orderId, groups, options) =>
      call({
        ...once,
        path: `/fulfillment/202309/orders/${pathId(orderId)}/split`,
        body: { splittable_groups: groups },
        answer: wireSplitOrder,
        options,
      }),
    searchCombinable,
    walkCombinable: (paging, options) =>
      walkPages((page_token) => searchCombinable({ ...paging, page_token }, options)),
    combine: (wishes, options) =>
      call({
        ...once,
        path: '/fulfillment/202309/packages/combine',
        body: { combinable_packages: wishes },
        answer: wireCombinedPackages,
        options,
      }),
    uncombine: (packageId, orderIds, options) =>
      call({
        ...once,
        path: `/fulfillment/202309/packages/${pathId(packageId)}/uncombine`,
        body: orderIds ? { order_ids: orderIds } : {},
        answer: wireUncombinedPackages,
        options,
      }),
  };
}
