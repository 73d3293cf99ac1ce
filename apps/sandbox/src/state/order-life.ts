import { shippingDueAfter } from '../rules/deadlines.ts';
import { durationOf, HOLD } from '../rules/durations.ts';
import { changeOrder } from './changes.ts';
import type { OrderRecord } from './order-record.ts';
import { openPackage, voidPackage } from './package-life.ts';
import { packagesOf, type Town, takeId } from './town.ts';

/** What happens to an order, and what will happen next. All times are unix seconds. */

/** The buyer pays: the one-hour hold begins, or the order is ready at once where the flow has no hold. */
export function payOrder(town: Town, order: OrderRecord, at: number): void {
  if (order.status !== 'UNPAID') return;
  changeOrder(town, order, at, () => {
    order.status = 'ON_HOLD';
    if (!order.isCod) order.paidTime = at;
    order.readyTime = at + lived(town, HOLD);
  });
  if (order.hasPackageBeforeShipping) openPackage(town, order, order.lines, at, 'DEFAULT');
  if (order.isOnHoldOrder) planOrder(town, order);
  else releaseOrder(town, order, at);
}

/** The hold ends: the order may be shipped from now on. */
export function releaseOrder(town: Town, order: OrderRecord, at: number): void {
  if (order.status !== 'ON_HOLD') return;
  changeOrder(town, order, at, () => {
    order.status = 'AWAITING_SHIPMENT';
    order.readyTime = at;
    order.shippingDueTime = at + shippingDueAfter(order.region);
  });
  planOrder(town, order);
}

/** Someone cancels: the open lines and the parcels that hold nothing else die with the order. */
export function cancelOrder(
  town: Town,
  order: OrderRecord,
  at: number,
  by: { initiator: 'SELLER' | 'BUYER' | 'SYSTEM'; reason: string },
): void {
  if (order.status === 'CANCELLED' || order.status === 'COMPLETED') return;
  const { initiator, reason } = by;
  changeOrder(town, order, at, () => {
    order.status = 'CANCELLED';
    order.cancel = { time: at, initiator, reason };
    for (const line of order.lines) line.cancel ??= { user: initiator, reason };
  });
  for (const parcel of packagesOf(town, order)) voidPackage(town, parcel, order, at);
  announceCancellation(town, order, initiator, 'CANCELLATION_REQUEST_COMPLETE');
}

/** The buyer asks to cancel; while the order is on hold this needs nobody's consent. */
export function requestCancel(town: Town, order: OrderRecord, at: number, reason: string): void {
  if (order.status === 'UNPAID' || order.status === 'ON_HOLD') {
    cancelOrder(town, order, at, { initiator: 'BUYER', reason });
    return;
  }
  changeOrder(town, order, at, () => {
    order.requestCancelTime = at;
  });
  announceCancellation(town, order, 'BUYER', 'CANCELLATION_REQUEST_PENDING');
}

/** The request is over: the buyer thought again, or the shipment answered it. */
export function closeCancelRequest(town: Town, order: OrderRecord, at: number): void {
  if (order.requestCancelTime === undefined) return;
  changeOrder(town, order, at, () => {
    delete order.requestCancelTime;
  });
  announceCancellation(town, order, 'BUYER', 'CANCELLATION_REQUEST_CANCELLED');
}

/** The buyer moves house between ordering and shipping. */
export function changeAddress(town: Town, order: OrderRecord, at: number): void {
  changeOrder(town, order, at, () => {
    order.addressVersion += 1;
  });
  const data = { order_id: order.id, update_time: order.updateTime };
  town.notify({ shopId: order.shopId, type: 3, topic: 'RECIPIENT_ADDRESS_UPDATE', data });
}

/** The after-sales period is over. */
export function completeOrder(town: Town, order: OrderRecord, at: number): void {
  if (order.status !== 'DELIVERED') return;
  changeOrder(town, order, at, () => {
    order.status = 'COMPLETED';
    order.completeTime = at;
  });
}

/** Writes the next thing that happens to this order by itself into the agenda. */
export function planOrder(town: Town, order: OrderRecord): void {
  const next = nextMove(town, order);
  if (next) town.agenda.add(next.at, { kind: next.kind, orderId: order.id });
}

type NextMove = { at: number; kind: 'pay' | 'give up paying' | 'release' | 'cancel late' | 'arrange' | 'complete' };

function nextMove(town: Town, order: OrderRecord): NextMove | undefined {
  const now = town.clock.seconds();
  // A duration counts from the stage's beginning, but a town that wakes up late must not do it all in one second.
  const after = (start: number, seconds: number, salt: number) =>
    Math.max(start + lived(town, seconds), town.bornAt / 1000 + (salt % 60));
  switch (order.status) {
    case 'UNPAID': {
      const kind = durationOf('pay', order.id) % 4 === 0 ? 'give up paying' : 'pay';
      return { kind, at: after(order.createTime, durationOf(kind, order.id), 7) };
    }
    case 'ON_HOLD':
      return { kind: 'release', at: order.readyTime ?? now };
    case 'AWAITING_SHIPMENT':
      if (order.isFulfilledByTikTok) {
        return { kind: 'arrange', at: after(order.readyTime ?? now, durationOf('arrange', order.id), 13) };
      }
      return { kind: 'cancel late', at: order.shippingDueTime ?? now + shippingDueAfter(order.region) };
    case 'DELIVERED':
      return { kind: 'complete', at: after(order.deliveryTime ?? now, durationOf('complete', order.id), 29) };
    default:
      return undefined;
  }
}

/** Seconds of real life as this town lives them. */
export function lived(town: Town, seconds: number): number {
  return Math.max(1, Math.round(seconds / town.settings.lifeSpeed));
}

function announceCancellation(town: Town, order: OrderRecord, role: string, status: string): void {
  town.notify({
    shopId: order.shopId,
    type: 11,
    topic: 'CANCELLATION_STATUS_CHANGE',
    data: {
      order_id: order.id,
      cancellations_role: role,
      cancel_status: status,
      cancel_id: takeId(town, 'cancellation'),
      create_time: order.updateTime,
    },
  });
}
