import { mergeOrder, NO_FILTER } from '@order-manager/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderQuery, OrderSearch, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder, samplePackage } from './sample-order.ts';

export function examineSearch(stage: Stage): void {
  describe('search', () => {
    let store: Store;
    beforeEach(async () => {
      store = await stage.open();
      await store.orders.merge(desk(), mergeOrder, NOON);
    });

    const find = async (search: OrderSearch, wishes: Partial<OrderQuery> = {}) => {
      const query = { ...EVERYTHING, search, ...wishes };
      const page = await store.orders.page({ ...query, sort: 'created', direction: 'asc', cursor: null, limit: 50 });
      expect(await store.orders.count(query)).toBe(page.orders.length);
      const numbers = page.orders.map(({ order }) => Number(BigInt(order.id) - 580_000_000_000_000_000n));
      return { numbers: numbers.sort((a, b) => a - b), notFound: page.notFound };
    };
    const ids = (...list: string[]) => find({ kind: 'ids', ids: list });
    const text = async (words: string, wishes?: Partial<OrderQuery>) =>
      (await find({ kind: 'text', text: words }, wishes)).numbers;

    it('pasted ids find orders, packages, tracking numbers and SKUs, and what is missing is listed', async () => {
      const found = await ids(orderIdOf(1), 'PKG-2', ' mytrack3 ', 'HAT-RED', 'gone-1', 'gone-2');
      expect(found).toEqual({ numbers: [1, 2, 3, 4], notFound: ['gone-1', 'gone-2'] });
    });

    it('a pasted list is looked up whole: a part of an id or a name is not an id', async () => {
      expect(await ids('PKG', 'nurul aini')).toEqual({ numbers: [], notFound: ['PKG', 'nurul aini'] });
    });

    it('ids of other shops are not found', async () => {
      const found = await find({ kind: 'ids', ids: [orderIdOf(7)] }, { shopIds: [SHOP] });
      expect(found).toEqual({ numbers: [], notFound: [orderIdOf(7)] });
      expect((await find({ kind: 'ids', ids: [orderIdOf(7)] }, { shopIds: [SHOP, OTHER_SHOP] })).numbers).toEqual([7]);
    });

    it('hundreds of pasted ids are answered at once', async () => {
      const many = Array.from({ length: 900 }, (_, index) => `id-${index}`);
      const found = await ids(...many, 'PKG-2');
      expect([found.numbers, found.notFound.length]).toEqual([[2], 900]);
    });

    it('any part of a name, product, SKU, phone or id from three characters on is found', async () => {
      expect(await text('aini')).toEqual([1]);
      expect(await text('ton sh')).toEqual([1, 2, 3]);
      expect(await text('t-re')).toEqual([4]);
      expect(await text('2345')).toEqual([2]);
      expect(await text('rack3')).toEqual([3]);
      expect(await text('0000000003')).toEqual([3]);
      expect(await text('nothing of that')).toEqual([]);
    });

    it('large and small letters, wide letters and spaces do not matter', async () => {
      expect(await text('NURUL')).toEqual([1]);
      expect(await text('  Nurul   AINI ')).toEqual([1]);
      expect(await text('ＮＵＲＵＬ')).toEqual([1]);
      expect(await text('NGUYỄN')).toEqual([5]);
    });

    it('names in every script are found', async () => {
      expect(await text('สมชา')).toEqual([3]);
      expect(await text('王小明')).toEqual([4]);
      expect(await text('Nguyễn')).toEqual([5]);
    });

    it('one or two characters find what begins with them', async () => {
      expect(await text('nu')).toEqual([1]);
      expect(await text('N')).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await text('王')).toEqual([4]);
      expect(await text('h')).toEqual([4]);
      expect(await text('in')).toEqual([]);
    });

    it('signs that mean something to a database are plain letters', async () => {
      expect(await text('100%')).toEqual([6]);
      expect(await text('a_b')).toEqual([6]);
      expect(await text('"quo')).toEqual([6]);
      expect(await text("o'c")).toEqual([6]);
      expect(await text('%%%')).toEqual([]);
      expect(await text('\\n\\')).toEqual([]);
    });

    it('an empty search finds everything', async () => {
      expect(await text('  ')).toHaveLength(6);
    });

    it('a search stays within the tab, the shops and the attention asked for', async () => {
      expect(await text('shirt', { tab: 'to-ship' })).toEqual([1, 3]);
      expect(await text('shirt', { shopIds: [SHOP, OTHER_SHOP] })).toEqual([1, 2, 3, 7]);
      expect(await text('shirt', { attention: 'overdue' })).toEqual([3]);
      expect(await text('nu', { attention: 'overdue' })).toEqual([]);
    });

    it('the figures over a search are those of its orders', async () => {
      const sums = await store.orders.summary({ ...EVERYTHING, search: { kind: 'text', text: 'shirt' } });
      expect(sums).toMatchObject({ orders: 3, items: 3, packages: 3, buyers: 3, late: 1 });
      expect(sums.sales).toEqual([{ amount: '63.90', currency: 'MYR' }]);
    });

    it('what changed is found by its new words and no longer by its old ones', async () => {
      const renamed = sampleOrder({ number: 1, name: 'Siti Zubaidah', sku: 'CAP-1', updatedAt: NOON + HOUR });
      await store.orders.merge([renamed], mergeOrder, NOON);
      expect(await text('zubai')).toEqual([1]);
      expect(await text('aini')).toEqual([]);
      expect(await text('nu')).toEqual([]);
      expect((await ids('cap-1', 'shirt-blue')).numbers).toEqual([1, 2, 3]);
    });

    it('a tracking number that came with the package alone finds its order', async () => {
      const read = samplePackage('PKG-2', {
        orderIds: [orderIdOf(2)],
        trackingNumber: 'LATE777',
        updatedAt: NOON + HOUR,
      });
      await store.orders.savePackage(read, NOON);
      expect((await ids('LATE777')).numbers).toEqual([2]);
      expect(await text('te77')).toEqual([2]);
      await store.orders.merge(
        [sampleOrder({ ...SECOND, status: 'COMPLETED', updatedAt: NOON + 2 * HOUR })],
        mergeOrder,
        NOON,
      );
      expect((await ids('LATE777')).numbers).toEqual([2]);
    });

    it('so many hits that they are met on a walk are paged like few', async () => {
      const many = Array.from({ length: 6_300 }, (_, index) =>
        sampleOrder({ number: 1_000 + index, product: 'Glitter pen', nickname: 'zed' }),
      );
      for (let from = 0; from < many.length; from += 700) {
        await store.orders.merge(many.slice(from, from + 700), mergeOrder, NOON);
      }
      for (const words of ['glitter', 'z']) {
        const query = { ...EVERYTHING, search: { kind: 'text', text: words } as const };
        expect(await store.orders.count(query)).toBeNull();
        const seen = new Set<string>();
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<Store['orders']['page']>> = await store.orders.page({
            ...query,
            sort: 'updated',
            direction: 'desc',
            cursor,
            limit: 200,
          });
          for (const { order } of page.orders) seen.add(order.id);
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(seen.size).toBe(6_300);
        expect((await store.orders.summary(query)).orders).toBe(6_300);
      }
    }, 60_000);
  });
}

const EVERYTHING: OrderQuery = {
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map(),
  now: NOON,
};

const SECOND = {
  number: 2,
  packageIds: ['PKG-2'],
  phone: '(+60)12345678',
  status: 'IN_TRANSIT',
};

const desk = () => [
  sampleOrder({ number: 1, name: 'Nurul Aini' }),
  sampleOrder(SECOND),
  sampleOrder({ number: 3, tracking: 'MYTRACK3', name: 'สมชาย ใจดี', shipBy: NOON - HOUR }),
  sampleOrder({ number: 4, sku: 'HAT-RED', product: 'Straw hat', name: '王小明' }),
  sampleOrder({ number: 5, product: 'Mug', sku: 'MUG', name: 'Nguyễn Thị Hoa' }),
  sampleOrder({ number: 6, product: 'Tea 100% pure a_b "quoted" o\'clock', sku: 'TEA' }),
  sampleOrder({ number: 7, shopId: OTHER_SHOP }),
];
