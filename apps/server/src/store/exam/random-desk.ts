import {
  type DaySpan,
  DUE_PRESETS,
  mergeOrder,
  NO_FILTER,
  ORDER_KINDS,
  ORDER_STATUSES,
  ORDER_TABS,
  type OrderFilter,
  toPackageId,
} from '@order-manager/domain';
import type { IncomingOrder, OrderPageQuery, OrderSort, Store, StoredOrder } from '../store.ts';
import { HOUR, NOON, OTHER_SHOP, SHOP, sampleOrder } from './sample-order.ts';
import { pick } from './seeded-random.ts';

const SHOPS = [SHOP, OTHER_SHOP] as const;
const SORTS = ['deadline', 'created', 'updated', 'total'] as const satisfies OrderSort[];
const COUNT = 160;

/** Orders of every make in two shops; some are printed, tagged, written on. Gives all of them as they are now. */
export async function liveThrough(store: Store, random: () => number): Promise<StoredOrder[]> {
  const orders = Array.from({ length: COUNT }, (_, number) => randomOrder(random, number));
  await store.orders.merge(orders, mergeOrder, NOON);
  const refs = orders.map(({ order }) => ({ shopId: order.shopId, id: order.id }));
  for (const stored of await store.orders.findMany(refs)) {
    if (random() < 0.3) await print(store, stored, `print ${stored.order.id}`);
    if (random() < 0.1) await print(store, stored, `again ${stored.order.id}`);
    if (random() < 0.2) await mark(store, stored, pick(random, ['vip', 'gift wrap']));
  }
  return store.orders.findMany(refs);
}

function randomOrder(random: () => number, number: number): IncomingOrder {
  const chance = (share: number) => random() < share;
  const incoming = sampleOrder({
    number,
    shopId: pick(random, SHOPS),
    status: pick(random, [...ORDER_STATUSES, 'SOMETHING_NEW'] as [string, ...string[]]),
    createdAt: NOON - Math.floor(random() * 72) * HOUR,
    updatedAt: NOON + Math.floor(random() * 20),
    shipBy: pick(random, [null, NOON - HOUR, NOON, NOON + 3 * HOUR, NOON + 30 * HOUR, NOON + 90 * HOUR]),
    total: pick(random, ['1.00', '2.50', '30']),
    buyerId: pick(random, ['b1', 'b2', null]),
    units: 1 + Math.floor(random() * 4),
    sku: pick(random, ['HAT-RED', 'hat-blue', 'MUG']),
    packageIds: chance(0.1) ? [] : chance(0.1) ? [`p${number}`, `q${number}`] : [`p${number}`],
    asksToCancel: chance(0.1),
  });
  const { order, packages, raw } = dressed(
    incoming,
    pick(random, ['J&T', 'Ninja Van', null]),
    pick(random, ['w-1', 'w-2', null]),
  );
  return {
    order: {
      ...order,
      paidAt: chance(0.2) ? null : order.createdAt + HOUR,
      kinds: ORDER_KINDS.filter(() => chance(0.1)),
      payment: { ...order.payment, isCod: chance(0.3) },
      buyerMessage: chance(0.1) ? 'hello' : null,
      sellerNote: chance(0.1) ? 'wrap it' : null,
      arrangedAt: chance(0.1) ? NOON : null,
    },
    packages: packages.map((parcel) => ({ ...parcel, providerName: pick(random, ['Flash', null]) })),
    raw,
  };
}

/** With a courier and a warehouse. */
export const dressed = ({ order, packages, raw }: IncomingOrder, courier: string | null, warehouse: string | null) => ({
  order: {
    ...order,
    shipping: {
      ...order.shipping,
      providerName: courier,
      warehouseId: warehouse,
      deliveryOptionName: 'Standard',
    },
  },
  packages,
  raw,
});

async function print(store: Store, { order, packages }: StoredOrder, id: string): Promise<void> {
  const refs = packages.slice(0, 1).map((parcel) => ({ shopId: order.shopId, packageId: toPackageId(parcel.id) }));
  const paper = { environment: 'live', by: 'p', createdAt: NOON, request: '{}', result: '{}', file: 'f' } as const;
  await store.prints.save({ id, ...paper, packages: refs });
}

/** A tag, a note and, with the tag `vip`, one more print. */
export async function mark(store: Store, stored: StoredOrder, tag = 'vip'): Promise<void> {
  const ref = { shopId: stored.order.shopId, id: stored.order.id };
  await store.tags.change([ref], { changeId: `c ${ref.id}`, by: 'p', at: NOON, add: [tag], remove: [] });
  await store.notes.write(ref, { text: 'look inside', by: 'p', at: NOON, seen: 0 });
  if (tag === 'vip') await print(store, stored, `mark ${ref.id}`);
}

/** A list that is narrowed by about two things at once. */
export function randomQuery(random: () => number): OrderPageQuery {
  const wish = <Value>(value: Value): Value | null => (random() < 0.15 ? value : null);
  const some = (values: readonly [string, ...string[]]) => (random() < 0.15 ? [pick(random, values), 'none such'] : []);
  const days = (): DaySpan =>
    pick<DaySpan>(random, [
      { preset: 'today' },
      { preset: 'yesterday' },
      { preset: 'last-7-days' },
      { from: '2026-05-19', to: '2026-05-19' },
      { from: null, to: '2026-05-18' },
      { from: '2026-05-20', to: null },
    ]);
  const filter: OrderFilter = {
    ...NO_FILTER,
    statuses: some(['AWAITING_SHIPMENT', 'IN_TRANSIT', 'SOMETHING_NEW']),
    warehouses: some(['w-1', 'w-2']),
    couriers: some(['J&T', 'Flash']),
    options: some(['Standard']),
    buyers: random() < 0.1 ? ['b1', 'nobody'] : [],
    skus: some(['hat-red', 'MUG']),
    tags: some(['VIP', 'gift  WRAP']),
    created: wish(days()),
    paid: wish(days()),
    due: random() < 0.2 ? (random() < 0.7 ? { within: pick(random, DUE_PRESETS) } : days()) : null,
    payment: wish(pick(random, ['cod', 'prepaid'])),
    lines: wish(pick(random, ['single', 'multi'])),
    quantity: wish(
      pick(random, [
        { from: 2, to: 3 },
        { from: 3, to: null },
      ]),
    ),
    print: wish(pick(random, ['never', 'printed', 'again'])),
    note: wish(pick(random, ['with', 'without'])),
    kinds: random() < 0.15 ? ['sample', 'exchange'] : [],
  };
  return pageQuery({
    filter,
    shopIds: pick(random, [[...SHOPS], [SHOP], [OTHER_SHOP]]),
    tab: random() < 0.5 ? 'all' : pick(random, ORDER_TABS),
    attention: random() < 0.2 ? pick(random, ['overdue', 'ship-within-24h', 'buyer-asks-to-cancel']) : null,
    search: random() < 0.1 ? { kind: 'text', text: 'cotton' } : null,
    sort: pick(random, SORTS),
    direction: pick(random, ['asc', 'desc']),
  });
}

const ZONES = new Map([
  [SHOP, 'America/Los_Angeles'],
  [OTHER_SHOP, 'Asia/Kuala_Lumpur'],
]);

/** All orders of one shop, from the oldest on, unless wished otherwise. */
export const pageQuery = (wishes: Partial<OrderPageQuery>): OrderPageQuery => ({
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: ZONES,
  now: NOON,
  sort: 'created',
  direction: 'asc',
  cursor: null,
  limit: 50,
  ...wishes,
});
