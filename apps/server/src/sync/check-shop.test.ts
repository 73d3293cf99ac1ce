import { type ShopId, toOrderId, totalsOf } from '@order-manager/domain';
import { forSeeds } from '@order-manager/domain/testing/seeded-random';
import { afterEach, expect, test } from 'vitest';
import type { FinishedCheck, ShopChecks, Store } from '../store/store.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../worker/testing/rehearsal.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

const DAY = 86_400_000;
/** TikTok's windows end before the second that runs; a desk two seconds ahead need not wait for it. */
const ahead = () => Date.now() + 2000;

test('where nothing is missing the counts of both sides are equal, status by status', async () => {
  const id = await openAndRead(600);
  const last = await check(id, null);
  const town = desk.townOrders(id);
  expect(totalsOf(last.tally.statuses)).toEqual({ atTikTok: town.length, here: town.length });
  for (const [status, counts] of Object.entries(last.tally.statuses)) {
    const count = town.filter((order) => order.status === status).length;
    expect({ status, ...counts }).toEqual({ status, atTikTok: count, here: count });
  }
  expect(last.tally).toMatchObject({ found: NOTHING, repaired: 0, open: [], openCount: 0 });
  expect(last).toMatchObject({ read: town.length, expected: town.length });
  expect(desk.gaps).toEqual([]);
});

test('what polling never saw is found, brought and counted, and the log tells counts alone', async () => {
  desk = await openRehearsal({ orders: 300, seed: 8 });
  const { id } = desk.shopOf('MY');
  const hidden = desk.townOrders(id).filter((_, place) => place % 20 === 0);
  const giveBack = hidden.map((order) => hide(order));
  await readAll(id);
  for (const back of giveBack) back();
  const [behind, alsoBehind] = desk.townOrders(id).filter(({ status }) => status === 'AWAITING_SHIPMENT');
  // As a change would look that polling slept through: no clock of TikTok's tells of it.
  for (const order of [behind, alsoBehind]) if (order) order.status = 'CANCELLED';
  const last = await check(id, null);
  await expectEqualToTown(id);
  expect(last.tally.found).toEqual({ missing: hidden.length, behind: 2, 'only-here': 0 });
  expect(last.tally).toMatchObject({ repaired: hidden.length + 2, openCount: 0 });
  expect(totalsOf(last.tally.statuses).here).toBe(desk.townOrders(id).length);
  const counts = { missing: hidden.length, behind: 2, 'only-here': 0, repaired: hidden.length + 2, open: 0 };
  expect(desk.gaps).toEqual([{ shopId: id, by: 'person', days: null, ...counts }]);
});

test('an order that only we hold is asked for by its id, named, and stays', async () => {
  const id = await openAndRead(60);
  const [gone] = desk.townOrders(id);
  if (!gone) throw new Error('no order');
  hide(gone);
  const last = await check(id, null);
  expect(last.tally.open).toEqual([{ orderId: gone.id, kind: 'only-here', status: gone.status }]);
  expect(totalsOf(last.tally.statuses)).toEqual({
    atTikTok: desk.townOrders(id).length,
    here: desk.townOrders(id).length + 1,
  });
  expect(await desk.store.orders.find(id, toOrderId(gone.id))).not.toBeNull();
});

test('an order that changed since the last poll is brought, and is no gap', async () => {
  const id = await openAndRead(60);
  await desk.lever('clock', { seconds: 5 });
  await desk.lever('orders', { count: 3, region: 'MY' });
  const [waiting] = desk.townOrders(id).filter(({ status }) => status === 'AWAITING_SHIPMENT');
  await desk.lever(`orders/${waiting?.id}`, { action: 'cancel by seller' }, 'PATCH');
  const last = await check(id, null, { now: () => Date.now() + 10_000 });
  await expectEqualToTown(id);
  expect(last.tally).toMatchObject({ found: NOTHING, repaired: 0, openCount: 0 });
  expect(totalsOf(last.tally.statuses).atTikTok).toBe(desk.townOrders(id).length);
});

test('a window leaves out what is older, except what is still open', async () => {
  const id = await openAndRead(600);
  const from = (Math.ceil(Date.now() / 1000) * 1000 - 7 * DAY) / 1000;
  const isOpen = (status: string) => status !== 'COMPLETED' && status !== 'CANCELLED';
  const town = desk.townOrders(id);
  const wanted = town.filter(({ createTime, status }) => createTime >= from || isOpen(status));
  expect(wanted.filter(({ createTime }) => createTime < from).length).toBeGreaterThan(0);
  expect(wanted.length).toBeLessThan(town.length);
  const last = await check(id, 7);
  expect(totalsOf(last.tally.statuses)).toEqual({ atTikTok: wanted.length, here: wanted.length });
});

test('an open order of any age is compared with what became of it', async () => {
  const id = await openAndRead(600);
  const old = desk
    .townOrders(id)
    .filter(({ status }) => status === 'IN_TRANSIT')
    .toSorted((a, b) => a.createTime - b.createTime)[0];
  if (!old) throw new Error('no order');
  old.status = 'COMPLETED';
  const last = await check(id, 7);
  expect(last.tally).toMatchObject({ found: { ...NOTHING, behind: 1 }, repaired: 1, openCount: 0 });
  await expectEqualToTown(id);
});

