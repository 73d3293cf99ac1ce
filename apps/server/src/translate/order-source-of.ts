import type { Instant } from '@order-manager/domain';
import type { ShopClient } from '@order-manager/tiktok-shop';
import type { WireOrderRefSearch } from '@order-manager/tiktok-shop/wire';
import { type OrderPage, type OrderSource, PAGE_SIZE } from '../sync/order-source.ts';
import { toSeconds } from './instant.ts';

/** A shop's API as syncing asks it: our instants go out as TikTok's seconds, its pages come back. */
export function orderSourceOf(client: Pick<ShopClient, 'orders'>, now: () => Instant): OrderSource {
  return {
    created: async ({ status, from = null, before, pageToken }, priority) =>
      pageOf(
        await client.orders.searchRefs(
          {
            ...(status ? { order_status: status } : {}),
            ...(from === null ? {} : { create_time_ge: toSeconds(from) }),
            ...(before === null ? {} : { create_time_lt: toSeconds(before) }),
          },
          { page_size: PAGE_SIZE, sort_field: 'create_time', sort_order: 'DESC', ...tokenOf(pageToken) },
          { priority },
        ),
      ),
    updated: async ({ window, pageToken }, priority) =>
      pageOf(
        await client.orders.searchRefs(
          { update_time_ge: toSeconds(window.from), update_time_lt: toSeconds(window.to) },
          { page_size: PAGE_SIZE, sort_field: 'update_time', sort_order: 'ASC', ...tokenOf(pageToken) },
          { priority },
        ),
      ),
    details: (ids, priority) => client.orders.get(ids, { priority }),
    now,
  };
}

const tokenOf = (pageToken: string | null) => (pageToken === null ? {} : { page_token: pageToken });

/** The end of a list is an empty token or none at all; a page without rows ends it too. */
function pageOf({ orders, next_page_token: token, total_count: total }: WireOrderRefSearch): OrderPage {
  return { rows: orders, nextPageToken: token && orders.length > 0 ? token : null, total: total ?? null };
}
