import type { OrderRow } from '@order-manager/contract';
import { linesBySku, marketRules, type Recipient } from '@order-manager/domain';
import type { Shop, StoredOrder } from '../../store/store.ts';
import { presentPackage } from './package-row.ts';

/** One line of the orders desk. */
export function presentOrderRow({ order, packages, hasOwnNote, tags, runId }: StoredOrder, shop: Shop): OrderRow {
  const { id, status, createdAt, updatedAt, paidAt, arrangedAt, deadlines, kinds } = order;
  return {
    shopId: shop.id,
    shopName: shop.name,
    region: shop.region,
    timeZone: marketRules(shop.region).timeZone,
    id,
    status,
    createdAt,
    updatedAt,
    paidAt,
    arrangedAt,
    deadlines,
    lines: linesBySku(order.lineItems),
    buyerName: order.recipient?.name ?? order.buyer.nickname,
    town: townOf(order.recipient),
    packages: packages.map(presentPackage),
    total: order.payment.total,
    isCod: order.payment.isCod,
    kinds,
    buyerAsksToCancel: order.cancellation.requestedByBuyer,
    addressChanged: order.shipping.addressChanged,
    notes: [hasOwnNote, order.buyerMessage !== null, order.sellerNote !== null].filter(Boolean).length,
    tags,
    warehouseName: shop.warehouses.find((warehouse) => warehouse.id === order.shipping.warehouseId)?.name ?? null,
    deliveryOptionName: order.shipping.deliveryOptionName,
    paymentMethodName: order.payment.methodName,
    runId,
  };
}

/** The most local place that has a name; a masked one names nothing. */
export function townOf(recipient: Pick<Recipient, 'districts'> | null): string | null {
  const named = (recipient?.districts ?? []).filter(({ name }) => name.trim() !== '' && !name.includes('*'));
  return named.at(-1)?.name ?? null;
}
