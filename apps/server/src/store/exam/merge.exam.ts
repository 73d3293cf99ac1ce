import { mergeOrder, NO_FILTER, type Order, toOrderId, toPackageId } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { OrderStore, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder, samplePackage, type Wishes } from './sample-order.ts';

export function examineMerge(stage: Stage): void {
  describe('merging orders', () => {
    it('a new order is stored whole: order, packages, raw text and timeline', async () => {
      const store = await stage.open();
      const incoming = sampleOrder({ number: 1, units: 2, tracking: 'MYAB1' });
      expect(await merge(store, incoming)).toEqual([{ shopId: SHOP, id: orderIdOf(1), changed: [{ what: 'new' }] }]);
      const stored = await store.orders.find(SHOP, orderIdOf(1));
      expect(stored?.order).toEqual(incoming.order);
      expect(stored?.packages).toEqual([{ ...incoming.packages[0], label: null, prints: { count: 0, lastAt: null } }]);
      expect(await store.orders.raw(SHOP, orderIdOf(1))).toBe(incoming.raw);
      expect((await timeline(store)).map(({ by, what, at }) => [by, what, at])).toEqual([
        ['tiktok', 'new', incoming.order.createdAt],
      ]);
    });

    it('a newer telling replaces the order and tells the change of status', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1 }));
      const newer = sampleOrder({ number: 1, status: 'IN_TRANSIT', updatedAt: NOON + HOUR });
      const [write] = await merge(store, newer);
      expect(write?.changed).toEqual([{ what: 'status', from: 'AWAITING_SHIPMENT', to: 'IN_TRANSIT' }]);
      expect((await store.orders.find(SHOP, orderIdOf(1)))?.order.status).toBe('IN_TRANSIT');
      expect(await store.orders.raw(SHOP, orderIdOf(1))).toBe(newer.raw);
      const [latest] = await timeline(store);
      expect(latest).toMatchObject({
        at: NOON + HOUR,
        what: 'status',
        facts: { from: 'AWAITING_SHIPMENT', to: 'IN_TRANSIT' },
      });
    });

    it('what moved without moving the order on gets a line: the new deadline for when TikTok told it', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, shipBy: NOON + HOUR }));
      await merge(store, sampleOrder({ number: 1, shipBy: NOON + 2 * HOUR, updatedAt: NOON + 1 }));
      const [latest] = await timeline(store);
      expect(latest).toMatchObject({
        at: NOON + 1,
        by: 'tiktok',
        what: 'details',
        facts: { deadline: NOON + 2 * HOUR },
      });
    });

    it('a silent change, which leaves TikTok’s time as it was, is told for when it was seen', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1 }));
      await store.orders.merge([sampleOrder({ number: 1, sellerNote: 'wrap it' })], mergeOrder, NOON + 3 * HOUR);
      const [latest] = await timeline(store);
      expect(latest).toMatchObject({ at: NOON + 3 * HOUR, what: 'details', facts: { note: true } });
    });

    it('a change that nobody acts on, and a deadline that comes with a new status, get no line of their own', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, status: 'ON_HOLD', shipBy: null }));
      await merge(store, sampleOrder({ number: 1, shipBy: NOON, updatedAt: NOON + 1 }));
      await merge(store, sampleOrder({ number: 1, shipBy: NOON, updatedAt: NOON + 2, nickname: 'other' }));
      expect((await timeline(store)).map(({ what }) => what)).toEqual(['status', 'new']);
    });

    it('an older telling changes nothing, neither the order nor its packages', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, status: 'IN_TRANSIT', packageStatus: 'FULFILLING', tracking: 'T1' }));
      const before = await store.orders.find(SHOP, orderIdOf(1));
      const older = sampleOrder({ number: 1, updatedAt: NOON - HOUR, packageIds: ['other'], tracking: 'T0' });
      expect(await merge(store, older)).toEqual([]);
      expect(await store.orders.find(SHOP, orderIdOf(1))).toEqual(before);
    });

    it('the same telling again writes nothing', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1 }));
      expect(await merge(store, sampleOrder({ number: 1 }))).toEqual([]);
      expect(await timeline(store)).toHaveLength(1);
    });

    it('an order that comes twice in one batch ends as its newest telling, whatever the order of arrival', async () => {
      const store = await stage.open();
      const old = { number: 1, status: 'AWAITING_SHIPMENT', total: '1.00' };
      const young = { number: 1, status: 'IN_TRANSIT', total: '2.00', updatedAt: NOON + HOUR };
      await merge(
        store,
        sampleOrder(young),
        sampleOrder(old),
        sampleOrder({ ...old, number: 2 }),
        sampleOrder({ ...young, number: 2 }),
      );
      const found = await store.orders.findMany([ref(1), ref(2)]);
      expect(found.map(({ order }) => [order.status, order.payment.total.amount])).toEqual([
        ['IN_TRANSIT', '2.00'],
        ['IN_TRANSIT', '2.00'],
      ]);
      expect((await store.orders.counts([SHOP])).tabs).toMatchObject({ all: 2, 'in-transit': 2, 'to-ship': 0 });
    });

    it('when one order of a batch cannot be decided, nothing of the batch is written', async () => {
      const store = await stage.open();
      const decide = (local: Order | null, incoming: Order) => {
        if (incoming.id === orderIdOf(2)) throw new Error('bad order');
        return mergeOrder(local, incoming);
      };
      const batch = [sampleOrder({ number: 1 }), sampleOrder({ number: 2 })];
      await expect(store.orders.merge(batch, decide, NOON)).rejects.toThrow('bad order');
      expect(await store.orders.find(SHOP, orderIdOf(1))).toBeNull();
      expect((await store.orders.counts([SHOP])).tabs.all).toBe(0);
    });

    it('two shops may use the same order id', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1 }), sampleOrder({ number: 1, shopId: OTHER_SHOP, total: '9.00' }));
      expect((await store.orders.find(SHOP, orderIdOf(1)))?.order.payment.total.amount).toBe('21.30');
      expect((await store.orders.find(OTHER_SHOP, orderIdOf(1)))?.order.payment.total.amount).toBe('9.00');
    });

    it('what was done here stays: labels, prints and our timeline survive every telling', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['P1'] }));
      await keepLocalFacts(store);
      await merge(store, sampleOrder({ number: 1, packageIds: ['P1'], status: 'IN_TRANSIT', updatedAt: NOON + HOUR }));
      const [parcel] = (await store.orders.find(SHOP, orderIdOf(1)))?.packages ?? [];
      expect(parcel?.label).toMatchObject({ state: 'here', file: 'labels/a', pages: 2 });
      expect(parcel?.prints).toEqual({ count: 1, lastAt: NOON });
      expect((await timeline(store)).map(({ what }) => what)).toEqual(['status', 'printed', 'new']);
    });

    it('merges that run at the same time through two connections lose nothing', async () => {
      const [one, two] = [await stage.open(), await stage.open()];
      const batches = Array.from({ length: 8 }, (_, batch) =>
        Array.from({ length: 10 }, (_, index) => sampleOrder({ number: batch * 5 + index, updatedAt: NOON + batch })),
      );
      await Promise.all(batches.map((batch, index) => merge(index % 2 ? one : two, ...batch)));
      expect((await one.orders.counts([SHOP])).tabs).toMatchObject({ all: 45, 'to-ship': 45 });
      const all = await two.orders.summary({ ...EVERYTHING });
      expect(all).toMatchObject({
        orders: 45,
        buyers: 45,
        packages: 45,
        sales: [{ amount: '958.50', currency: 'MYR' }],
      });
    });
  });

  describe('packages', () => {
    it('an order that no longer names a package lets go of it', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['A', 'B'], units: 2 }));
      expect(await packageIds(store, 1)).toEqual(['A', 'B']);
      await merge(store, sampleOrder({ number: 1, packageIds: ['B', 'C'], units: 2, updatedAt: NOON + HOUR }));
      expect(await packageIds(store, 1)).toEqual(['B', 'C']);
      expect(await store.orders.findByPackage(SHOP, toPackageId('A'))).toEqual([]);
    });

    it('a package read alone is kept unless something newer is known', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['A'] }));
      const read = samplePackage('A', {
        status: 'PROCESSING',
        updatedAt: NOON + HOUR,
        orderIds: [orderIdOf(1)],
        trackingNumber: 'MY77',
        handover: 'PICKUP',
      });
      await store.orders.savePackage(read, NOON);
      await store.orders.savePackage({ ...read, status: 'TO_FULFILL', trackingNumber: 'MY00', updatedAt: NOON }, NOON);
      expect(await firstPackage(store, 1)).toMatchObject({
        status: 'PROCESSING',
        trackingNumber: 'MY77',
        handover: 'PICKUP',
      });
    });

    it('an order that knows less about a package does not wipe what the package itself told', async () => {
      const store = await stage.open();
      const slot = { startAt: NOON, endAt: NOON + HOUR };
      await merge(store, sampleOrder({ number: 1, packageIds: ['A'] }));
      const read = samplePackage('A', {
        status: 'PROCESSING',
        orderIds: [orderIdOf(1)],
        trackingNumber: 'MY77',
        handover: 'PICKUP',
        pickupSlot: slot,
      });
      await store.orders.savePackage(read, NOON);
      await merge(
        store,
        sampleOrder({
          number: 1,
          packageIds: ['A'],
          status: 'IN_TRANSIT',
          packageStatus: 'FULFILLING',
          updatedAt: NOON + HOUR,
        }),
      );
      expect(await firstPackage(store, 1)).toMatchObject({
        status: 'FULFILLING',
        trackingNumber: 'MY77',
        handover: 'PICKUP',
        pickupSlot: slot,
      });
    });

    it('news of the same instant may only move a package forward', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['A'], packageStatus: 'PROCESSING' }));
      await store.orders.savePackage(samplePackage('A', { status: 'TO_FULFILL', orderIds: [orderIdOf(1)] }), NOON);
      expect((await firstPackage(store, 1))?.status).toBe('PROCESSING');
      await store.orders.savePackage(samplePackage('A', { status: 'FULFILLING', orderIds: [orderIdOf(1)] }), NOON);
      expect((await firstPackage(store, 1))?.status).toBe('FULFILLING');
    });

    it('a combined package names all its orders and lines, whichever order it is read from', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['A'] }), sampleOrder({ number: 2, packageIds: ['A'] }));
      const [one] = (await store.orders.find(SHOP, orderIdOf(1)))?.packages ?? [];
      expect(one?.orderIds).toEqual([orderIdOf(1), orderIdOf(2)]);
      expect(one?.lineItemIds).toEqual(['1-0', '2-0']);
      expect((await store.orders.findByPackage(SHOP, toPackageId('A'))).map(({ order }) => order.id)).toEqual([
        orderIdOf(1),
        orderIdOf(2),
      ]);
      expect((await store.orders.summary(EVERYTHING)).packages).toBe(1);
    });

    it('a package may name an order that is pulled later', async () => {
      const store = await stage.open();
      await merge(store, sampleOrder({ number: 1, packageIds: ['A'] }));
      await store.orders.savePackage(
        samplePackage('A', { orderIds: [orderIdOf(1), orderIdOf(2)], updatedAt: NOON + HOUR }),
        NOON,
      );
      expect((await firstPackage(store, 1))?.orderIds).toEqual([orderIdOf(1), orderIdOf(2)]);
      await merge(store, sampleOrder({ number: 2, packageIds: ['A'], updatedAt: NOON + HOUR }));
      expect(await packageIds(store, 2)).toEqual(['A']);
    });

    it('a package whose order is not here yet is kept for it', async () => {
      const store = await stage.open();
      await store.orders.savePackage(
        samplePackage('A', { orderIds: [toOrderId('unseen')], trackingNumber: 'T' }),
        NOON,
      );
      await merge(store, sampleOrder({ number: 1, id: toOrderId('unseen'), packageIds: ['A'] }));
      const stored = await store.orders.find(SHOP, toOrderId('unseen'));
      expect(stored?.packages[0]?.trackingNumber).toBe('T');
    });

    it('packages to ship are those that nobody has arranged, of orders that wait for it', async () => {
      const store = await stage.open();
      const ship = (number: number, wishes: Partial<Wishes> = {}) =>
        sampleOrder({ number, packageIds: [`P${number}`], ...wishes });
      await merge(store, ship(1), ship(2), ship(3, { packageStatus: 'PROCESSING' }), ship(4, { status: 'UNPAID' }));
      expect((await store.orders.counts([SHOP])).packagesToShip).toBe(2);
      await store.orders.savePackage(
        samplePackage('P1', { status: 'PROCESSING', orderIds: [orderIdOf(1)], updatedAt: NOON + 1 }),
        NOON,
      );
      expect((await store.orders.counts([SHOP])).packagesToShip).toBe(1);
      await merge(store, ship(2, { status: 'CANCELLED', packageStatus: 'CANCELLED', updatedAt: NOON + HOUR }));
      expect((await store.orders.counts([SHOP])).packagesToShip).toBe(0);
    });
  });

  describe('open orders', () => {
    it('come in the order of their last reading, and leave the list once the parcel is on its way', async () => {
      const store = await stage.open();
      for (const number of [1, 2, 3]) await store.orders.merge([sampleOrder({ number })], mergeOrder, NOON + number);
      await store.orders.merge([sampleOrder({ number: 1 })], mergeOrder, NOON + 9);
      expect(await store.orders.listOpen(SHOP, 10)).toEqual([orderIdOf(2), orderIdOf(3), orderIdOf(1)]);
      await merge(store, sampleOrder({ number: 2, status: 'IN_TRANSIT', updatedAt: NOON + HOUR }));
      expect(await store.orders.listOpen(SHOP, 10)).toEqual([orderIdOf(3), orderIdOf(1)]);
      expect(await store.orders.listOpen(SHOP, 1)).toEqual([orderIdOf(3)]);
    });

    it('an older telling counts as a reading too', async () => {
      const store = await stage.open();
      for (const number of [1, 2]) await store.orders.merge([sampleOrder({ number })], mergeOrder, NOON + number);
      await store.orders.merge([sampleOrder({ number: 1, updatedAt: NOON - HOUR })], mergeOrder, NOON + 9);
      expect(await store.orders.listOpen(SHOP, 10)).toEqual([orderIdOf(2), orderIdOf(1)]);
    });
  });
}

