import {
  type LineItem,
  type Order,
  type Package,
  type ShopId,
  toLineItemId,
  toOrderId,
  toPackageId,
  toShopId,
} from '@order-manager/domain';
import type { IncomingOrder } from '../store.ts';

export const SHOP = toShopId('7490000000000000001');
export const OTHER_SHOP = toShopId('7490000000000000002');

/** Noon of some day. */
export const NOON = Date.UTC(2026, 4, 20, 12);
export const HOUR = 3_600_000;

export type Wishes = Partial<Order> & {
  number: number;
  total?: string;
  currency?: string;
  shipBy?: number | null;
  autoCancelAt?: number | null;
  buyerId?: string | null;
  name?: string;
  nickname?: string;
  phone?: string;
  sku?: string;
  product?: string;
  tracking?: string | null;
  /** Package ids; line items are dealt out to them in turn. */
  packageIds?: string[];
  units?: number;
  asksToCancel?: boolean;
  addressChanged?: boolean;
  packageStatus?: string;
};

export const orderIdOf = (number: number) => toOrderId(String(580_000_000_000_000_000n + BigInt(number)));

/** An order as translate would give it; every wish has a plain default. */
export function sampleOrder(wishes: Wishes): IncomingOrder {
  const order = orderOf(wishes);
  const packages = order.shipping.packageIds.map((id) => packageOf(order, id, wishes));
  return { order, packages, raw: JSON.stringify({ id: order.id, update_time: order.updatedAt / 1000 }) };
}

function orderOf(wishes: Wishes): Order {
  const { number, currency = 'MYR', total = '21.30' } = wishes;
  const packageIds = (wishes.packageIds ?? [`11${number}`]).map(toPackageId);
  const amount = { amount: total, currency };
  return {
    shopId: wishes.shopId ?? SHOP,
    id: wishes.id ?? orderIdOf(number),
    status: wishes.status ?? 'AWAITING_SHIPMENT',
    updatedAt: wishes.updatedAt ?? NOON,
    createdAt: wishes.createdAt ?? NOON - 24 * HOUR,
    paidAt: NOON - 23 * HOUR,
    deadlines: {
      shipBy: wishes.shipBy === undefined ? NOON + 20 * HOUR : wishes.shipBy,
      collectBy: null,
      autoCancelAt: wishes.autoCancelAt ?? null,
      deliverBy: null,
      releaseAt: null,
    },
    buyer: {
      id: wishes.buyerId === undefined ? `buyer-${number}` : wishes.buyerId,
      nickname: wishes.nickname ?? `nick${number}`,
      email: null,
    },
    recipient: wishes.recipient === undefined ? recipientOf(wishes) : wishes.recipient,
    lineItems: wishes.lineItems ?? linesOf(wishes, packageIds),
    payment: {
      currency,
      total: amount,
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
    },
    shipping: {
      fulfilledBy: 'seller',
      carrier: 'platform',
      deliveryType: null,
      deliveryOptionId: null,
      deliveryOptionName: null,
      providerId: null,
      providerName: null,
      trackingNumber: null,
      warehouseId: null,
      packageIds,
      splitOrCombine: null,
      addressChanged: wishes.addressChanged ?? false,
    },
    cancellation: {
      requestedByBuyer: wishes.asksToCancel ?? false,
      requestedAt: null,
      cancelledAt: null,
      initiator: null,
      reason: null,
    },
    kinds: [],
    buyerMessage: null,
    sellerNote: wishes.sellerNote ?? null,
    arrangedAt: wishes.arrangedAt ?? null,
    collectedAt: null,
    deliveredAt: null,
  };
}

const recipientOf = ({ number, name, phone }: Wishes): Order['recipient'] => ({
  name: name ?? `Person ${number}`,
  phone: phone ?? null,
  fullAddress: `${number} Jalan Contoh`,
  addressLines: [],
  postalCode: null,
  regionCode: 'MY',
  districts: [],
  deliveryPreferences: null,
  masked: false,
});

function linesOf(wishes: Wishes, packageIds: readonly string[]): LineItem[] {
  return Array.from({ length: wishes.units ?? 1 }, (_, index) => ({
    id: toLineItemId(`${wishes.number}-${index}`),
    productId: 'product',
    productName: wishes.product ?? 'Plain cotton shirt',
    skuId: 'sku',
    skuName: 'Blue',
    sellerSku: wishes.sku ?? 'SHIRT-BLUE',
    imageUrl: null,
    originalPrice: '1.00',
    salePrice: '1.00',
    currency: wishes.currency ?? 'MYR',
    status: null,
    packageId: packageIds.length === 0 ? null : toPackageId(packageIds[index % packageIds.length] ?? ''),
    packageStatus: null,
    trackingNumber: wishes.tracking ?? null,
    providerId: null,
    providerName: null,
    isGift: false,
    cancelReason: null,
  }));
}

const packageOf = (order: Order, id: Package['id'], wishes: Wishes): Package =>
  samplePackage(id, {
    shopId: order.shopId,
    status: wishes.packageStatus ?? 'TO_FULFILL',
    updatedAt: order.updatedAt,
    orderIds: [order.id],
    lineItemIds: order.lineItems.filter((item) => item.packageId === id).map((item) => item.id),
    trackingNumber: wishes.tracking ?? null,
  });

/** A package; every field may be wished otherwise. */
export const samplePackage = (id: string, wishes: Partial<Package> = {}): Package => ({
  shopId: SHOP as ShopId,
  id: toPackageId(id),
  status: 'TO_FULFILL',
  updatedAt: NOON,
  createdAt: null,
  orderIds: [],
  lineItemIds: [],
  trackingNumber: null,
  providerId: null,
  providerName: null,
  carrier: 'platform',
  handover: null,
  pickupSlot: null,
  splitOrCombine: null,
  ...wishes,
});
