import type { Instant, LineItemId, OrderId, PackageId, ShopId } from '../ids.ts';
import type { Money } from '../money.ts';
import type { OrderStatus } from './order-status.ts';

/** What a buyer bought in one go, as TikTok last told it. Absent values are null, whatever shape the wire used for "absent". */
export type Order = {
  shopId: ShopId;
  id: OrderId;
  status: OrderStatus;
  /** TikTok's own time of the last change: older never overwrites newer. */
  updatedAt: Instant;
  createdAt: Instant;
  paidAt: Instant | null;
  deadlines: OrderDeadlines;
  buyer: Buyer;
  recipient: Recipient | null;
  lineItems: LineItem[];
  payment: Payment;
  shipping: OrderShipping;
  cancellation: Cancellation;
  kinds: OrderKind[];
  buyerMessage: string | null;
  sellerNote: string | null;
  /** When TikTok said the seller arranged the shipment, the carrier took it, the buyer got it. */
  arrangedAt: Instant | null;
  collectedAt: Instant | null;
  deliveredAt: Instant | null;
};

/** All from the order's own fields; each may be missing. */
export type OrderDeadlines = {
  /** Arrange the shipment by then, else the order counts as late. */
  shipBy: Instant | null;
  /** The carrier must have scanned it by then. */
  collectBy: Instant | null;
  /** TikTok cancels the order by itself. */
  autoCancelAt: Instant | null;
  deliverBy: Instant | null;
  /** A pre-order may not be shipped before. */
  releaseAt: Instant | null;
};

export type Buyer = {
  id: string | null;
  nickname: string | null;
  /** TikTok's relay address, never the buyer's own. */
  email: string | null;
};

/** Where the parcel goes. TikTok masks it in many states; `masked` says that at least one field carries stars. */
export type Recipient = {
  name: string | null;
  phone: string | null;
  fullAddress: string | null;
  addressLines: string[];
  postalCode: string | null;
  regionCode: string | null;
  /** From the country down, e.g. Malaysia, Selangor, Petaling Jaya. */
  districts: { level: string; levelName: string; name: string }[];
  deliveryPreferences: string | null;
  masked: boolean;
};

/** One unit of one SKU: TikTok has no quantity field. */
export type LineItem = {
  id: LineItemId;
  productId: string;
  productName: string;
  skuId: string;
  skuName: string;
  sellerSku: string | null;
  imageUrl: string | null;
  originalPrice: string;
  salePrice: string;
  currency: string;
  status: string | null;
  packageId: PackageId | null;
  packageStatus: string | null;
  trackingNumber: string | null;
  providerId: string | null;
  providerName: string | null;
  isGift: boolean;
  cancelReason: string | null;
};

/** Every field is TikTok's; nothing here is recomputed. */
export type Payment = {
  currency: string;
  total: Money;
  originalProducts: Money | null;
  sellerDiscount: Money | null;
  platformDiscount: Money | null;
  subTotal: Money | null;
  shippingFee: Money | null;
  originalShippingFee: Money | null;
  shippingSellerDiscount: Money | null;
  shippingPlatformDiscount: Money | null;
  tax: Money | null;
  /** Small order fee, buyer service fee, handling fee …: name as on the wire, for display. */
  otherFees: { name: string; value: Money }[];
  methodName: string | null;
  isCod: boolean;
};

export type OrderShipping = {
  /** Who ships: TikTok's warehouse (`platform`) or the seller. */
  fulfilledBy: 'seller' | 'tiktok' | 'other';
  /** Whose label: TikTok's carrier (`platform`) or the seller's own (`seller`). */
  carrier: 'platform' | 'seller' | 'unknown';
  deliveryType: string | null;
  deliveryOptionId: string | null;
  deliveryOptionName: string | null;
  providerId: string | null;
  providerName: string | null;
  trackingNumber: string | null;
  warehouseId: string | null;
  packageIds: PackageId[];
  splitOrCombine: 'SPLIT' | 'COMBINED' | null;
  addressChanged: boolean;
};

export type Cancellation = {
  requestedByBuyer: boolean;
  requestedAt: Instant | null;
  cancelledAt: Instant | null;
  initiator: string | null;
  reason: string | null;
};

/** Shown as badges; the first three fit, the rest is counted. */
export const ORDER_KINDS = [
  'cod',
  'pre-order',
  'sample',
  'gift',
  'combined',
  'split',
  'fbt',
  'seller-shipped',
  'made-to-order',
  'back-order',
  'replacement',
  'exchange',
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];
