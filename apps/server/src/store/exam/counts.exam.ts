import {
  type Instant,
  mergeOrder,
  NO_FILTER,
  ORDER_STATUSES,
  ORDER_TABS,
  type Order,
  type Package,
  sumByCurrency,
  tabOf,
  toPackageId,
} from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { IncomingOrder, OrderQuery, OrderSums, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder, samplePackage } from './sample-order.ts';
import { pick, seededRandom } from './seeded-random.ts';

const SHOPS = [SHOP, OTHER_SHOP] as const;
const STATUSES = [...ORDER_STATUSES, 'SOMETHING_NEW'] as const;

export function examineCounts(stage: Stage): void {
  describe('counts', () => {
    for (const seed of [1, 2, 3]) {
      it(`after a random history (seed ${seed}) the kept counts equal a fresh count of the orders`, async () => {
        const store = await stage.open();
        await liveThrough(store, seed);
        for (const shopIds of [[SHOP], [OTHER_SHOP], [...SHOPS]]) {
          const orders = await allOrders(store, shopIds);
          const counts = await store.orders.counts(shopIds);
          for (const tab of ORDER_TABS) {
            const inTab = orders.filter(({ order }) => tab === 'all' || tabOf(order.status) === tab);
            expect(counts.tabs[tab]).toBe(inTab.length);
            const query: OrderQuery = {
              shopIds,
              tab,
              attention: null,
              search: null,
              filter: NO_FILTER,
              zones: new Map(),
              now: NOON,
            };
            expect(withoutAttention(await store.orders.summary(query))).toEqual(freshSums(inTab, NOON));
            expect(await store.orders.count(query)).toBe(inTab.length);
          }
          expect(counts.unknownStatus).toBe(orders.filter(({ order }) => tabOf(order.status) === null).length);
          expect(counts.packagesToShip).toBe(freshPackagesToShip(orders));
        }
      });
    }

    it('sums are exact, one per currency, whatever the number of decimals', async () => {
      const store = await stage.open();
      const totals = ['0.10', '0.20', '9007199254740993.01', '-0.05', '3', 'not a number'];
      const orders = totals.map((total, number) => sampleOrder({ number, total }));
      const rupiah = [sampleOrder({ number: 90, total: '150000', currency: 'IDR' })];
      await store.orders.merge([...orders, ...rupiah], mergeOrder, NOON);
      expect((await store.orders.summary(query())).sales).toEqual([
        { amount: '150000', currency: 'IDR' },
        { amount: '9007199254740996.26', currency: 'MYR' },
      ]);
      const found = query({ search: { kind: 'text', text: 'cotton' } });
      expect((await store.orders.summary(found)).sales).toEqual((await store.orders.summary(query())).sales);
    });

    it('knows how many orders a buyer has in a shop', async () => {
      const store = await stage.open();
      const of = (number: number, buyerId: string | null) => sampleOrder({ number, buyerId });
      await store.orders.merge([of(1, 'b'), of(2, 'b'), of(3, 'c'), of(4, null)], mergeOrder, NOON);
      expect(await store.orders.countByBuyer(SHOP, 'b')).toBe(2);
      expect(await store.orders.countByBuyer(OTHER_SHOP, 'b')).toBe(0);
      expect((await store.orders.summary(query())).buyers).toBe(2);
    });
  });

  describe('action needed', () => {
    it('each filter finds its orders and nothing else', async () => {
      const store = await stage.open();
      await store.orders.merge(troubles(), mergeOrder, NOON);
      await failLabel(store, 'failed-label');
      const found = async (attention: string) => {
        const page = await store.orders.page({
          ...query({ attention }),
          sort: 'created',
          direction: 'asc',
          cursor: null,
          limit: 50,
        });
        return page.orders.map(({ order }) => order.id).sort();
      };
      expect(await found('overdue')).toEqual([orderIdOf(1)]);
      expect(await found('ship-within-24h')).toEqual([2, 5, 8, 9].map(orderIdOf));
      expect(await found('auto-cancel-within-24h')).toEqual([orderIdOf(4)]);
      expect(await found('buyer-asks-to-cancel')).toEqual([orderIdOf(5)]);
      expect(await found('address-changed')).toEqual([orderIdOf(8)]);
      expect(await found('label-failed')).toEqual([orderIdOf(9)]);
      expect(await found('return-waiting')).toEqual([]);
      expect(await found('something else')).toEqual([]);
    });

    it('the strip says for each filter how many orders it would list', async () => {
      const store = await stage.open();
      await store.orders.merge(troubles(), mergeOrder, NOON);
      await failLabel(store, 'failed-label');
      for (const tab of ['all', 'to-ship'] as const) {
        const { attention, late } = await store.orders.summary(query({ tab }));
        for (const [name, count] of Object.entries(attention)) {
          expect([name, await store.orders.count(query({ tab, attention: name }))]).toEqual([name, count]);
        }
        expect(late).toBe(attention.overdue);
      }
    });

    it('an order that was arranged or cancelled asks for nothing any more', async () => {
      const store = await stage.open();
      const wishes = { number: 1, shipBy: NOON - HOUR, asksToCancel: true, addressChanged: true };
      await store.orders.merge([sampleOrder(wishes)], mergeOrder, NOON);
      const over = sampleOrder({ ...wishes, status: 'CANCELLED', updatedAt: NOON + 1 });
      await store.orders.merge([over], mergeOrder, NOON);
      const { attention } = await store.orders.summary(query());
      expect(Object.values(attention)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });
  });
}

const query = (wishes: Partial<OrderQuery> = {}): OrderQuery => ({
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map(),
  now: NOON,
  ...wishes,
});

const troubles = (): IncomingOrder[] => [
  sampleOrder({ number: 1, shipBy: NOON - 1 }),
  sampleOrder({ number: 2, shipBy: NOON }),
  sampleOrder({ number: 3, shipBy: NOON + 24 * HOUR }),
  sampleOrder({ number: 4, shipBy: null, autoCancelAt: NOON + HOUR }),
  sampleOrder({ number: 5, asksToCancel: true }),
  sampleOrder({ number: 6, shipBy: NOON - 1, status: 'ON_HOLD' }),
  sampleOrder({ number: 7, shipBy: NOON - 1, arrangedAt: NOON - HOUR }),
  sampleOrder({ number: 8, addressChanged: true }),
  sampleOrder({ number: 9, packageIds: ['failed-label'] }),
];

async function failLabel(store: Store, id: string): Promise<void> {
  const label = { shopId: SHOP, packageId: toPackageId(id), state: 'failed', reason: 'permission' } as const;
  await store.labels.save({ ...label, tries: 3, nextTryAt: null, file: null, pages: null, updatedAt: NOON });
}

/** Orders change status, buyer, price, packages; some tellings are late, some come twice, packages are read alone. */
async function liveThrough(store: Store, seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let batch = 0; batch < 25; batch += 1) {
    const orders = Array.from({ length: 8 }, () => randomTelling(random));
    await store.orders.merge(orders, mergeOrder, NOON + batch);
    const [first] = orders;
    if (first && random() < 0.5) await store.orders.savePackage(randomPackage(random, first.order), NOON);
  }
}

