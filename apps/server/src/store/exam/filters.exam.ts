import { mergeOrder, NO_FILTER } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { OrderPageQuery, OrderQuery, OrderSort, Store, StoredOrder } from '../store.ts';
import { isListed } from './naive-filter.ts';
import type { Stage } from './place.ts';
import { dressed, liveThrough, mark, pageQuery, randomQuery } from './random-desk.ts';
import { HOUR, NOON, OTHER_SHOP, SHOP, sampleOrder } from './sample-order.ts';
import { seededRandom } from './seeded-random.ts';

const SHOPS = [SHOP, OTHER_SHOP] as const;

export function examineFilters(stage: Stage): void {
  describe('filters', () => {
    for (const seed of [1, 2]) {
      it(`random filters over random orders list what a plain look at every order lists (seed ${seed})`, async () => {
        const random = seededRandom(seed);
        const store = await stage.open({ mostWalked: 23 });
        const all = await liveThrough(store, random);
        for (let round = 0; round < 60; round += 1) {
          const query = randomQuery(random);
          const expected = all.filter((stored) => isListed(stored, query));
          const walked = await walk(store, { ...query, limit: 1 + Math.floor(random() * 9) });
          expect([query.filter, walked.ids.toSorted()]).toEqual([query.filter, expected.map(nameOf).toSorted()]);
          expect(walked.values).toEqual(inOrder(walked.values, query.direction));
          expect(await refsOf(store, query)).toEqual(expected.map(nameOf).toSorted());
          await expectCounts(store, query, expected);
        }
      }, 120_000);
    }

    it('a page looks at no more than its bound, and the cursors of empty pages lead to the last order', async () => {
      const store = await stage.open({ mostWalked: 60 });
      const orders = Array.from({ length: 400 }, (_, number) =>
        sampleOrder({ number, createdAt: NOON + number, units: number === 399 ? 3 : 1 }),
      );
      await store.orders.merge(orders, mergeOrder, NOON);
      const query = pageQuery({ filter: { ...NO_FILTER, quantity: { from: 3, to: null } }, limit: 5 });
      const pages = await walk(store, query);
      expect(pages.lookedAt.every((count) => count <= 60)).toBe(true);
      expect(pages.lookedAt.reduce((sum, count) => sum + count, 0)).toBe(400);
      expect([pages.lookedAt.length >= 7, pages.ids]).toEqual([true, [`${SHOP}/${orders[399]?.order.id}`]]);
      expect(await store.orders.count(query)).toBeNull();
      expect(await store.orders.countAll(query)).toEqual({ orders: 1, packages: 1 });
    });

    it('a long count ends when nobody waits for it any more', async () => {
      const store = await stage.open({ mostWalked: 5 });
      const orders = Array.from({ length: 100 }, (_, number) => sampleOrder({ number }));
      await store.orders.merge(orders, mergeOrder, NOON);
      const query = pageQuery({ filter: { ...NO_FILTER, lines: 'single' } });
      const gone = new AbortController();
      const counting = store.orders.countAll(query, gone.signal);
      gone.abort(new Error('gone'));
      await expect(counting).rejects.toThrow('gone');
      expect(await store.orders.countAll(query)).toEqual({ orders: 100, packages: 100 });
    });

    it('a sync leaves prints, notes and tags of ours as they are', async () => {
      const store = await stage.open();
      const [first] = await liveThrough(store, seededRandom(5));
      if (!first) throw new Error('no orders');
      const marks = { print: 'printed', note: 'with', tags: ['vip'] } as const;
      await mark(store, first);
      const query = pageQuery({ shopIds: [...SHOPS], filter: { ...NO_FILTER, ...marks, tags: ['VIP'] } });
      const before = await refsOf(store, query);
      expect(before).toContain(nameOf(first));
      const order = { ...first.order, updatedAt: first.order.updatedAt + HOUR, buyerMessage: 'please hurry' };
      await store.orders.merge([{ order, packages: [], raw: '{}' }], mergeOrder, NOON);
      expect(await refsOf(store, query)).toEqual(before);
    });

    it('what filters can be set to is what the orders of these shops say, also after a restart', async () => {
      const first = await stage.open();
      await first.orders.merge([dressed(sampleOrder({ number: 1 }), 'J&T', 'w-1')], mergeOrder, NOON);
      const store = await stage.open();
      const later = dressed(sampleOrder({ number: 2, status: 'SOMETHING_NEW' }), 'Ninja Van', 'w-2');
      await store.orders.merge([later, later], mergeOrder, NOON);
      await store.orders.merge(
        [dressed(sampleOrder({ number: 3, shopId: OTHER_SHOP }), 'Flash', 'w-1')],
        mergeOrder,
        NOON,
      );
      expect(await first.orders.choices([SHOP])).toEqual({
        statuses: ['AWAITING_SHIPMENT', 'SOMETHING_NEW'],
        warehouses: ['w-1', 'w-2'].map((id) => ({ shopId: SHOP, id })),
        couriers: ['J&T', 'Ninja Van'],
        options: ['Standard'],
      });
      expect((await store.orders.choices([...SHOPS])).couriers).toEqual(['Flash', 'J&T', 'Ninja Van']);
      expect(await store.orders.choices([])).toEqual({ statuses: [], warehouses: [], couriers: [], options: [] });
    });

    it('hostile filters, searches and cursors are answered like any other', async () => {
      const store = await stage.open({ mostWalked: 10 });
      await liveThrough(store, seededRandom(9));
      const many = Array.from({ length: 5_000 }, (_, index) => `value ${index} %_'"\\`);
      for (const name of ['statuses', 'couriers', 'options', 'warehouses', 'skus', 'tags'] as const) {
        const filter = { ...NO_FILTER, [name]: [...many, '\0', '\ud800', ''] };
        expect((await walk(store, pageQuery({ filter }))).ids).toEqual([]);
      }
      for (const text of [
        'x'.repeat(20_000),
        'shirt '.repeat(3_000),
        '\0',
        'a\0b\0c',
        '\ud800\ud800\ud800',
        '"'.repeat(900),
      ]) {
        const { ids } = await walk(store, pageQuery({ search: { kind: 'text', text } }));
        expect(ids.length).toBe(text === '\0' ? (await walk(store, pageQuery({}))).ids.length : 0);
      }
      const strange = [
        [1e300, SHOP, '1'],
        [0.5, SHOP, '1'],
        [1, SHOP, '\0'],
        [1, 'x'.repeat(300), '1'],
        [null, null, null],
      ];
      for (const place of strange) {
        const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
        expect((await store.orders.page(pageQuery({ cursor, limit: 1 }))).orders).toHaveLength(1);
      }
      const byTotal = await store.orders.page(pageQuery({ sort: 'total', limit: 3 }));
      const elsewhere = pageQuery({
        sort: 'deadline',
        cursor: byTotal.nextCursor,
        filter: { ...NO_FILTER, lines: 'multi' },
      });
      expect((await walk(store, elsewhere)).ids.length).toBeGreaterThanOrEqual(0);
    });
  });
}

