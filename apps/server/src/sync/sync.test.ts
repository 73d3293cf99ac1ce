import { type ShopId, toOrderId, UNSHIPPED_FIRST } from '@order-manager/domain';
import { forSeeds, type SeededRandom } from '@order-manager/domain/testing/seeded-random';
import { afterEach, expect, test } from 'vitest';
import type { JobHandler, JobResult } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';
import { openRehearsal, type Rehearsal } from '../worker/testing/rehearsal.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

/** Two shops share it. */
const HISTORY = 1200;
/** TikTok's windows end before the second that runs; a desk two seconds ahead need not wait for it. */
const ahead = () => Date.now() + 2000;

test('the first import brings every order, those that wait for somebody first', async () => {
  desk = await openRehearsal({ orders: HISTORY, seed: 11 });
  const { id } = desk.shopOf('MY');
  const words: string[] = [];
  const store = spyOnMerge(desk.store, (statuses) => words.push(...statuses));
  expect(await work(desk.worker('worker-1', { store }).import, id)).toEqual({ kind: 'done' });
  await expectEqualToTown(desk, id);
  const isUrgent = (word: string) => (UNSHIPPED_FIRST as readonly string[]).includes(word);
  const urgent = desk.townOrders(id).filter(({ status }) => isUrgent(status)).length;
  expect(urgent).toBeGreaterThan(20);
  expect(words.slice(0, urgent).every(isUrgent)).toBe(true);
  expect(await desk.store.cursors.find(id)).toMatchObject({
    import: { phase: 'complete' },
    expected: desk.townOrders(id).length,
    problem: null,
  });
});

test('an import that is stopped, broken off or refused at random places goes on where it was and misses nothing', () =>
  forSeeds(2, async (random) => {
    await desk?.close().catch(() => undefined);
    desk = await openRehearsal({ orders: HISTORY, seed: random.seed });
    const { id } = desk.shopOf('MY');
    await desk.fault({ kind: 'reset_before', path: '/orders', probability: 0.1 });
    let pages = 0;
    for (let starts = 0; ; starts += 1) {
      if (starts > 60) throw new Error('the import never ends');
      const stop = new AbortController();
      const until = random.below(4);
      const store = spyOnMerge(desk.store, () => {
        pages += 1;
        if (random.chance(0.2)) stop.abort();
        if (random.chance(0.1)) throw new Error('the process died here');
        if (pages % 5 === until) stop.abort();
      });
      const result = await work(desk.worker(`worker-${starts}`, { store }).import, id, stop.signal);
      if (result.kind === 'done') break;
    }
    await expectEqualToTown(desk, id);
  }));

test('a poll brings what changed and what is new, and nothing twice', async () => {
  desk = await openRehearsal({ orders: 60, seed: 5 });
  const { id } = desk.shopOf('MY');
  const worker = desk.worker('worker-1', { now: ahead });
  await work(worker.import, id);
  await work(worker.poll, id);
  const [waiting] = desk.townOrders(id).filter(({ status }) => status === 'AWAITING_SHIPMENT');
  await desk.lever('orders', { count: 3, region: 'MY' });
  await desk.lever(`orders/${waiting?.id}`, { action: 'buyer requests cancel' }, 'PATCH');
  await work(worker.poll, id);
  await expectEqualToTown(desk, id);
  const changed = await desk.store.orders.find(id, toOrderId(waiting?.id ?? ''));
  expect(changed?.order.cancellation.requestedByBuyer).toBe(true);
  desk.events.length = 0;
  await work(worker.poll, id);
  expect(desk.events.filter(({ type }) => type === 'orders')).toEqual([]);
});

test('two changes within one second are both seen', async () => {
  desk = await openRehearsal();
  const { id } = desk.shopOf('MY');
  const worker = desk.worker('worker-1', { now: ahead });
  await desk.lever('orders', { count: 1, region: 'MY', status: 'ON_HOLD' });
  await work(worker.poll, id);
  const [order] = desk.townOrders(id);
  if (!order) throw new Error('no order');
  // The town itself would move its clock on.
  order.status = 'CANCELLED';
  await work(worker.poll, id);
  await expectEqualToTown(desk, id);
});

