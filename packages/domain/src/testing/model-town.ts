import { type Instant, type OrderId, toOrderId, toPackageId } from '../ids.ts';
import type { Order, Recipient } from '../order/order.ts';
import { isFinal, isKnownOrderStatus, ORDER_STATUSES } from '../order/order-status.ts';
import type { OrderRef } from '../sync/compare-orders.ts';
import type { SyncWindow } from '../sync/poll-window.ts';
import { anOrder, aRecipient } from './samples.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One telling of an order, and since when it is the true one. */
type Version = { since: Instant; order: Order };

/** TikTok as a model: orders with lives, and readers that may look into the past. No two of its clocks agree. */
export type ModelTown = {
  now(): Instant;
  pass(milliseconds: number): void;
  /** Something happens to somebody: an order comes, moves on, is split, gets a note or another address. */
  live(): void;
  ids(): OrderId[];
  /** The order as a reader that lags so far behind sees it; nothing where it did not exist by then. */
  read(id: OrderId, lag?: number): Order | null;
  /** Rows whose update time lies in the window, oldest first, as an index that lags behind lists them. */
  updated(window: SyncWindow, lag?: number): OrderRef[];
  /** Every row. */
  all(): OrderRef[];
};

const SECOND = 1000;

export function modelTown(random: SeededRandom, start: Instant): ModelTown {
  const lives = new Map<OrderId, Version[]>();
  let now = start;
  const read = (id: OrderId, lag = 0): Order | null =>
    lives.get(id)?.findLast(({ since }) => since <= now - lag)?.order ?? null;
  const rows = (lag = 0): OrderRef[] => [...lives.keys()].flatMap((id) => refOf(read(id, lag)));
  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    live: () => {
      if (lives.size === 0 || random.chance(0.2)) {
        const order = newOrder(random, lives.size, now);
        lives.set(order.id, [{ since: now, order }]);
        return;
      }
      const life = lives.get(random.pick([...lives.keys()]));
      const last = life?.at(-1);
      if (!life || !last || isFinal(last.order.status)) return;
      // Two versions of one instant would be one.
      now += 1;
      life.push({ since: now, order: nextVersion(random, last.order, now) });
    },
    ids: () => [...lives.keys()],
    read,
    updated: ({ from, to }, lag) =>
      rows(lag)
        .filter(({ updatedAt }) => updatedAt >= from && updatedAt < to)
        .toSorted((a, b) => a.updatedAt - b.updatedAt),
    all: () => rows().toSorted((a, b) => b.createdAt - a.createdAt),
  };
}

const refOf = (order: Order | null): OrderRef[] =>
  order ? [{ id: order.id, status: order.status, createdAt: order.createdAt, updatedAt: order.updatedAt }] : [];

const secondOf = (instant: Instant): Instant => Math.floor(instant / SECOND) * SECOND;

function newOrder(random: SeededRandom, number: number, now: Instant): Order {
  const status = random.pick(['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT']);
  const id = toOrderId(`58000000000000${String(number).padStart(4, '0')}`);
  const packageIds = [toPackageId(`116000000000${number}0`)];
  const at = secondOf(now);
  const order = anOrder({ id, status, createdAt: at, updatedAt: at, shipping: { packageIds } });
  return { ...order, recipient: recipientOf(order) };
}

/** The clock moves with the status alone; notes and addresses change behind its back, as TikTok's text says. */
function nextVersion(random: SeededRandom, before: Order, now: Instant): Order {
  const isBeforeCollection = PLACE(before) < PLACE({ status: 'AWAITING_COLLECTION' });
  const deed = random.below(10);
  const next = deed < 5 || !isBeforeCollection ? moved(random, before) : (DEEDS[deed - 5] ?? annotated)(random, before);
  const isMove = next.status !== before.status || (deed === 5 && random.chance(0.5));
  const order = { ...next, updatedAt: isMove ? Math.max(before.updatedAt, secondOf(now)) : before.updatedAt };
  return { ...order, recipient: recipientOf(order) };
}

const PLACE = ({ status }: Pick<Order, 'status'>) => (ORDER_STATUSES as readonly string[]).indexOf(status);

/** Only forward, now and then into a state that no list of states has; from there to any. */
function moved(random: SeededRandom, before: Order): Order {
  if (random.chance(0.05)) return { ...before, status: 'SORTED_BY_ROBOT' };
  if (!isKnownOrderStatus(before.status))
    return { ...before, status: random.pick(['IN_TRANSIT', 'DELIVERED', 'CANCELLED']) };
  if (random.chance(0.15)) return { ...before, status: 'CANCELLED' };
  return { ...before, status: ORDER_STATUSES[PLACE(before) + 1 + random.below(2)] ?? 'CANCELLED' };
}

const annotated = (random: SeededRandom, before: Order): Order => ({
  ...before,
  sellerNote: `note ${random.below(1000)}`,
});

const DEEDS: ((random: SeededRandom, before: Order) => Order)[] = [
  (random, before) => {
    const packageIds = [1, 2].map((part) => toPackageId(`1170000${random.below(100_000)}${part}`));
    return { ...before, shipping: { ...before.shipping, packageIds, splitOrCombine: 'SPLIT' } };
  },
  annotated,
  (_, before) => ({ ...before, shipping: { ...before.shipping, addressChanged: true } }),
  (_, before) => ({ ...before, cancellation: { ...before.cancellation, requestedByBuyer: true } }),
  (_, before) => ({ ...before, cancellation: { ...before.cancellation, requestedByBuyer: false } }),
];

/** What TikTok shows of the address: nothing, all of it, or stars, by the state of the order. */
function recipientOf({ status, shipping }: Order): Recipient | null {
  if (status === 'UNPAID' || status === 'ON_HOLD') return null;
  const clear = shipping.addressChanged ? NEW_HOME : OLD_HOME;
  return status === 'AWAITING_SHIPMENT' || status === 'PARTIALLY_SHIPPING' ? clear : { ...clear, ...STARS };
}

export const OLD_HOME = aRecipient();
export const NEW_HOME = aRecipient({
  name: 'Nur Aina',
  phone: '(+60)198765432',
  fullAddress: '7 Lorong Baru, Ipoh',
  addressLines: ['7 Lorong Baru'],
  postalCode: '30000',
});
export const STARS = { name: 'N***', phone: '(+60)1***', fullAddress: '***', addressLines: ['***'], masked: true };
