import type { Instant, OrderId } from '../ids.ts';
import type { Order } from '../order/order.ts';
import type { OrderStatus } from '../order/order-status.ts';

/** What a notification says of one order. It is a reason to look, never a fact to store. */
export type OrderHint = {
  orderId: OrderId;
  /** Null where the notification is about something else than the status: an address, a parcel, a return. */
  status: OrderStatus | null;
  updatedAt: Instant | null;
};

/**
 * Tells whether the order, as it lies here, already says what the hint says, so that reading it again would bring nothing.
 * Only a status can be known beforehand: an address or a cancellation may change without moving the order's time.
 */
export function alreadySays(held: Pick<Order, 'status' | 'updatedAt'> | null, hint: OrderHint): boolean {
  if (!held || hint.status === null || hint.updatedAt === null) return false;
  return held.status === hint.status && held.updatedAt >= hint.updatedAt;
}