test('a page that fails keeps the cursor where it was, says why and when it tries again', async () => {
  desk = await openRehearsal({ orders: 700, seed: 3 });
  const { id } = desk.shopOf('MY');
  const worker = desk.worker('worker-1', { now: ahead });
  await work(worker.import, id);
  await work(worker.poll, id);
  const before = await desk.store.cursors.find(id);
  for (const order of desk.townOrders(id).slice(0, 150))
    await desk.lever(`orders/${order.id}`, { action: 'cancel by seller' }, 'PATCH');
  await desk.fault({ kind: 'server_error_before', path: '/orders/search', skip: 1 });
  expect((await work(worker.poll, id)).kind).toBe('again');
  const after = await desk.store.cursors.find(id);
  expect(after?.polledUpTo).toBe(before?.polledUpTo);
  expect(after).toMatchObject({ problem: { code: 'tiktok-busy' }, nextTryAt: expect.any(Number) });
  await desk.noFaults();
  await work(worker.poll, id);
  expect(await desk.store.cursors.find(id)).toMatchObject({ problem: null, nextTryAt: null });
  await expectEqualToTown(desk, id);
});

test('a desk that was told to stop does not move the cursor', async () => {
  desk = await openRehearsal({ orders: 30 });
  const { id } = desk.shopOf('MY');
  await work(desk.worker().poll, id, AbortSignal.abort());
  expect((await desk.store.cursors.find(id))?.polledUpTo).toBeNull();
});

test('a desk that was off for days reads a day at a time, and a failure costs the day it fell into', async () => {
  desk = await openRehearsal({ orders: 60, seed: 9 });
  const { id } = desk.shopOf('MY');
  await work(desk.worker('worker-1', { now: ahead }).import, id);
  const wakesUp = Date.now() + 2000;
  const begun = Math.floor((wakesUp - 4 * DAY) / 1000) * 1000;
  await desk.store.cursors.patch(id, { polledUpTo: begun });
  const windows: [number, number][] = [];
  const clients = withSearch(desk, (search) => async (filter = {}, ...rest) => {
    windows.push([filter.update_time_ge ?? 0, filter.update_time_lt ?? 0]);
    if (windows.length === 3) throw new TypeError('the line broke');
    return search(filter, ...rest);
  });
  const worker = desk.worker('worker-1', { now: () => wakesUp, clients });
  await work(worker.poll, id);
  expect((await desk.store.cursors.find(id))?.polledUpTo).toBe(begun + 2 * DAY);
  await work(worker.poll, id);
  const spans = windows.map(([from, to]) => [from * 1000 - begun + 600_000, to * 1000 - begun].map((ms) => ms / DAY));
  expect(spans).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [2, 3],
    [3, 4],
  ]);
  await expectEqualToTown(desk, id);
});

test('a clock that is ahead of TikTok’s by an hour passes no order by', async () => {
  desk = await openRehearsal();
  const { id } = desk.shopOf('MY');
  const hour = 3_600_000;
  const clients: Rehearsal['clients'] = {
    ...desk.clients,
    forShop: async (shopId) => ({ ...(await desk.clients.forShop(shopId)), clockOffByMs: () => hour }),
  };
  const worker = desk.worker('worker-1', { now: () => ahead() + hour, clients });
  await work(worker.import, id);
  await work(worker.poll, id);
  expect((await desk.store.cursors.find(id))?.polledUpTo).toBeLessThan(Date.now() + 3000);
  await desk.lever('orders', { count: 2, region: 'MY' });
  await work(worker.poll, id);
  await expectEqualToTown(desk, id);
});

