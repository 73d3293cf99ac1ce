import { defaultArrangement } from '../rules/default-arrangement.ts';
import { arrive } from './arrive.ts';
import { cancelOrder, completeOrder, payOrder, releaseOrder } from './order-life.ts';
import type { OrderRecord } from './order-record.ts';
import { arrangePackage, collectPackage, deliverPackage, openPackage } from './package-life.ts';
import { type Move, packagesOf, type Town } from './town.ts';
import { warnOfEnding } from './warn-of-ending.ts';

/** Lets everything happen that is due by now, each at its own time, so that nobody can see a late town. */
export function settle(town: Town): void {
  const now = town.clock.seconds();
  for (let due = town.agenda.takeDue(now); due; due = town.agenda.takeDue(now)) {
    perform(town, due.what, Math.floor(due.at));
  }
  warnOfEnding(town, now);
}

function perform(town: Town, move: Move, at: number): void {
  if (move.kind === 'arrive') {
    arrive(town, at);
  } else if ('packageId' in move) {
    const parcel = town.packages.get(move.packageId);
    if (parcel) PACKAGE_MOVES[move.kind](town, parcel, at);
  } else {
    const order = town.orders.get(move.orderId);
    if (order) ORDER_MOVES[move.kind](town, order, at);
  }
}

const PACKAGE_MOVES = { collect: collectPackage, deliver: deliverPackage };

const ORDER_MOVES: Record<OrderMove, (town: Town, order: OrderRecord, at: number) => void> = {
  pay: payOrder,
  'give up paying': (town, order, at) => {
    if (order.status !== 'UNPAID') return;
    cancelOrder(town, order, at, { initiator: 'SYSTEM', reason: 'Payment was not completed in time' });
  },
  release: releaseOrder,
  'cancel late': (town, order, at) => {
    if (order.status !== 'AWAITING_SHIPMENT') return;
    cancelOrder(town, order, at, { initiator: 'SYSTEM', reason: 'Seller did not ship in time' });
  },
  arrange: arrangeForTikTok,
  complete: completeOrder,
};

type OrderMove = Exclude<Move['kind'], 'arrive' | 'collect' | 'deliver'>;

/** TikTok's own warehouse ships what it fulfils. */
function arrangeForTikTok(town: Town, order: OrderRecord, at: number): void {
  if (order.status !== 'AWAITING_SHIPMENT') return;
  if (order.packageIds.length === 0) openPackage(town, order, order.lines, at, 'DEFAULT');
  for (const parcel of packagesOf(town, order)) {
    if (parcel.status === 'TO_FULFILL') arrangePackage(town, parcel, at, defaultArrangement(town, order, parcel));
  }
}
