import { mergeOrder, NO_FILTER, ORDER_STATUSES, ORDER_TABS, type Order, tabOf } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { OrderPageQuery, OrderQuery, OrderSort, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from './sample-order.ts';
import { pick, seededRandom } from './seeded-random.ts';

const SORTS: readonly OrderSort[] = ['deadline', 'created', 'updated', 'total'];
const SHOPS = [SHOP, OTHER_SHOP] as const;

export function examinePages(stage: Stage): void {
  describe('pages of orders', () => {
    for (const direction of ['asc', 'desc'] as const) {
      it(`visit every order of every tab exactly once, in order, for every sort (${direction}), with many ties`, async () => {
        const store = await stage.open();
        const orders = await manyTies(store);
        for (const shopIds of [[SHOP], [...SHOPS]]) {
          for (const tab of ORDER_TABS) {
            for (const sort of SORTS) {
              const expected = orders.filter((order) => shopIds.includes(order.shopId) && isIn(order, tab));
              const seen = await walk(store, query({ shopIds, tab, sort, direction, limit: 7 }));
              expect(seen.map(nameOf).sort()).toEqual(expected.map(nameOf).sort());
              expect(seen.map((order) => sortValue(order, sort))).toEqual(sorted(seen, sort, direction));
            }
          }
        }
      });
    }

    it('orders without a deadline come last in both directions', async () => {
      const store = await stage.open();
      const orders = [null, NOON + HOUR, null, NOON].map((shipBy, number) => sampleOrder({ number, shipBy }));
      await store.orders.merge(orders, mergeOrder, NOON);
      const ids = async (direction: 'asc' | 'desc') =>
        (await walk(store, query({ sort: 'deadline', direction, limit: 1 }))).map(({ id }) => id);
      expect(await ids('asc')).toEqual([3, 1, 0, 2].map(orderIdOf));
      expect(await ids('desc')).toEqual([1, 3, 2, 0].map(orderIdOf));
    });

    it('amounts sort by value, not as text', async () => {
      const store = await stage.open();
      const totals = ['9.90', '100', '-1', '10.05', '10.1'];
      await store.orders.merge(
        totals.map((total, number) => sampleOrder({ number, total })),
        mergeOrder,
        NOON,
      );
      const seen = await walk(store, query({ sort: 'total', direction: 'asc' }));
      expect(seen.map(({ payment }) => payment.total.amount)).toEqual(['-1', '9.90', '10.05', '10.1', '100']);
    });

    it('an order that stays as it is, is met exactly once, however the others move meanwhile', async () => {
      const store = await stage.open();
      const still = Array.from({ length: 30 }, (_, number) => sampleOrder({ number, updatedAt: NOON + number * 10 }));
      const restless = Array.from({ length: 10 }, (_, index) =>
        sampleOrder({ number: 100 + index, updatedAt: NOON + index * 30 }),
      );
      await store.orders.merge([...still, ...restless], mergeOrder, NOON);
      const seen: Order[] = [];
      let cursor: string | null = null;
      for (let round = 1; round < 100; round += 1) {
        const page = await store.orders.page(query({ sort: 'updated', direction: 'asc', limit: 4, cursor }));
        seen.push(...page.orders.map(({ order }) => order));
        cursor = page.nextCursor;
        if (cursor === null) break;
        const mover = sampleOrder({ number: 100 + (round % 10), updatedAt: NOON + 1_000 + round, total: `${round}` });
        await store.orders.merge(
          [mover, sampleOrder({ number: 200 + round, updatedAt: NOON - round })],
          mergeOrder,
          NOON,
        );
      }
      const ofStill = seen.map(({ id }) => id).filter((id) => still.some(({ order }) => order.id === id));
      expect(ofStill).toEqual(still.map(({ order }) => order.id));
    });

    it('the last page says so, and a page of exactly the rest is the last', async () => {
      const store = await stage.open();
      await store.orders.merge(
        [1, 2, 3, 4].map((number) => sampleOrder({ number })),
        mergeOrder,
        NOON,
      );
      const first = await store.orders.page(query({ limit: 2 }));
      const last = await store.orders.page(query({ limit: 2, cursor: first.nextCursor }));
      expect([first.orders.length, last.orders.length, last.nextCursor]).toEqual([2, 2, null]);
    });

    it('a cursor that no page gave begins at the beginning', async () => {
      const store = await stage.open();
      await store.orders.merge([sampleOrder({ number: 1 })], mergeOrder, NOON);
      for (const cursor of ['nonsense', '', Buffer.from('[1]').toString('base64url')]) {
        expect((await store.orders.page(query({ cursor }))).orders).toHaveLength(1);
      }
    });

    it('no shops, no orders', async () => {
      const store = await stage.open();
      await store.orders.merge([sampleOrder({ number: 1 })], mergeOrder, NOON);
      const nothing = query({ shopIds: [] });
      expect(await store.orders.page(nothing)).toEqual({ orders: [], nextCursor: null, lookedAt: 0, notFound: [] });
      expect(await store.orders.count(nothing)).toBe(0);
      expect(await store.orders.summary(nothing)).toMatchObject({ orders: 0, packages: 0, sales: [] });
    });

    it('orders asked for by name come in the order asked for, those that are not here are left out', async () => {
      const store = await stage.open();
      await store.orders.merge(
        [1, 2, 3].map((number) => sampleOrder({ number })),
        mergeOrder,
        NOON,
      );
      const refs = [3, 99, 1].map((number) => ({ shopId: SHOP, id: orderIdOf(number) }));
      expect((await store.orders.findMany(refs)).map(({ order }) => order.id)).toEqual([3, 1].map(orderIdOf));
    });

    it('one buyer’s orders are listed and counted, whatever shop they were placed in', async () => {
      const store = await stage.open();
      const buyers = ['b1', 'b2', 'b1', null];
      const orders = buyers.map((buyerId, index) => sampleOrder({ number: index + 1, buyerId }));
      await store.orders.merge(
        [...orders, sampleOrder({ number: 9, shopId: OTHER_SHOP, buyerId: 'b1' })],
        mergeOrder,
        NOON,
      );
      const wanted = query({ tab: 'all', shopIds: [SHOP, OTHER_SHOP], filter: { ...NO_FILTER, buyers: ['b1'] } });
      const page = await store.orders.page(wanted);
      expect(page.orders.map(({ order }) => order.id).sort()).toEqual([1, 3, 9].map(orderIdOf));
      expect(await store.orders.count(wanted)).toBe(3);
    });

    it('what people of this desk wrote comes with the rows', async () => {
      const store = await stage.open();
      const [first, second] = [1, 2].map((number) => sampleOrder({ number }));
      await store.orders.merge(
        [first, second].flatMap((order) => order ?? []),
        mergeOrder,
        NOON,
      );
      const ref = { shopId: SHOP, id: orderIdOf(1) };
      await store.notes.write(ref, { text: 'wrap it', by: 'owner', at: NOON, seen: 0 });
      await store.tags.change([ref], { changeId: 'c', add: ['vip', 'Fragile'], remove: [], by: 'owner', at: NOON });
      const page = await store.orders.page(query({}));
      expect(page.orders.map(({ hasOwnNote, tags }) => ({ hasOwnNote, tags }))).toEqual([
        { hasOwnNote: true, tags: ['Fragile', 'vip'] },
        { hasOwnNote: false, tags: [] },
      ]);
    });
  });
}

const query = (wishes: Partial<OrderPageQuery>): OrderPageQuery => ({
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map(),
  now: NOON,
  sort: 'created',
  direction: 'asc',
  cursor: null,
  limit: 50,
  ...wishes,
});

async function manyTies(store: Store): Promise<Order[]> {
  const random = seededRandom(11);
  const statuses = [...ORDER_STATUSES, 'SOMETHING_NEW'] as [string, ...string[]];
  const orders = Array.from({ length: 120 }, (_, number) =>
    sampleOrder({
      number,
      shopId: pick(random, SHOPS),
      status: pick(random, statuses),
      createdAt: NOON - pick(random, [1, 2, 3]) * HOUR,
      updatedAt: NOON + pick(random, [1, 2, 3]) * HOUR,
      shipBy: pick(random, [null, NOON, NOON + HOUR]),
      total: pick(random, ['1.00', '2.50', '30']),
    }),
  );
  await store.orders.merge(orders, mergeOrder, NOON);
  return orders.map(({ order }) => order);
}

async function walk(store: Store, first: OrderPageQuery): Promise<Order[]> {
  const seen: Order[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['orders']['page']>> = await store.orders.page({ ...first, cursor });
    seen.push(...page.orders.map(({ order }) => order));
    cursor = page.nextCursor;
  } while (cursor !== null && seen.length < 1_000);
  return seen;
}

const isIn = (order: Order, tab: OrderQuery['tab']) => tab === 'all' || tabOf(order.status) === tab;

const nameOf = ({ shopId, id }: Order) => `${shopId}/${id}`;

function sortValue(order: Order, sort: OrderSort): number {
  if (sort === 'deadline') return order.deadlines.shipBy ?? Number.POSITIVE_INFINITY;
  if (sort === 'total') return Number(order.payment.total.amount);
  return sort === 'created' ? order.createdAt : order.updatedAt;
}

function sorted(orders: readonly Order[], sort: OrderSort, direction: 'asc' | 'desc'): number[] {
  const values = orders.map((order) => sortValue(order, sort)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (direction === 'asc') return values;
  const finite = values.filter(Number.isFinite).reverse();
  return [...finite, ...values.filter((value) => !Number.isFinite(value))];
}
