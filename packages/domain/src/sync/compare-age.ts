import type { Order } from '../order/order.ts';
import { isKnownOrderStatus, ORDER_STATUSES } from '../order/order-status.ts';

/** Where a telling of an order stands in time. */
export type OrderMoment = Pick<Order, 'updatedAt' | 'status'>;

/**
 * Below zero where `a` is surely older than `b`, above zero where it is newer. Within one second an order only goes
 * forward. Zero where nobody can tell: a status we do not know has no place in a life, so whoever speaks last is believed.
 */
export function compareAge(a: OrderMoment, b: OrderMoment): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt - b.updatedAt;
  if (!isKnownOrderStatus(a.status) || !isKnownOrderStatus(b.status)) return 0;
  return ORDER_STATUSES.indexOf(a.status) - ORDER_STATUSES.indexOf(b.status);
}
