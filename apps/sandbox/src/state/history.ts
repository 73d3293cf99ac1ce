import type { OrderRecipe } from '../catalogue/recipe.ts';
import { shippingDueAfter } from '../rules/deadlines.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { durationOf, HOLD } from '../rules/durations.ts';
import type { LineRecord, OrderRecord } from './order-record.ts';
import { emptyPackage, rememberTracking } from './package-life.ts';
import type { PackageRecord, PackageStatus } from './package-record.ts';
import { spread } from './spread.ts';
import type { Town } from './town.ts';

/**
 * Tells backwards what happened to an order until the town was born (unix seconds): its stages are squeezed so that the
 * status it has reached fits into its age.
 */
export function tellHistory(town: Town, order: OrderRecord, recipe: OrderRecipe, born: number): void {
  const age = Math.max(60, Math.round(recipe.ageMinutes * 60));
  order.createTime = born - age + spread(order.id, 'second', 0, 59);
  order.updateTime = order.createTime;
  if (recipe.status === 'UNPAID') return;
  const times = timesOf(order, recipe, born);
  if (recipe.status === 'CANCELLED') return void tellCancellation(order, times);
  if (!order.isCod) order.paidTime = times.paid;
  order.readyTime = times.ready;
  order.status = recipe.status;
  if (recipe.status === 'ON_HOLD') return void tellHold(town, order, times);
  // Nothing is cancelled in the first hour of a new town.
  const due = times.ready + shippingDueAfter(order.region);
  order.shippingDueTime = Math.max(due, born + spread(order.id, 'due', 3600, 18_000));
  tellParcel(town, order, times);
  tellShipping(order, times);
  if (recipe.buyerAsksToCancel && order.status === 'AWAITING_SHIPMENT') {
    order.requestCancelTime = Math.max(order.updateTime, born - spread(order.id, 'request', 60, 1800));
    order.updateTime = order.requestCancelTime;
  }
}

type Times = { paid: number; ready: number; rts: number; collection: number; delivery: number; complete: number };

function timesOf(order: OrderRecord, recipe: OrderRecipe, born: number): Times {
  const stages = ['pay', 'arrange', 'collect', 'deliver', 'complete'] as const;
  const reached = stages.slice(0, STAGES_REACHED[recipe.status]);
  const hold = order.isOnHoldOrder && recipe.status !== 'ON_HOLD' ? HOLD : 0;
  const needed = hold + reached.reduce((sum, stage) => sum + durationOf(stage, order.id), 0);
  const squeeze = Math.min(1, ((born - order.createTime) * 0.97) / needed);
  const take = (stage: (typeof stages)[number]) => Math.max(1, Math.floor(durationOf(stage, order.id) * squeeze));
  const paid = order.createTime + take('pay');
  const ready = paid + Math.floor(hold * squeeze);
  // Sellers ship in one go and carriers scan a whole van at once, so many parcels share a second.
  const rts = onTheMark(ready + take('arrange'), 300 * squeeze);
  const collection = onTheMark(rts + take('collect'), 900 * squeeze);
  const delivery = collection + take('deliver');
  return { paid, ready, rts, collection, delivery, complete: delivery + take('complete') };
}

const STAGES_REACHED: Record<OrderRecipe['status'], number> = {
  UNPAID: 0,
  ON_HOLD: 1,
  AWAITING_SHIPMENT: 1,
  CANCELLED: 1,
  AWAITING_COLLECTION: 2,
  IN_TRANSIT: 3,
  DELIVERED: 4,
  COMPLETED: 5,
};

// Rounding only where there is room for it: the stages of a squeezed young order must keep their order.
function onTheMark(time: number, step: number): number {
  return step >= 300 ? Math.floor(time / 300) * 300 : time;
}

function tellHold(town: Town, order: OrderRecord, times: Times): void {
  order.isOnHoldOrder = true;
  order.readyTime = times.paid + HOLD;
  order.updateTime = times.paid;
  tellParcel(town, order, { ...times, ready: times.paid });
}

