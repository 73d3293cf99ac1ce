import type { Instant, OrderId } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { ORDER_STATUSES, type OrderStatus } from '../order/order-status.ts';

/** What a notification says of one order. It is a reason to look, never a fact to store. */
export type OrderHint = {
  orderId: OrderId;
  /** Null where the notification is about something else than the status: an address, a parcel, a return. */
  status: OrderStatus | null;
  updatedAt: Instant | null;
};

/**
 * Tells whether the order, as it lies here, says already what these hints about it say, so that reading it would bring
 * nothing. Only a status can be known beforehand: an address or a cancellation may change without moving the order's time.
 */
export function alreadySays(held: Pick<Order, 'status' | 'updatedAt'> | null, hints: readonly OrderHint[]): boolean {
  if (!held || hints.some(({ status, updatedAt }) => status === null || updatedAt === null)) return false;
  const last = hints.reduce((latest, hint) => (isLater(hint, latest) ? hint : latest));
  return held.status === last.status && held.updatedAt >= (last.updatedAt ?? 0);
}

/** Within one second an order only goes forward. */
const isLater = (hint: OrderHint, than: OrderHint): boolean =>
  hint.updatedAt === than.updatedAt
    ? rank(hint.status) > rank(than.status)
    : (hint.updatedAt ?? 0) > (than.updatedAt ?? 0);

const rank = (status: OrderStatus | null): number => {
  const place = (ORDER_STATUSES as readonly (string | null)[]).indexOf(status);
  return place < 0 ? ORDER_STATUSES.length : place;
};