test('the cursor does not pass an order whose details are older than its row tells', async () => {
  desk = await openRehearsal();
  const { id } = desk.shopOf('MY');
  const worker = desk.worker('worker-1', { now: ahead });
  await desk.lever('orders', { count: 1, region: 'MY', status: 'ON_HOLD' });
  await work(worker.import, id);
  await work(worker.poll, id);
  const [order] = desk.townOrders(id);
  await desk.lever('clock', { seconds: 1 });
  await desk.lever(`orders/${order?.id}`, { action: 'end hold' }, 'PATCH');
  await desk.fault({ kind: 'stale_reads', path: '/order/202507', milliseconds: 60_000 });
  await work(desk.worker('worker-1', { now: () => ahead() + 2000 }).poll, id);
  expect((await desk.store.cursors.find(id))?.polledUpTo).toBe((order?.updateTime ?? 0) * 1000);
  await desk.noFaults();
  await work(desk.worker('worker-1', { now: () => ahead() + 2000 }).poll, id);
  await expectEqualToTown(desk, id);
});

test('rows that hold no more than an id, and orders without half of their fields, are read and kept', async () => {
  desk = await openRehearsal({ orders: 40, seed: 4 });
  const { id } = desk.shopOf('MY');
  const bare = withSearch(desk, (search) => async (...asked) => {
    const page = await search(...asked);
    return { ...page, orders: page.orders.map((row) => ({ id: row.id })) };
  });
  const worker = desk.worker('worker-1', { now: ahead, clients: bare });
  await work(worker.import, id);
  await work(worker.poll, id);
  await expectEqualToTown(desk, id);
  desk.town().settings.absentFields = 'null';
  for (const order of desk.townOrders(id)) order.sellerNote = 'null is no note';
  await work(worker['refresh-open'], id);
  await expectEqualToTown(desk, id);
});

test('a status nobody knows is kept, shown and mentioned', async () => {
  desk = await openRehearsal({ orders: 10 });
  const { id } = desk.shopOf('MY');
  await desk.fault({ kind: 'unknown_status', path: '/orders', message: 'SORTED_BY_ROBOT' });
  const worker = desk.worker('worker-1', { now: ahead });
  await work(worker.import, id);
  const held = await heldOrders(desk, id);
  expect(held.length).toBe(desk.townOrders(id).length);
  expect(held.map(({ order }) => order.status)).toContain('SORTED_BY_ROBOT');
  expect(desk.unknownWords).toContain('SORTED_BY_ROBOT');
  await desk.noFaults();
  await desk.lever('clock', { seconds: 1 });
  for (const order of desk.townOrders(id))
    await desk.lever(`orders/${order.id}`, { action: 'cancel by seller' }, 'PATCH');
  await work(worker.poll, id);
  expect((await heldOrders(desk, id)).map(({ order }) => order.status)).not.toContain('SORTED_BY_ROBOT');
});

test.each(['omit', 'refuse'] as const)(
  'an order that TikTok no longer knows keeps nobody else from being read (%s)',
  async (unknownOrderIds) => {
    desk = await openRehearsal({ unknownOrderIds });
    const { id } = desk.shopOf('MY');
    await desk.lever('orders', { count: 60, region: 'MY' });
    await work(desk.worker().import, id);
    const [gone, ...rest] = desk.townOrders(id);
    desk.town().orders.delete(gone?.id ?? '');
    for (const order of rest) order.sellerNote = 'read again';
    await work(desk.worker()['refresh-open'], id);
    const held = await heldOrders(desk, id);
    expect(held.map(({ order }) => order.sellerNote)).toEqual(rest.map(() => 'read again'));
  },
);

test('a shop whose authorisation is gone is left alone', async () => {
  desk = await openRehearsal({ orders: 10 });
  const { id, connectionId } = desk.shopOf('MY');
  await desk.store.connections.setState(connectionId, 'paused', null);
  expect(await work(desk.worker().import, id)).toEqual({ kind: 'done' });
  expect(await heldOrders(desk, id)).toEqual([]);
});