function tellCancellation(order: OrderRecord, times: Times): void {
  const initiator = INITIATORS[spread(order.id, 'who', 0, 2)] ?? 'BUYER';
  const reason = CANCEL_REASONS[initiator];
  const wasPaid = initiator !== 'SYSTEM';
  if (wasPaid && !order.isCod) order.paidTime = times.paid;
  order.status = 'CANCELLED';
  if (wasPaid) order.readyTime = times.ready;
  order.updateTime = wasPaid ? times.ready : times.paid;
  order.cancel = { time: order.updateTime, initiator, reason };
  for (const line of order.lines) line.cancel = { user: initiator, reason };
}

const INITIATORS = ['SYSTEM', 'BUYER', 'SELLER'] as const;

const CANCEL_REASONS = {
  SYSTEM: 'Payment was not completed in time',
  BUYER: 'Need to change the delivery address',
  SELLER: 'Out of stock',
} as const;

const PACKAGE_STATUS: Partial<Record<OrderRecord['status'], PackageStatus>> = {
  AWAITING_COLLECTION: 'PROCESSING',
  IN_TRANSIT: 'FULFILLING',
  DELIVERED: 'COMPLETED',
  COMPLETED: 'COMPLETED',
};

function tellParcel(town: Town, order: OrderRecord, times: Times): void {
  const status = PACKAGE_STATUS[order.status] ?? 'TO_FULFILL';
  if (status === 'TO_FULFILL' && !order.hasPackageBeforeShipping) return;
  const groups = isSplitAtBirth(order) ? [...Map.groupBy(order.lines, (line) => line.goods).values()] : [order.lines];
  if (groups.length > 1) order.splitOrCombine = 'SPLIT';
  for (const lines of groups) bornParcel(town, order, lines, { status, times });
}

// Now and then an order of several SKUs travels in several parcels; more often among those that wait, to be seen there.
function isSplitAtBirth(order: OrderRecord): boolean {
  const isOpen = order.status !== 'ON_HOLD' && !order.isFulfilledByTikTok;
  return (
    isOpen &&
    order.hasPackageBeforeShipping &&
    spread(order.id, 'split', 0, order.status === 'AWAITING_SHIPMENT' ? 1 : 9) === 0
  );
}

type Fate = { status: PackageStatus; times: Times };

function bornParcel(town: Town, order: OrderRecord, lines: LineRecord[], { status, times }: Fate): void {
  const bornAt = order.hasPackageBeforeShipping ? times.ready : times.rts;
  const parcel = emptyPackage(town, order, bornAt, order.splitOrCombine === 'SPLIT' ? 'SPLIT' : 'DEFAULT');
  parcel.status = status;
  for (const line of lines) line.packageId = parcel.id;
  order.packageIds.push(parcel.id);
  town.packages.set(parcel.id, parcel);
  if (status !== 'TO_FULFILL') tellScans(town, order, parcel, times);
}

function tellScans(town: Town, order: OrderRecord, parcel: PackageRecord, times: Times): void {
  Object.assign(parcel, defaultArrangement(town, order, parcel));
  parcel.rtsTime = times.rts;
  parcel.updateTime = times.rts;
  parcel.labelReadyAt = times.rts * 1000;
  if (parcel.status !== 'PROCESSING') parcel.updateTime = parcel.collectionTime = times.collection;
  if (parcel.status === 'COMPLETED') parcel.updateTime = parcel.deliveryTime = times.delivery;
  rememberTracking(town, parcel);
}

function tellShipping(order: OrderRecord, times: Times): void {
  const reached = STAGES_REACHED[order.status as OrderRecipe['status']];
  order.updateTime = times.ready;
  if (reached >= 2) order.updateTime = order.rtsTime = times.rts;
  if (reached >= 3) order.updateTime = order.collectionTime = times.collection;
  if (reached >= 4) order.updateTime = order.deliveryTime = times.delivery;
  if (reached >= 5) order.updateTime = order.completeTime = times.complete;
}
