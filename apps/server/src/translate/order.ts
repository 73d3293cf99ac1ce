import {
  type LineItem,
  type Order,
  type OrderDeadlines,
  type OrderKind,
  type OrderShipping,
  type ShopId,
  toLineItemId,
  toOrderId,
  toPackageId,
} from '@order-manager/domain';
import type { WireLineItem, WireOrder } from '@order-manager/tiktok-shop/wire';
import { toInstant } from './instant.ts';
import { translatePayment } from './payment.ts';
import { translateRecipient } from './recipient.ts';
import { filled } from './text.ts';

/** A wire order as a domain order. Everything optional may be missing; an unknown status is kept as it came. */
export function translateOrder(wire: WireOrder, shopId: ShopId): Order {
  const createdAt = toInstant(wire.create_time) ?? 0;
  return {
    shopId,
    id: toOrderId(wire.id),
    status: statusOf(wire),
    updatedAt: toInstant(wire.update_time) ?? createdAt,
    createdAt,
    paidAt: toInstant(wire.paid_time),
    deadlines: deadlinesOf(wire),
    buyer: { id: filled(wire.user_id), nickname: null, email: filled(wire.buyer_email) },
    recipient: translateRecipient(wire.recipient_address),
    lineItems: (wire.line_items ?? []).map(translateLineItem),
    payment: translatePayment(wire),
    shipping: shippingOf(wire),
    cancellation: {
      requestedByBuyer: wire.is_buyer_request_cancel ?? false,
      requestedAt: toInstant(wire.request_cancel_time),
      cancelledAt: toInstant(wire.cancel_time),
      initiator: filled(wire.cancellation_initiator),
      reason: filled(wire.cancel_reason),
    },
    kinds: kindsOf(wire),
    buyerMessage: filled(wire.buyer_message),
    sellerNote: filled(wire.seller_note),
    arrangedAt: toInstant(wire.rts_time),
    collectedAt: toInstant(wire.collection_time),
    deliveredAt: toInstant(wire.delivery_time),
  };
}

const statusOf = (wire: WireOrder): string => canonicalStatus(filled(wire.status) ?? 'UNKNOWN');

/** The webhook spells it `CANCEL`, the orders API `CANCELLED`; both mean the same. */
export const canonicalStatus = (word: string): string => (word === 'CANCEL' ? 'CANCELLED' : word);

const deadlinesOf = (wire: WireOrder): OrderDeadlines => ({
  shipBy: toInstant(wire.rts_sla_time),
  collectBy: toInstant(wire.tts_sla_time),
  autoCancelAt: toInstant(wire.shipping_due_time) ?? toInstant(wire.cancel_order_sla_time),
  deliverBy: toInstant(wire.delivery_sla_time),
  releaseAt: toInstant(wire.release_date),
});

const translateLineItem = (wire: WireLineItem): LineItem => ({
  id: toLineItemId(wire.id),
  productId: wire.product_id ?? '',
  productName: wire.product_name ?? '',
  skuId: wire.sku_id ?? '',
  skuName: wire.sku_name ?? '',
  sellerSku: filled(wire.seller_sku),
  imageUrl: filled(wire.sku_image),
  originalPrice: filled(wire.original_price) ?? '0',
  salePrice: filled(wire.sale_price) ?? '0',
  currency: wire.currency ?? '',
  status: filled(wire.display_status),
  packageId: filled(wire.package_id) === null ? null : toPackageId(wire.package_id ?? ''),
  packageStatus: filled(wire.package_status),
  trackingNumber: filled(wire.tracking_number),
  providerId: filled(wire.shipping_provider_id),
  providerName: filled(wire.shipping_provider_name),
  isGift: wire.is_gift ?? false,
  cancelReason: filled(wire.cancel_reason),
});

function shippingOf(wire: WireOrder): OrderShipping {
  return {
    fulfilledBy: fulfilledBy(wire.fulfillment_type),
    carrier: carrierOf(wire.shipping_type),
    deliveryType: filled(wire.delivery_type),
    deliveryOptionId: filled(wire.delivery_option_id),
    deliveryOptionName: filled(wire.delivery_option_name),
    providerId: filled(wire.shipping_provider_id),
    providerName: filled(wire.shipping_provider),
    trackingNumber: filled(wire.tracking_number),
    warehouseId: filled(wire.warehouse_id),
    packageIds: (wire.packages ?? []).flatMap(({ id }) => (filled(id) === null ? [] : [toPackageId(id ?? '')])),
    splitOrCombine: splitOrCombine(wire.split_or_combine_tag),
    addressChanged: wire.has_updated_recipient_address ?? false,
  };
}

/** Missing means the seller: every market starts there, and TikTok refuses what is not the seller's to ship. */
function fulfilledBy(type: string | undefined): OrderShipping['fulfilledBy'] {
  if (filled(type) === null || type === 'FULFILLMENT_BY_SELLER') return 'seller';
  return type === 'FULFILLMENT_BY_TIKTOK' ? 'tiktok' : 'other';
}

export function carrierOf(type: string | undefined): OrderShipping['carrier'] {
  if (type === 'TIKTOK') return 'platform';
  return type === 'SELLER' ? 'seller' : 'unknown';
}

const splitOrCombine = (tag: string | undefined): OrderShipping['splitOrCombine'] => {
  if (tag === 'COMBINED' || tag === 'COMBINE') return 'COMBINED';
  return tag === 'SPLIT' ? 'SPLIT' : null;
};

const KIND_RULES: readonly (readonly [OrderKind, (wire: WireOrder) => boolean])[] = [
  ['cod', (wire) => wire.is_cod ?? false],
  ['pre-order', (wire) => wire.order_type === 'PRE_ORDER'],
  ['sample', (wire) => wire.is_sample_order ?? false],
  ['gift', (wire) => (wire.line_items ?? []).some((item) => item.is_gift)],
  ['combined', (wire) => splitOrCombine(wire.split_or_combine_tag) === 'COMBINED'],
  ['split', (wire) => splitOrCombine(wire.split_or_combine_tag) === 'SPLIT'],
  ['fbt', (wire) => fulfilledBy(wire.fulfillment_type) !== 'seller'],
  ['seller-shipped', (wire) => carrierOf(wire.shipping_type) === 'seller'],
  ['made-to-order', (wire) => wire.order_type === 'MADE_TO_ORDER'],
  ['back-order', (wire) => wire.order_type === 'BACK_ORDER'],
  ['replacement', (wire) => wire.is_replacement_order ?? false],
  ['exchange', (wire) => wire.is_exchange_order ?? false],
];

const kindsOf = (wire: WireOrder): OrderKind[] => KIND_RULES.filter(([, holds]) => holds(wire)).map(([kind]) => kind);
