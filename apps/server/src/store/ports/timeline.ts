import type { Instant, OrderId, PackageId, ShopId } from '@order-manager/domain';

export type TimelineEntry = {
  shopId: ShopId;
  orderId: OrderId | null;
  packageId: PackageId | null;
  at: Instant;
  by: 'tiktok' | 'desk' | 'person';
  what: string;
  facts: Record<string, string | number | boolean>;
};

export type TimelineStore = {
  add(entries: TimelineEntry[]): Promise<void>;
  /** Newest first: entries of the order and of its packages. */
  ofOrder(shopId: ShopId, orderId: OrderId, limit: number): Promise<TimelineEntry[]>;
};