const EVERYTHING: Parameters<OrderStore['summary']>[0] = {
  shopIds: [SHOP],
  tab: 'all',
  attention: null,
  search: null,
  filter: NO_FILTER,
  zones: new Map(),
  now: NOON,
};

const ref = (number: number) => ({ shopId: SHOP, id: orderIdOf(number) });

const merge = (store: Store, ...incoming: ReturnType<typeof sampleOrder>[]) =>
  store.orders.merge(incoming, mergeOrder, NOON);

const timeline = (store: Store) => store.timeline.ofOrder(SHOP, orderIdOf(1), 20);

const firstPackage = async (store: Store, number: number) =>
  (await store.orders.find(SHOP, orderIdOf(number)))?.packages[0];

const packageIds = async (store: Store, number: number) =>
  (await store.orders.find(SHOP, orderIdOf(number)))?.packages.map(({ id }) => id);

async function keepLocalFacts(store: Store): Promise<void> {
  const parcel = { shopId: SHOP, packageId: toPackageId('P1') };
  const label = { ...parcel, state: 'here', reason: null, tries: 1, nextTryAt: null, file: 'labels/a' } as const;
  await store.labels.save({ ...label, pages: 2, updatedAt: NOON });
  const print = { id: 'print-1', environment: 'live', by: 'someone', createdAt: NOON } as const;
  await store.prints.save({ ...print, request: '{}', result: '{}', file: 'sheets/a', packages: [parcel] });
  const entry = { shopId: SHOP, orderId: null, packageId: parcel.packageId, at: NOON + 1, by: 'person' } as const;
  await store.timeline.add([{ ...entry, what: 'printed', facts: {} }]);
}
