import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunId, toOrderId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../store/store.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { shippingDesk } from '../../worker/testing/shipping-desk.ts';

let desk: Rehearsal;
afterEach(() => desk.close());
const { shop, newOrders, change, read, packageOf, shipsOf, ownProvider, combine, shipElsewhere, start, work, ship } =
  shippingDesk(() => desk);

test('thirty packages and every kind of trouble: each ends once, shipped once or with its reason, and the run finishes', async () => {
  desk = await openRehearsal();
  const good = await newOrders(30);
  const [held] = await newOrders(1, { status: 'ON_HOLD' });
  const [byTikTok] = await newOrders(1, { isFulfilledByTikTok: true });
  const [unpaid] = await newOrders(1, { status: 'UNPAID' });
  const [own, ownWithout] = await newOrders(2, { shippingType: 'SELLER' });
  await read();
  const packages = good.map(packageOf);
  const ends = (kind: string, from: number, to: number) =>
    packages.slice(from, to).map((packageId) => ({ kind, packageId, path: '/ship', count: 1, milliseconds: 40 }));
  await desk.lever('faults', [
    ...ends('timeout_after', 0, 4),
    ...ends('reset_after', 4, 6),
    ...ends('server_error_after', 6, 9),
    ...ends('truncated_json', 9, 10),
    ...ends('timeout_before', 10, 12),
    ...ends('server_error_before', 12, 13),
    ...ends('rate_limit', 13, 15),
    { kind: 'business_error', packageId: packages[15], path: '/ship', code: 11021012, message: 'bad address' },
    { kind: 'internal_error', packageId: packages[16], path: '/ship', count: 1 },
  ]);
  await shipElsewhere(good[17]);
  await change(good[18], 'cancel by buyer');
  await change(good[19], 'buyer requests cancel');
  const all = [...good, held, byTikTok, unpaid, own, ownWithout].map((id) => id ?? '');
  const tracking = { [own ?? '']: { trackingNumber: 'OWN-1234567', providerId: ownProvider() } };
  const items = await ship(all, { tracking });
  expect(
    Object.fromEntries(
      items.map(({ unit, state, outcome }) => [all.indexOf(unit.orderIds[0] ?? ''), `${state}: ${outcome}`]),
    ),
  ).toEqual({
    ...numbered(0, 30, 'done: shipped'),
    ...numbered(0, 10, 'done: shipped-answer-lost'),
    15: 'failed: address',
    17: 'skipped: already-shipped',
    18: 'skipped: cancelled',
    19: 'skipped: buyer-asks-to-cancel',
    30: 'skipped: on-hold',
    31: 'failed: by-tiktok',
    32: 'failed: wrong-status',
    33: 'done: shipped',
    34: 'failed: tracking',
  });
  const stayed = [15, 18, 19].map((place) => packages[place]);
  for (const packageId of packages)
    expect([packageId, shipsOf(packageId)]).toEqual([packageId, stayed.includes(packageId) ? 0 : 1]);
  expect(items.find(({ outcome }) => outcome === 'address')?.facts).toMatchObject({
    tiktokCode: 11021012,
    requestId: expect.any(String),
  });
  const labelled = desk.waiting
    .filter(({ kind }) => kind === 'label')
    .map(({ payload }) => (payload as { packageId: string }).packageId);
  expect(labelled.toSorted()).toEqual(packages.filter((id) => !stayed.includes(id)).toSorted());
  const rows = await desk.store.orders.findMany(good.map((id) => ({ shopId: shop().id, id: toOrderId(id) })));
  expect(rows.filter(({ order }) => order.status === 'AWAITING_COLLECTION')).toHaveLength(27);
});

test('what happens between our look and our call is understood from TikTok’s refusal and one more look', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(4);
  await read();
  await desk.fault({ kind: 'stale_reads', path: '/order/', milliseconds: 600_000 });
  await shipElsewhere(orders[0]);
  await change(orders[1], 'cancel by buyer');
  await change(orders[2], 'buyer requests cancel');
  const items = await ship(orders);
  expect(items.map(({ outcome }) => outcome)).toEqual([
    'already-shipped',
    // The package of a cancelled order is gone: TikTok knows no such package.
    'wrong-status',
    'buyer-asks-to-cancel',
    'shipped',
  ]);
  expect(orders.map(packageOf).map(shipsOf)).toEqual([1, 0, 0, 1]);
});

