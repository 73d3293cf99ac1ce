import { HOUR, NOON, SHOP, sampleOrder } from '../apps/server/src/store/exam/sample-order.ts';
import { pick, seededRandom } from '../apps/server/src/store/exam/seeded-random.ts';
import type { IncomingOrder, OrderQuery } from '../apps/server/src/store/store.ts';
import { NO_FILTER, ORDER_STATUSES } from '../packages/domain/src/index.ts';

const GIVEN = ['Nurul', 'Aisyah', 'Somchai', 'Minh', 'Wei Ling', 'Dewi', 'Jasmine', 'Farid'] as const;
const FAMILY = ['Binti Hassan', 'Tan', 'Nguyen', 'Saetang', 'Putri', 'Dela Cruz', 'Lim', 'Abdullah'] as const;
const GOODS = ['cotton shirt', 'rice cooker', 'phone case', 'face serum', 'running shoes', 'wooden toy'] as const;
const KINDS = ['for summer', 'family size', 'with gift box', 'ready stock, ships today', 'limited edition'] as const;
const COURIERS = ['J&T Express', 'Ninja Van', 'Flash Express', 'DHL eCommerce', 'Skynet'] as const;
const WAREHOUSES = ['W-1', 'W-2', 'W-3'] as const;
const MONTHS = 6 * 30 * 24 * HOUR;
const RAW_PADDING = 'x'.repeat(3_500);

/** A shop of six months: most orders are over, some thousands of each hundred thousand still need work. */
export function* madeUpOrders(count: number, seed: number): Generator<IncomingOrder> {
  const random = seededRandom(seed);
  for (let number = 0; number < count; number += 1) yield madeUpOrder(number, count, random);
}

function madeUpOrder(number: number, count: number, random: () => number): IncomingOrder {
  const createdAt = NOON - Math.floor((number / count) * MONTHS);
  const good = Math.floor(random() * 600);
  const product = `${pick(random, GOODS)} no. ${good} ${pick(random, KINDS)}, 100% original from the maker`;
  const order = sampleOrder({
    number: number * 7_919 + 1_000_000,
    status: statusOf(number / count, random),
    createdAt,
    updatedAt: createdAt + Math.floor(random() * 48) * HOUR,
    shipBy: createdAt + 48 * HOUR,
    total: (random() * 300).toFixed(2),
    buyerId: `buyer-${Math.floor(random() * count * 0.6)}`,
    nickname: `user${Math.floor(random() * 1e8)}`,
    name: `${pick(random, GIVEN)} ${pick(random, FAMILY)}`,
    phone: `(+60)1${Math.floor(random() * 1e8)}`,
    sku: `SKU-${good}-${pick(random, ['S', 'M', 'L', 'XL'])}`,
    product,
    tracking: `MYEX${1e11 + Math.floor(random() * 1e11)}`,
    units: 1 + Math.floor(random() * 2.4),
    addressChanged: random() < 0.002,
    asksToCancel: random() < 0.01,
  });
  return { ...dressed(order, random), raw: `{"id":"${order.order.id}","rest":"${RAW_PADDING}"}` };
}

/** What orders are filtered by: most values are common, a few orders in ten thousand lie in a warehouse of their own. */
function dressed({ order, packages, raw }: IncomingOrder, random: () => number): IncomingOrder {
  const shipping = {
    ...order.shipping,
    providerName: pick(random, COURIERS),
    warehouseId: random() < 0.0003 ? 'W-rare' : pick(random, WAREHOUSES),
    deliveryOptionName: random() < 0.8 ? 'Standard Shipping' : 'Economy Shipping',
  };
  const marks = {
    payment: { ...order.payment, isCod: random() < 0.3 },
    kinds: random() < 0.02 ? (['gift'] as const).slice() : [],
    buyerMessage: random() < 0.05 ? 'please pack it well' : null,
  };
  return { order: { ...order, shipping, ...marks }, packages, raw };
}

/** The newest tenth is alive, the rest is over. */
function statusOf(age: number, random: () => number): string {
  if (age > 0.1) return random() < 0.93 ? 'COMPLETED' : 'CANCELLED';
  return pick(random, ORDER_STATUSES);
}

export const BENCH_SHOP = SHOP;

/** All orders of the shop, to be narrowed. */
export const EVERY_ORDER: OrderQuery = {
  shopIds: [BENCH_SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map([[BENCH_SHOP, 'Asia/Kuala_Lumpur']]),
  now: NOON,
};