function randomTelling(random: () => number): IncomingOrder {
  const number = Math.floor(random() * 30);
  const shared = random() < 0.3;
  const own = random() < 0.3 ? [`${number}a`, `${number}b`] : [`${number}a`];
  return sampleOrder({
    number,
    shopId: pick(random, SHOPS),
    status: pick(random, STATUSES as readonly [string, ...string[]]),
    updatedAt: NOON + Math.floor(random() * 40),
    total: pick(random, ['1.10', '20', '3.005', '0.00']),
    currency: pick(random, ['MYR', 'THB']),
    buyerId: pick(random, ['b1', 'b2', 'b3', null]),
    packageIds: shared ? [`shared-${number % 4}`] : random() < 0.2 ? [] : own,
    packageStatus: pick(random, ['TO_FULFILL', 'PROCESSING', 'CANCELLED']),
    units: 1 + Math.floor(random() * 3),
    shipBy: pick(random, [NOON - HOUR, NOON + HOUR, null]),
  });
}

function randomPackage(random: () => number, order: Order): Package {
  const [id = toPackageId('alone')] = order.shipping.packageIds;
  const other = orderIdOf(Math.floor(random() * 30));
  return samplePackage(id, {
    shopId: order.shopId,
    status: pick(random, ['TO_FULFILL', 'PROCESSING']),
    updatedAt: NOON + Math.floor(random() * 60),
    orderIds: random() < 0.5 ? [order.id] : [...new Set([order.id, other])],
  });
}

type Found = Awaited<ReturnType<Store['orders']['findMany']>>[number];

async function allOrders(store: Store, shopIds: OrderQuery['shopIds']): Promise<Found[]> {
  const page = await store.orders.page({
    ...query({ shopIds }),
    sort: 'created',
    direction: 'asc',
    cursor: null,
    limit: 500,
  });
  return page.orders;
}

function freshSums(orders: readonly Found[], now: Instant): Omit<OrderSums, 'attention'> {
  const parcels = new Set(orders.flatMap(({ packages }) => packages.map(({ shopId, id }) => `${shopId}/${id}`)));
  const buyers = orders.flatMap(({ order }) => (order.buyer.id === null ? [] : [`${order.shopId}/${order.buyer.id}`]));
  const late = orders.filter(
    ({ order }) => tabOf(order.status) === 'to-ship' && order.deadlines.shipBy !== null && order.deadlines.shipBy < now,
  );
  return {
    orders: orders.length,
    packages: parcels.size,
    buyers: new Set(buyers).size,
    items: orders.reduce((sum, { order }) => sum + order.lineItems.length, 0),
    sales: inOneShape(sumByCurrency(orders.map(({ order }) => order.payment.total))),
    late: late.length,
  };
}

/** 3.30 and 3.3 are one sum: only the value is compared, and a currency without orders may be missing. */
const inOneShape = (sales: OrderSums['sales']) =>
  sales
    .map(({ amount, currency }) => `${currency} ${Number(amount)}`)
    .filter((text) => !text.endsWith(' 0'))
    .sort() as unknown as OrderSums['sales'];

const withoutAttention = ({ attention: _, ...sums }: OrderSums) => ({ ...sums, sales: inOneShape(sums.sales) });

function freshPackagesToShip(orders: readonly Found[]): number {
  const waiting = orders
    .filter(({ order }) => tabOf(order.status) === 'to-ship')
    .flatMap(({ packages }) => packages.filter(({ status }) => status === 'TO_FULFILL'));
  return new Set(waiting.map(({ shopId, id }) => `${shopId}/${id}`)).size;
}