test('TikTok’s reads may lag behind its yes', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(6);
  await read();
  const lost = orders.slice(3).map((id) => ({
    kind: 'timeout_after' as const,
    packageId: packageOf(id),
    path: '/ship',
    left: 1,
    count: 1,
    milliseconds: 40,
  }));
  await desk.lever(
    'faults',
    lost.map(({ left: _, ...rule }) => rule),
  );
  await desk.fault({ kind: 'stale_reads', method: 'GET', milliseconds: 150 });
  const items = await ship(orders);
  expect(items.map(({ outcome }) => outcome)).toEqual([
    ...Array(3).fill('shipped'),
    ...Array(3).fill('shipped-answer-lost'),
  ]);
  expect(orders.map(packageOf).map(shipsOf)).toEqual(Array(6).fill(1));
});

test('a failed package is tried again on its own, and the others are left as they are', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(3);
  await read();
  await desk.fault({ kind: 'business_error', packageId: packageOf(orders[1]), path: '/ship', code: 11021012 });
  const runId = await start(orders);
  await work(runId);
  await desk.noFaults();
  expect(await desk.store.runs.retryFailed(runId, Date.now())).toMatchObject({ again: 1 });
  await work(runId);
  expect((await desk.store.runs.items(runId)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('shipped'));
  expect(orders.map(packageOf).map(shipsOf)).toEqual([1, 1, 1]);
});

test('two runs over the same packages by two workers at once ship each package once', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(12);
  await read();
  await desk.fault({ kind: 'timeout_after', path: '/ship', probability: 0.3, milliseconds: 40 });
  const [first, second] = [await start(orders), await start(orders.toReversed())];
  await Promise.all([work(first, desk.worker('worker-1')), work(second, desk.worker('worker-2'))]);
  expect(orders.map(packageOf).map(shipsOf)).toEqual(Array(12).fill(1));
  const ends = [...(await desk.store.runs.items(first)), ...(await desk.store.runs.items(second))];
  for (const id of orders) {
    const own = ends.filter(({ unit }) => unit.orderIds[0] === id).map(({ state, outcome }) => `${state}: ${outcome}`);
    expect(own.toSorted()).toEqual([expect.stringMatching(/^done: shipped/), 'skipped: already-shipped']);
  }
});

test('the same request starts one run, and a run taken up twice is worked once', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(4);
  await read();
  const [runId, again] = [
    await start(orders, { requestId: 'pressed-once' }),
    await start(orders, { requestId: 'pressed-once' }),
  ];
  expect(again).toBe(runId);
  await Promise.all([work(runId), work(runId, desk.worker('worker-2'))]);
  await work(runId);
  expect(orders.map(packageOf).map(shipsOf)).toEqual(Array(4).fill(1));
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'finished' });
});

test('a worker that is killed in the middle of a run leaves nothing shipped twice and nothing forgotten', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(16);
  await read();
  await desk.fault(
    { kind: 'slow', path: '/ship', milliseconds: 120 },
    { kind: 'timeout_after', path: '/ship', probability: 0.5, milliseconds: 400 },
  );
  const runId = await start(orders);
  await killInTheMiddle(runId, 5);
  await desk.noFaults();
  // The dead worker's lines are free when its lease is over.
  const later = () => Date.now() + 10 * 60_000;
  await work(runId, desk.worker('worker-2', { now: later }));
  expect(await desk.store.runs.find(runId)).toMatchObject({
    state: 'finished',
    totals: { done: 16, waiting: 0, working: 0 },
  });
  expect(orders.map(packageOf).map(shipsOf)).toEqual(Array(16).fill(1));
  const words = (await desk.store.runs.items(runId)).map(({ outcome }) => outcome);
  expect(words).toContain('shipped-answer-lost');
  expect(new Set(words)).toEqual(new Set(['shipped', 'shipped-answer-lost']));
});

