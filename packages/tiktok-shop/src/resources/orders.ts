import type { Call, CallOptions, ShopAddress } from '../call-spec.ts';
import { isTikTokShopError } from '../errors.ts';
import { pathId } from '../request-url.ts';
import { walkPages } from '../walk-pages.ts';
import {
  type WireOrder,
  type WireOrderRefSearch,
  type WireOrderSearch,
  type WirePriceDetail,
  wireOrderDetail,
  wireOrderRefSearch,
  wireOrderSearch,
  wirePriceDetail,
} from '../wire/index.ts';

/** All optional; times are epoch seconds, the lower bound inclusive, the upper exclusive. */
export type OrderFilter = {
  order_status?: string;
  create_time_ge?: number;
  create_time_lt?: number;
  update_time_ge?: number;
  update_time_lt?: number;
  shipping_type?: 'TIKTOK' | 'SELLER';
  buyer_user_id?: string;
  is_buyer_request_cancel?: boolean;
  /** At most 100. */
  warehouse_ids?: readonly string[];
};

export type OrderPaging = {
  /** 1 to 100; 100 when not given. */
  page_size?: number;
  sort_field?: 'create_time' | 'update_time';
  sort_order?: 'ASC' | 'DESC';
  page_token?: string | undefined;
};

export interface Orders {
  /** One page of orders. */
  search(filter?: OrderFilter, paging?: OrderPaging, options?: CallOptions): Promise<WireOrderSearch>;
  /** The same page with ids, states and times alone: a third of the work where the details are read anyway. */
  searchRefs(filter?: OrderFilter, paging?: OrderPaging, options?: CallOptions): Promise<WireOrderRefSearch>;
  /** All pages of a search, one after the other. */
  walk(filter?: OrderFilter, paging?: OrderPaging, options?: CallOptions): AsyncGenerator<WireOrderSearch>;
  /** The orders with these ids, 50 to a call; an id TikTok does not know may be missing from the answer. */
  get(ids: readonly string[], options?: CallOptions): Promise<WireOrder[]>;
  /** The price break-down of one order. */
  getPriceDetail(id: string, options?: CallOptions): Promise<WirePriceDetail>;
}

/** The orders of one shop. */
export function createOrders(call: Call, shop: ShopAddress): Orders {
  const search: Orders['search'] = (filter, paging, options) =>
    call({ ...searchCall(filter, paging), shop, answer: wireOrderSearch, options });
  const getFifty = detailReader(call, shop);
  return {
    search,
    searchRefs: (filter, paging, options) =>
      call({ ...searchCall(filter, paging), shop, answer: wireOrderRefSearch, options }),
    walk: (filter, paging, options) => walkPages((page_token) => search(filter, { ...paging, page_token }, options)),
    get: async (ids, options) => {
      const found: WireOrder[] = [];
      for (const fifty of chunksOf(ids, 50)) found.push(...(await getFifty(fifty, options)));
      return found;
    },
    getPriceDetail: (id, options) =>
      call({
        method: 'GET',
        path: `/order/202407/orders/${pathId(id)}/price_detail`,
        shop,
        answer: wirePriceDetail,
        effect: 'read',
        options,
      }),
  };
}

function searchCall(filter: OrderFilter = {}, paging: OrderPaging = {}) {
  const query = { page_size: 100, ...paging };
  return { method: 'POST', path: '/order/202309/orders/search', query, body: filter, effect: 'read' } as const;
}

/** Reads by the newer version, and by the older one for good once the newer one turns out not to be there. */
function detailReader(call: Call, shop: ShopAddress) {
  let version = '202507';
  const read = async (ids: readonly string[], options?: CallOptions) => {
    const path = `/order/${version}/orders`;
    const { orders } = await call({
      method: 'GET',
      path,
      query: { ids },
      shop,
      answer: wireOrderDetail,
      effect: 'read',
      options,
    });
    return orders;
  };
  return async (ids: readonly string[], options?: CallOptions): Promise<WireOrder[]> => {
    try {
      return await read(ids, options);
    } catch (thrown) {
      const isRefusedVersion =
        isTikTokShopError(thrown, 'version-retired') || isTikTokShopError(thrown, 'invalid-path');
      if (!isRefusedVersion || version === '202309') throw thrown;
      version = '202309';
      return read(ids, options);
    }
  };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
