import { toLineItemId, toOrderId, toPackageId, toShopId } from '../ids.ts';
import type { LineItem, Order, OrderDeadlines, OrderShipping, Recipient } from '../order/order.ts';
import type { Package } from '../package/package.ts';

/** 2026-11-22T10:00:00Z. */
export const NOON = 1_795_341_600_000;
export const SHOP = toShopId('7494000000000000011');

type OrderChanges = Partial<Omit<Order, 'deadlines' | 'shipping' | 'cancellation'>> & {
  deadlines?: Partial<OrderDeadlines>;
  shipping?: Partial<OrderShipping>;
  cancellation?: Partial<Order['cancellation']>;
};

/** A plain paid order of one mug in one package, ready to ship, with some fields changed. */
export function anOrder({ deadlines, shipping, cancellation, ...changes }: OrderChanges = {}): Order {
  return {
    shopId: SHOP,
    id: toOrderId('580000000000000101'),
    status: 'AWAITING_SHIPMENT',
    updatedAt: NOON,
    createdAt: NOON - 7_200_000,
    paidAt: NOON - 7_000_000,
    deadlines: { ...NO_DEADLINES, ...deadlines },
    buyer: { id: '7480000000000008001', nickname: null, email: null },
    recipient: null,
    lineItems: [aLine()],
    payment: PAYMENT,
    shipping: { ...SHIPPING, ...shipping },
    cancellation: { ...NO_CANCELLATION, ...cancellation },
    kinds: [],
    buyerMessage: null,
    sellerNote: null,
    arrangedAt: null,
    collectedAt: null,
    deliveredAt: null,
    ...changes,
  };
}

export const aLine = (changes: Partial<LineItem> = {}): LineItem => ({
  id: toLineItemId('577000000000000001'),
  productId: '1729000000000000001',
  productName: 'Enamel mug',
  skuId: '1729000000000000101',
  skuName: 'White',
  sellerSku: 'MUG-W',
  imageUrl: null,
  originalPrice: '25.00',
  salePrice: '21.30',
  currency: 'MYR',
  status: 'AWAITING_SHIPMENT',
  packageId: toPackageId('1160000000000000101'),
  packageStatus: 'TO_FULFILL',
  trackingNumber: null,
  providerId: null,
  providerName: null,
  isGift: false,
  cancelReason: null,
  ...changes,
});

export const aPackage = (changes: Partial<Package> = {}): Package => ({
  shopId: SHOP,
  id: toPackageId('1160000000000000101'),
  status: 'TO_FULFILL',
  updatedAt: NOON,
  createdAt: null,
  orderIds: [toOrderId('580000000000000101')],
  lineItemIds: [toLineItemId('577000000000000001')],
  trackingNumber: null,
  providerId: null,
  providerName: null,
  carrier: 'platform',
  handover: null,
  pickupSlot: null,
  splitOrCombine: null,
  ...changes,
});

export const aRecipient = (changes: Partial<Recipient> = {}): Recipient => ({
  name: 'Mei Lin Tan',
  phone: '(+60)123456789',
  fullAddress: '12 Jalan Contoh, Petaling Jaya, Selangor, Malaysia',
  addressLines: ['12 Jalan Contoh'],
  postalCode: '46000',
  regionCode: 'MY',
  districts: [{ level: 'L1', levelName: 'State', name: 'Selangor' }],
  deliveryPreferences: null,
  masked: false,
  ...changes,
});

const NO_DEADLINES: OrderDeadlines = {
  shipBy: null,
  collectBy: null,
  autoCancelAt: null,
  deliverBy: null,
  releaseAt: null,
};

const NO_CANCELLATION: Order['cancellation'] = {
  requestedByBuyer: false,
  requestedAt: null,
  cancelledAt: null,
  initiator: null,
  reason: null,
};

const SHIPPING: OrderShipping = {
  fulfilledBy: 'seller',
  carrier: 'platform',
  deliveryType: 'HOME_DELIVERY',
  deliveryOptionId: null,
  deliveryOptionName: null,
  providerId: null,
  providerName: null,
  trackingNumber: null,
  warehouseId: '7480000000000005001',
  packageIds: [toPackageId('1160000000000000101')],
  splitOrCombine: null,
  addressChanged: false,
};

const PAYMENT: Order['payment'] = {
  currency: 'MYR',
  total: { amount: '21.30', currency: 'MYR' },
  originalProducts: null,
  sellerDiscount: null,
  platformDiscount: null,
  subTotal: null,
  shippingFee: null,
  originalShippingFee: null,
  shippingSellerDiscount: null,
  shippingPlatformDiscount: null,
  tax: null,
  otherFees: [],
  methodName: null,
  isCod: false,
};