test('a check that is stopped or dies at random places goes on where it was', () =>
  forSeeds(1, async (random) => {
    const id = await openAndRead(2400, random.seed);
    const hidden = desk.townOrders(id).filter(() => random.chance(0.02));
    for (const { id: orderId } of hidden) await forget(id, orderId);
    await desk.store.checks.want(id, { by: 'person', days: null }, Date.now());
    let saves = 0;
    for (let starts = 0; !(await found(id)).last; starts += 1) {
      if (starts > 60) throw new Error('the check never ends');
      const stop = new AbortController();
      const store = spyOnSave(() => {
        saves += 1;
        if (random.chance(0.2)) stop.abort();
        if (random.chance(0.3)) throw new Error('the process died here');
      });
      await desk.worker(`worker-${starts}`, { store }).check(jobOf('check', { shopId: id }), stop.signal);
    }
    expect(saves).toBeGreaterThan(2);
    const { last } = await found(id);
    expect(totalsOf(last?.tally.statuses ?? {}).atTikTok).toBe(desk.townOrders(id).length);
    expect(last?.tally).toMatchObject({ openCount: 0 });
    await expectEqualToTown(id);
  }));

test('rows that repeat, lag, lack fields or break off change nothing in the result', async () => {
  const id = await openAndRead(500);
  for (const order of desk.townOrders(id).slice(0, 40))
    await desk.lever(`orders/${order.id}`, { action: 'cancel by seller' }, 'PATCH').catch(() => undefined);
  await desk.fault(
    { kind: 'duplicate_rows', path: '/orders/search', probability: 0.7 },
    { kind: 'stale_reads', path: '/orders', probability: 0.3, milliseconds: 60_000 },
    { kind: 'truncated_json', path: '/orders', probability: 0.1 },
    { kind: 'rate_limit', path: '/orders', probability: 0.1 },
    { kind: 'server_error_before', path: '/orders', probability: 0.05 },
  );
  const last = await check(id, null, { now: ahead, clients: bareRows() });
  await desk.noFaults();
  expect(totalsOf(last.tally.statuses)).toEqual({
    atTikTok: desk.townOrders(id).length,
    here: desk.townOrders(id).length,
  });
});

test('a list that names fewer orders than TikTok counts is read a second time', async () => {
  const id = await openAndRead(300);
  const [lost] = desk.townOrders(id);
  if (!lost) throw new Error('no order');
  await forget(id, lost.id);
  const looks: string[] = [];
  const last = await check(id, null, { clients: withoutRow(lost.id, () => looks.push('look') > 1) });
  expect(last.tally).toMatchObject({ found: { ...NOTHING, missing: 1 }, repaired: 1, openCount: 0 });
  await forget(id, lost.id);
  const blind = await check(id, null, { clients: withoutRow(lost.id, () => false) });
  expect(blind.tally).toMatchObject({ found: { ...NOTHING, missing: 1 }, repaired: 0, openCount: 1, open: [] });
  expect(totalsOf(blind.tally.statuses)).toEqual({
    atTikTok: desk.townOrders(id).length,
    here: desk.townOrders(id).length - 1,
  });
});

test('what could not be brought is looked for once more a few minutes later, and then left to the night', async () => {
  const id = await openAndRead(60);
  const [lost] = desk.townOrders(id);
  if (!lost) throw new Error('no order');
  await forget(id, lost.id);
  await desk.store.checks.want(id, { by: 'person', days: null }, Date.now());
  const blind = desk.worker('checker', { clients: withoutRow(lost.id, () => false) });
  const first = await blind.check(jobOf('check', { shopId: id }), NEVER);
  expect(first).toMatchObject({ kind: 'again' });
  expect(await found(id)).toMatchObject({ wanted: { by: 'person', days: null }, last: { tally: { openCount: 1 } } });
  expect(await blind.check(jobOf('check', { shopId: id }), NEVER)).toEqual({ kind: 'done' });
  expect((await found(id)).wanted).toBeNull();
});

test('TikTok does not answer: the check stays where it was, says why, and is given up after a dozen tries', async () => {
  const id = await openAndRead(30);
  await desk.store.checks.want(id, { by: 'nightly', days: 30 }, Date.now());
  await desk.fault({ kind: 'server_error_before', path: '/orders' });
  const job = jobOf('check', { shopId: id });
  const first = await desk.worker().check(job, NEVER);
  expect(first).toMatchObject({ kind: 'again' });
  expect(await found(id)).toMatchObject({ running: { failures: 1, problem: { code: 'tiktok-busy' } }, last: null });
  for (let tries = 1; (await found(id)).running; tries += 1) {
    if (tries > 20) throw new Error('it is never given up');
    await desk.worker().check(job, NEVER);
  }
  expect(await found(id)).toMatchObject({ wanted: null, failed: { by: 'nightly', problem: { code: 'tiktok-busy' } } });
});

