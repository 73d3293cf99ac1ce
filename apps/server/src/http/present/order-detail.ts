import type { OrderDetail } from '@order-manager/contract';
import { type Instant, type OrderNote, type PreflightVerdict, planShipment } from '@order-manager/domain';
import type { Shop, StoredOrder, TimelineEntry } from '../../store/store.ts';
import { presentOrderRow } from './order-row.ts';
import { paymentRows } from './payment-rows.ts';
import { withToldTimes } from './told-times.ts';

export type DetailSources = {
  stored: StoredOrder;
  shop: Shop;
  note: OrderNote | null;
  timeline: TimelineEntry[];
  ordersOfBuyer: number;
  now: Instant;
};

/** All that the drawer shows of one order. */
export function presentOrderDetail({ stored, shop, note, timeline, ordersOfBuyer, now }: DetailSources): OrderDetail {
  const { order } = stored;
  return {
    row: presentOrderRow(stored, shop),
    recipient: presentRecipient(order.recipient),
    buyer: { ...order.buyer, otherOrders: Math.max(0, ordersOfBuyer - 1) },
    payment: {
      total: order.payment.total,
      rows: paymentRows(order.payment),
      methodName: order.payment.methodName,
      isCod: order.payment.isCod,
    },
    cancellation: order.cancellation,
    deliveryOptionName: order.shipping.deliveryOptionName,
    buyerMessage: order.buyerMessage,
    sellerNote: order.sellerNote,
    note,
    cannotShip: cannotShip(stored, shop, now),
    timeline: withToldTimes(
      order,
      timeline.map(({ at, by, what, facts }) => ({ at, by, what, facts })),
    ),
  };
}

function presentRecipient(recipient: StoredOrder['order']['recipient']): OrderDetail['recipient'] {
  if (!recipient) return null;
  const { regionCode: _shownByTheShop, ...shown } = recipient;
  return shown;
}

/** Nothing is left to ship, so there is no reason to explain. */
const OVER: readonly PreflightVerdict[] = ['already-arranged', 'cancelled'];

/** The first reason that holds the order back; none when a package of it can go, or when all have gone. */
export function cannotShip(
  { order, packages }: StoredOrder,
  shop: Pick<Shop, 'region'>,
  now: Instant,
): OrderDetail['cannotShip'] {
  const items = planShipment(order, packages, shop.region, now);
  if (items.some(({ verdict }) => verdict === 'ready')) return null;
  const held = items.find(({ verdict }) => !OVER.includes(verdict));
  return held
    ? { verdict: held.verdict, freeAt: held.freeAt, facts: { region: shop.region, status: order.status } }
    : null;
}
