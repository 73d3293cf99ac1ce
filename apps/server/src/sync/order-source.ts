import type { Instant, OrderId, OrderStatus, SyncWindow } from '@order-manager/domain';
import type { WireOrder, WireOrderRef } from '@order-manager/tiktok-shop/wire';

/** How urgent a call is when a shop's rate budget is short. */
export type CallPriority = 'interactive' | 'webhook' | 'poll' | 'history';

/** Rows say which orders there are; what is in them is read by `details`, for a search row may lack fields. */
export type OrderPage = { rows: WireOrderRef[]; nextPageToken: string | null; total: number | null };

/** What syncing needs of one shop's API; `main` hands in the real client. Every call may throw a `TikTokShopError`. */
export type OrderSource = {
  /** Newest first by creation time, optionally of one status, created from an instant on (inclusive) and before one (exclusive). */
  created(
    filter: { status: OrderStatus | null; from?: Instant | null; before: Instant | null; pageToken: string | null },
    priority: CallPriority,
  ): Promise<OrderPage>;
  /** Oldest first by update time, inside a window. */
  updated(filter: { window: SyncWindow; pageToken: string | null }, priority: CallPriority): Promise<OrderPage>;
  /** Full orders; at most 50 ids a call. Ids that TikTok does not know are left out. */
  details(ids: OrderId[], priority: CallPriority): Promise<WireOrder[]>;
  /** TikTok's own time, as far as its answers told it: a wrong clock here must not make us pass orders by. */
  now(): Instant;
};

export const PAGE_SIZE = 100;
export const DETAIL_SIZE = 50;
