import { type Instant, isFinal, type Order, type OrderStatus, tabOf } from '@order-manager/domain';
import type { OrderRow } from '../database/tables.ts';
import { sortableAmount, unitsOf } from './amount-units.ts';
import { kindBits } from './kind-bits.ts';

/** The tab column of an order whose status we do not know: listed under "All" only. */
export const UNKNOWN_TAB = 'unknown';

/** Sorts after every deadline. */
export const NO_DEADLINE = 9_000_000_000_000_000;

/** What the order itself does not say of its packages. */
export type PackageFacts = { count: number; courier: string | null };

/** The narrow row of an order: what is sorted, filtered and counted. */
export function orderFacts(order: Order, row: number, packages: PackageFacts, readAt: Instant): OrderRow {
  const { units, scale } = unitsOf(order.payment.total.amount);
  const tab = tabOf(order.status) ?? UNKNOWN_TAB;
  return {
    row,
    shop_id: order.shopId,
    id: order.id,
    status: order.status,
    tab,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    ship_by: order.deadlines.shipBy ?? NO_DEADLINE,
    total: sortableAmount(order.payment.total.amount),
    currency: order.payment.total.currency,
    total_units: units,
    total_scale: scale,
    items: order.lineItems.length,
    packages: packages.count,
    buyer_id: order.buyer.id,
    ...attentionFacts(order, tab),
    is_open: isOpen(order.status, tab) ? 1 : 0,
    read_at: readAt,
    paid_at: order.paidAt,
    warehouse_id: order.shipping.warehouseId,
    courier: order.shipping.providerName ?? packages.courier,
    option_name: order.shipping.deliveryOptionName,
    cod: order.payment.isCod ? 1 : 0,
    kinds: kindBits(order.kinds),
    told_note: Number(order.buyerMessage !== null) + Number(order.sellerNote !== null),
  };
}

const BEFORE_COLLECTION = ['on-hold', 'to-ship', 'awaiting-collection'];

function attentionFacts(order: Order, tab: string) {
  const waits = BEFORE_COLLECTION.includes(tab);
  return {
    due_at: tab === 'to-ship' && order.arrangedAt === null ? order.deadlines.shipBy : null,
    cancels_at: waits ? order.deadlines.autoCancelAt : null,
    asks_cancel: order.cancellation.requestedByBuyer && !isFinal(order.status) ? 1 : 0,
    address_changed: order.shipping.addressChanged && waits ? 1 : 0,
  };
}

/** Nobody has carried the parcel away yet: an address, a note or a hold may still change silently. */
const isOpen = (status: OrderStatus, tab: string) =>
  !isFinal(status) && (tab === 'unpaid' || tab === UNKNOWN_TAB || BEFORE_COLLECTION.includes(tab));
