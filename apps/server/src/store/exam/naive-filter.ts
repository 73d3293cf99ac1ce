import { foldTag, instantsOf, type OrderFilter, tabOf } from '@order-manager/domain';
import type { OrderQuery, StoredOrder } from '../store.ts';

const HOUR = 3_600_000;
const AHEAD = { 'next-4-hours': 4 * HOUR, 'next-24-hours': 24 * HOUR, 'next-3-days': 72 * HOUR };

/** What a list means, said in plain JavaScript of one order: the witness against the store. */
export function isListed(stored: StoredOrder, query: OrderQuery): boolean {
  const { order } = stored;
  const isInTab = query.tab === 'all' || tabOf(order.status) === query.tab;
  return query.shopIds.includes(order.shopId) && isInTab && needs(stored, query) && passes(stored, query);
}

function needs({ order }: StoredOrder, { attention, now }: OrderQuery): boolean {
  if (attention === null) return true;
  const due = dueAt(order);
  if (attention === 'overdue') return due !== null && due < now;
  if (attention === 'ship-within-24h') return due !== null && due >= now && due < now + 24 * HOUR;
  if (attention === 'buyer-asks-to-cancel') {
    return order.cancellation.requestedByBuyer && !['COMPLETED', 'CANCELLED'].includes(order.status);
  }
  throw new Error(`the witness does not know "${attention}"`);
}

function passes(stored: StoredOrder, { filter, zones, now }: OrderQuery): boolean {
  const { order, packages } = stored;
  const { payment, shipping } = order;
  const units = order.lineItems.length;
  const courier = shipping.providerName ?? packages.find(({ providerName }) => providerName)?.providerName ?? null;
  const prints = Math.max(0, ...packages.map((parcel) => parcel.prints.count));
  const hasNote = stored.hasOwnNote || order.sellerNote !== null || order.buyerMessage !== null;
  const zone = zones.get(order.shopId) ?? 'UTC';
  const isWithin = (span: OrderFilter['created'], at: number | null) => {
    if (span === null) return true;
    const { from, to } = instantsOf(span, zone, now);
    return at !== null && (from === null || at >= from) && (to === null || at < to);
  };
  return [
    isOneOf(filter.statuses, order.status),
    isOneOf(filter.warehouses, shipping.warehouseId),
    isOneOf(filter.couriers, courier),
    isOneOf(filter.options, shipping.deliveryOptionName),
    isOneOf(filter.buyers, order.buyer.id),
    filter.payment === null || (filter.payment === 'cod') === payment.isCod,
    filter.lines === null || (filter.lines === 'single' ? units === 1 : units > 1),
    filter.quantity === null || (units >= filter.quantity.from && units <= (filter.quantity.to ?? units)),
    filter.skus.length === 0 || order.lineItems.some((item) => hasText(filter.skus, item.sellerSku ?? item.skuId)),
    filter.print === null || { never: prints === 0, printed: prints >= 1, again: prints >= 2 }[filter.print],
    filter.note === null || (filter.note === 'with') === hasNote,
    filter.tags.length === 0 || stored.tags.some((tag) => filter.tags.map(foldTag).includes(foldTag(tag))),
    filter.kinds.length === 0 || order.kinds.some((kind) => filter.kinds.includes(kind)),
    isWithin(filter.created, order.createdAt),
    isWithin(filter.paid, order.paidAt),
    isDue(stored, filter.due, now, (span) => isWithin(span, order.deadlines.shipBy)),
  ].every(Boolean);
}

function isDue(
  { order }: StoredOrder,
  due: OrderFilter['due'],
  now: number,
  isWithin: (span: OrderFilter['created']) => boolean,
): boolean {
  if (due === null) return true;
  if (!('within' in due)) return isWithin(due);
  const at = dueAt(order);
  if (due.within === 'none') return order.deadlines.shipBy === null;
  if (due.within === 'overdue') return at !== null && at < now;
  return at !== null && at >= now && at < now + AHEAD[due.within];
}

/** Only what still waits for the seller is due. */
const dueAt = (order: StoredOrder['order']): number | null =>
  tabOf(order.status) === 'to-ship' && order.arrangedAt === null ? order.deadlines.shipBy : null;

const isOneOf = (values: readonly string[], value: string | null): boolean =>
  values.length === 0 || (value !== null && values.includes(value));

const hasText = (values: readonly string[], value: string): boolean =>
  values.some((one) => one.toLowerCase() === value.toLowerCase());