test('a note that moves no clock is found when open orders are read again', async () => {
  desk = await openRehearsal();
  const { id } = desk.shopOf('MY');
  await desk.lever('orders', { count: 1, region: 'MY' });
  await work(desk.worker().import, id);
  const [order] = desk.townOrders(id);
  await desk.lever(`orders/${order?.id}`, { sellerNote: 'wrap well' }, 'PATCH');
  await work(desk.worker()['refresh-open'], id);
  expect((await desk.store.orders.find(id, toOrderId(order?.id ?? '')))?.order.sellerNote).toBe('wrap well');
});

test('after any mix of faults, late and repeated answers, a last poll leaves our orders equal to TikTok’s', () =>
  forSeeds(2, async (random) => {
    await desk?.close().catch(() => undefined);
    desk = await openRehearsal({ orders: 120, seed: random.seed });
    const { id } = desk.shopOf('MY');
    const worker = desk.worker('worker-1', { now: ahead });
    await desk.fault(...TROUBLE);
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([work(worker.import, id), work(worker.poll, id)]);
      await liveOn(desk, id, random);
    }
    await desk.noFaults();
    while ((await work(worker.import, id)).kind !== 'done');
    await work(worker.poll, id);
    await expectEqualToTown(desk, id);
  }));

const TROUBLE = [
  { kind: 'server_error_before', path: '/orders', probability: 0.1 },
  { kind: 'rate_limit', path: '/orders', probability: 0.1 },
  { kind: 'truncated_json', path: '/orders', probability: 0.1 },
  { kind: 'duplicate_rows', path: '/orders/search', probability: 0.5 },
  { kind: 'stale_reads', path: '/orders', probability: 0.5, milliseconds: 60_000 },
] as const;

const DEEDS = [
  'cancel by buyer',
  'buyer requests cancel',
  'buyer withdraws request',
  'end hold',
  'pay',
  'change address',
] as const;

async function liveOn(on: Rehearsal, shopId: ShopId, random: SeededRandom): Promise<void> {
  await on.lever('orders', {
    count: 1 + random.below(3),
    region: 'MY',
    status: random.pick(['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT']),
  });
  const ids = on.townOrders(shopId).map(({ id }) => id);
  for (let deed = 0; deed < 6; deed += 1)
    await on.lever(`orders/${random.pick(ids)}`, { action: random.pick(DEEDS) }, 'PATCH').catch(() => undefined);
}

const work = (handler: JobHandler, shopId: ShopId, signal = new AbortController().signal): Promise<JobResult> =>
  handler({ kind: 'import', key: shopId, payload: { shopId } }, signal);

const heldOrders = (on: Rehearsal, shopId: ShopId) =>
  on.store.orders.findMany(on.townOrders(shopId).map(({ id }) => ({ shopId, id: toOrderId(id) })));

async function expectEqualToTown(on: Rehearsal, shopId: ShopId): Promise<void> {
  const held = await heldOrders(on, shopId);
  const ours = Object.fromEntries(held.map(({ order }) => [order.id, order.status]));
  const theirs = Object.fromEntries(on.townOrders(shopId).map(({ id, status }) => [id, status]));
  expect(ours).toEqual(theirs);
}

const DAY = 86_400_000;

type Search = Awaited<ReturnType<Rehearsal['clients']['forShop']>>['api']['orders']['searchRefs'];

/** The same town, whose lists pass through somebody's hands. */
const withSearch = (on: Rehearsal, around: (search: Search) => Search): Rehearsal['clients'] => ({
  ...on.clients,
  forShop: async (id) => {
    const found = await on.clients.forShop(id);
    const { orders } = found.api;
    return { ...found, api: { ...found.api, orders: { ...orders, searchRefs: around(orders.searchRefs) } } };
  },
});

/** The same store, where somebody hears which statuses a write is about, or stops it. */
function spyOnMerge(store: Store, tell: (statuses: string[]) => void): Store {
  const merge: Store['orders']['merge'] = async (incoming, decide, at) => {
    tell(incoming.map(({ order }) => order.status));
    return store.orders.merge(incoming, decide, at);
  };
  return { ...store, orders: { ...store.orders, merge } };
}