const nameOf = ({ order }: StoredOrder) => `${order.shopId}/${order.id}`;

async function walk(store: Store, query: OrderPageQuery) {
  const walked = { ids: [] as string[], values: [] as (number | null)[], lookedAt: [] as number[] };
  let cursor: string | null = query.cursor;
  do {
    const page: Awaited<ReturnType<Store['orders']['page']>> = await store.orders.page({ ...query, cursor });
    expect(page.orders.length).toBeLessThanOrEqual(query.limit);
    walked.ids.push(...page.orders.map(nameOf));
    walked.values.push(...page.orders.map(({ order }) => sortValue(order, query.sort)));
    walked.lookedAt.push(page.lookedAt);
    cursor = page.nextCursor;
  } while (cursor !== null && walked.lookedAt.length < 1_000);
  return walked;
}

function sortValue(order: StoredOrder['order'], sort: OrderSort): number | null {
  if (sort === 'deadline') return order.deadlines.shipBy;
  if (sort === 'total') return Number(order.payment.total.amount);
  return sort === 'created' ? order.createdAt : order.updatedAt;
}

/** None last in both directions. */
function inOrder(values: readonly (number | null)[], direction: 'asc' | 'desc'): (number | null)[] {
  const told = values.filter((value) => value !== null).toSorted((a, b) => (direction === 'asc' ? a - b : b - a));
  return [...told, ...values.filter((value) => value === null)];
}

async function refsOf(store: Store, query: OrderPageQuery): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['orders']['refs']>> = await store.orders.refs({ ...query, cursor, limit: 7 });
    names.push(...page.refs.map(({ shopId, id }) => `${shopId}/${id}`));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return names.toSorted();
}

async function expectCounts(store: Store, query: OrderQuery, expected: readonly StoredOrder[]): Promise<void> {
  const parcels = new Set(expected.flatMap(({ order, packages }) => packages.map(({ id }) => `${order.shopId}/${id}`)));
  const buyers = expected.flatMap(({ order }) =>
    order.buyer.id === null ? [] : [`${order.shopId}/${order.buyer.id}`],
  );
  const counts = { orders: expected.length, packages: parcels.size };
  expect(await store.orders.countAll(query)).toEqual(counts);
  expect([null, expected.length]).toContain(await store.orders.count(query));
  const sums = await store.orders.summary(query);
  expect(sums).toMatchObject({
    ...counts,
    buyers: new Set(buyers).size,
    items: expected.reduce((sum, { order }) => sum + order.lineItems.length, 0),
  });
  const total = expected.reduce((sum, { order }) => sum + Number(order.payment.total.amount), 0);
  expect(sums.sales.map(({ amount }) => Number(amount))).toEqual(total === 0 ? [] : [total]);
}
