import type { Region } from '../catalogue/region.ts';

export type OrderStatus =
  | 'UNPAID'
  | 'ON_HOLD'
  | 'AWAITING_SHIPMENT'
  | 'PARTIALLY_SHIPPING'
  | 'AWAITING_COLLECTION'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'CANCELLED';

/**
 * What changes during an order's life. Everything that never changes (buyer, goods, prices) is grown again from
 * `region` and `recipe`, so that 100,000 orders stay small. Times are unix seconds as on the wire.
 */
export type OrderRecord = {
  id: string;
  shopId: string;
  region: Region;
  /** Running number of the recipe inside its shop. */
  recipe: number;
  status: OrderStatus;
  createTime: number;
  updateTime: number;
  paidTime?: number;
  /** When the order became (or will become) ready to ship: the end of the hold. */
  readyTime?: number;
  /** The platform cancels an order that is not arranged by then. */
  shippingDueTime?: number;
  rtsTime?: number;
  collectionTime?: number;
  deliveryTime?: number;
  completeTime?: number;
  requestCancelTime?: number;
  cancel?: Cancellation;
  lines: LineRecord[];
  packageIds: string[];
  shippingType: 'TIKTOK' | 'SELLER';
  isFulfilledByTikTok: boolean;
  isCod: boolean;
  isOnHoldOrder: boolean;
  /** True where the market shows package ids from the start. */
  hasPackageBeforeShipping: boolean;
  splitOrCombine?: 'SPLIT' | 'COMBINED';
  /** Counts address changes; the address itself is grown from it. */
  addressVersion: number;
  /** Another order's recipe number whose buyer and address this order shares. */
  buyerOf?: number;
  buyerMessage?: string;
  sellerNote?: string;
};

export type Cancellation = { time: number; initiator: 'SELLER' | 'BUYER' | 'SYSTEM'; reason: string };

/** One unit of one SKU. */
export type LineRecord = {
  id: string;
  /** Index into the recipe's lines. */
  goods: number;
  packageId?: string;
  cancel?: { user: 'SELLER' | 'BUYER' | 'SYSTEM' | 'OPERATOR'; reason: string };
};