test('a paused shop says so', async () => {
  const id = await openAndRead(10);
  const problem = { code: 'authorisation-withdrawn', facts: {}, details: null };
  await desk.store.connections.setState(desk.shopOf('MY').connectionId, 'paused', problem);
  await desk.store.checks.want(id, { by: 'person', days: 30 }, Date.now());
  expect(await desk.worker().check(jobOf('check', { shopId: id }), NEVER)).toEqual({ kind: 'done' });
  expect(await found(id)).toMatchObject({ wanted: null, running: null, failed: { problem } });
});

test('nothing is compared before the first import has ended', async () => {
  desk = await openRehearsal({ orders: 20 });
  const { id } = desk.shopOf('MY');
  await desk.store.checks.want(id, { by: 'nightly', days: 30 }, Date.now());
  expect((await desk.worker().check(jobOf('check', { shopId: id }), NEVER)).kind).toBe('again');
  expect(await found(id)).toMatchObject({ wanted: { by: 'nightly' }, running: null });
});

test('nobody asked: nothing is done', async () => {
  desk = await openRehearsal();
  const { id } = desk.shopOf('MY');
  expect(await desk.worker().check(jobOf('check', { shopId: id }), NEVER)).toEqual({ kind: 'done' });
});

const NOTHING = { missing: 0, behind: 0, 'only-here': 0 };

type Order = ReturnType<Rehearsal['townOrders']>[number];
type Changes = NonNullable<Parameters<Rehearsal['worker']>[1]>;

async function openAndRead(orders: number, seed = 5): Promise<ShopId> {
  desk = await openRehearsal({ orders, seed });
  const { id } = desk.shopOf('MY');
  await readAll(id);
  return id;
}

async function readAll(shopId: ShopId): Promise<void> {
  const worker = desk.worker('reader', { now: ahead });
  await worker.import(jobOf('import', { shopId }), NEVER);
  await worker.poll(jobOf('poll', { shopId }), NEVER);
}

/** Asks for a check and works until it has ended. */
async function check(shopId: ShopId, days: number | null, changes: Changes = {}): Promise<FinishedCheck> {
  await desk.store.checks.want(shopId, { by: 'person', days }, Date.now());
  for (let turn = 0; turn < 20; turn += 1) {
    const { kind } = await desk.worker('checker', changes).check(jobOf('check', { shopId }), NEVER);
    const { last, running } = await found(shopId);
    if (kind === 'done' && last && !running) return last;
  }
  throw new Error('the check did not end');
}

async function found(shopId: ShopId): Promise<ShopChecks> {
  const checks = await desk.store.checks.find(shopId);
  if (!checks) throw new Error('no check');
  return checks;
}

/** An order that the town does not show for a while. */
function hide(order: Order): () => void {
  const town = desk.town();
  const shop = town.shops.find((one) => one.shop.id === order.shopId);
  shop?.ordersByCreation.remove(order);
  shop?.ordersByUpdate.remove(order);
  town.orders.delete(order.id);
  return () => {
    town.orders.set(order.id, order);
    shop?.ordersByCreation.add(order);
    shop?.ordersByUpdate.add(order);
  };
}

/** As if it had never been stored. */
async function forget(shopId: ShopId, orderId: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(`${desk.dataDir}/order-manager.sqlite`, { timeout: 5_000 });
  database.prepare('delete from orders where shop_id = ? and id = ?').run(shopId, orderId);
  database.close();
}

const spyOnSave = (tell: () => void): Store => ({
  ...desk.store,
  checks: {
    ...desk.store.checks,
    save: async (shopId, running) => {
      if (running.failures === 0) tell();
      await desk.store.checks.save(shopId, running);
    },
  },
});

type Clients = Rehearsal['clients'];
type Search = Awaited<ReturnType<Clients['forShop']>>['api']['orders']['searchRefs'];

/** The same town, whose lists pass through somebody's hands. */
const withSearch = (around: (search: Search) => Search): Clients => ({
  ...desk.clients,
  forShop: async (id) => {
    const found = await desk.clients.forShop(id);
    const { orders } = found.api;
    return { ...found, api: { ...found.api, orders: { ...orders, searchRefs: around(orders.searchRefs) } } };
  },
});

/** Every seventh row holds no more than its id. */
const bareRows = (): Clients =>
  withSearch((search) => async (...asked) => {
    const page = await search(...asked);
    return { ...page, orders: page.orders.map((row, place) => (place % 7 === 0 ? { id: row.id } : row)) };
  });

const withoutRow = (id: string, isShown: () => boolean): Clients =>
  withSearch((search) => async (...asked) => {
    const page = await search(...asked);
    const isHere = page.orders.some((row) => row.id === id);
    return !isHere || isShown() ? page : { ...page, orders: page.orders.filter((row) => row.id !== id) };
  });

async function expectEqualToTown(shopId: ShopId): Promise<void> {
  const town = desk.townOrders(shopId);
  const held = await desk.store.orders.findMany(town.map(({ id }) => ({ shopId, id: toOrderId(id) })));
  const ours = Object.fromEntries(held.map(({ order }) => [order.id, order.status]));
  expect(ours).toEqual(Object.fromEntries(town.map(({ id, status }) => [id, status])));
}