test('a paused run stops between packages and goes on where it was', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(3);
  await read();
  const runId = await start(orders);
  await desk.store.runs.setState(runId, 'paused', Date.now());
  await work(runId);
  expect(orders.map(packageOf).map(shipsOf)).toEqual([0, 0, 0]);
  await desk.store.runs.setState(runId, 'running', Date.now());
  await work(runId);
  expect(orders.map(packageOf).map(shipsOf)).toEqual([1, 1, 1]);
});

test('a run that is paused in the very moment its items are taken is not finished', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(2);
  await read();
  const runId = await start(orders);
  const takeItems: Store['runs']['takeItems'] = async (id, ...rest) => {
    await desk.store.runs.setState(id, 'paused', Date.now());
    return desk.store.runs.takeItems(id, ...rest);
  };
  await work(runId, desk.worker('worker-1', { store: { ...desk.store, runs: { ...desk.store.runs, takeItems } } }));
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'paused', totals: { waiting: 2 } });
});

test('a run of which another worker still holds a package is not finished by the one that has nothing left', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(2);
  await read();
  const runId = await start(orders);
  await desk.store.runs.takeItems(runId, 'another-worker', 1, Date.now());
  const requeueWorking = async () => undefined;
  const worker = desk.worker('worker-1', { store: { ...desk.store, runs: { ...desk.store.runs, requeueWorking } } });
  expect(await worker.run(jobOf('run', { runId }), NEVER)).toMatchObject({ kind: 'again' });
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'running', totals: { working: 1, done: 1 } });
  await work(runId);
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'finished', totals: { done: 2 } });
});

test('when TikTok cannot be reached at all, every package says so and nothing is sent', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(3);
  await read();
  const runId = await start(orders);
  await desk.fault({ kind: 'server_error_before', path: '/order' });
  await work(runId);
  expect((await desk.store.runs.items(runId)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('unreachable'));
  expect(orders.map(packageOf).map(shipsOf)).toEqual([0, 0, 0]);
});

test('a parcel of several orders is one package of the run, and as strict as the strictest of them', async () => {
  desk = await openRehearsal();
  const orders = [
    ...(await newOrders(2, { hasSameBuyer: true, isCod: false })),
    ...(await newOrders(2, { hasSameBuyer: true, isCod: false })),
  ];
  const [shared = '', halting = ''] = [await combine(orders.slice(0, 2)), await combine(orders.slice(2))];
  await read();
  await change(orders[3], 'buyer requests cancel');
  const items = await ship(orders);
  expect(items.map(({ key, outcome }) => [key, outcome])).toEqual([
    [`package:${shared}`, 'shipped'],
    [`package:${halting}`, 'buyer-asks-to-cancel'],
  ]);
  expect([shipsOf(shared), shipsOf(halting)]).toEqual([1, 0]);
  const rows = await desk.store.orders.findMany(orders.map((id) => ({ shopId: shop().id, id: toOrderId(id) })));
  expect(rows.map(({ order }) => order.status).slice(0, 2)).toEqual(Array(2).fill('AWAITING_COLLECTION'));
});

const numbered = (from: number, to: number, word: string) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, place) => [from + place, word]));

/** A process of its own works on the run until the town has seen some ship calls; then it dies as by a power cut. */
async function killInTheMiddle(runId: RunId, calls: number): Promise<void> {
  const { origin, appKey, appSecret } = desk.sandbox;
  const script = fileURLToPath(new URL('../../worker/testing/run-worker.ts', import.meta.url));
  const key = Buffer.from(desk.key).toString('hex');
  const given = [script, desk.dataDir, key, origin, appKey, appSecret, desk.grant.accessToken, runId];
  const child = spawn(process.execPath, given, { stdio: 'inherit' });
  const gone = once(child, 'exit');
  const shipCalls = () => [...desk.town().packages.values()].reduce((sum, parcel) => sum + parcel.shipCalls, 0);
  while (shipCalls() < calls && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  const [, signal] = await gone;
  expect(signal).toBe('SIGKILL');
}
