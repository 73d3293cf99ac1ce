import type { Selection, StartRun } from '@order-manager/contract';
import type { RunId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import type { Run, Store } from '../../store/store.ts';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { shippingDesk } from '../../worker/testing/shipping-desk.ts';
import { gatherRun } from './gather-run.ts';
import { startRun } from './start-run.ts';

let desk: Rehearsal;
afterEach(() => desk.close());
const { shop, newOrders, change, read, packageOf, shipsOf, ownProvider, combine, work } = shippingDesk(() => desk);

test('all that match ship as one run: ready ones but those unticked by hand, each once, the most urgent first', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(250);
  const [held] = await newOrders(1, { status: 'ON_HOLD' });
  await change(orders[7], 'buyer requests cancel');
  await read();
  const runId = await press(allBut([orders[3] ?? '']));
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'gathering', totals: { waiting: 0 } });
  await work(runId);
  const run = await desk.store.runs.find(runId);
  expect(run).toMatchObject({ state: 'finished', shopIds: [shop().id], lists: { done: 248, needs: 0, skipped: 0 } });
  const stay = [orders[3], orders[7], held].map(packageOf);
  for (const id of [...orders, held].map(packageOf)) expect([id, shipsOf(id)]).toEqual([id, stay.includes(id) ? 0 : 1]);
  const ids = (await desk.store.runs.items(runId)).map(({ unit }) => ({ shopId: shop().id, id: unit.orderIds[0] }));
  const deadlines = (await desk.store.orders.findMany(ids as never)).map(({ order }) => order.deadlines.shipBy ?? 0);
  expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b));
});

test('the same press gives one run, and the order of the list on screen does not change who goes first', async () => {
  desk = await openRehearsal();
  await newOrders(3);
  await read();
  const request = { requestId: 'pressed-twice', selection: allBut([], '&sort=total&direction=desc') };
  const [first, second] = [await start(request), await start(request)];
  expect(second).toBe(first);
  await work(first);
  expect((await desk.store.runs.list('live', 10)).map(({ totals }) => totals.done)).toEqual([3]);
});

test('a package with typed tracking goes with the selection, and once', async () => {
  desk = await openRehearsal();
  const [own = ''] = await newOrders(1, { shippingType: 'SELLER' });
  const plain = await newOrders(2);
  await read();
  const { id: shopId } = shop();
  const tracking = { trackingNumber: 'OWN-1234567', providerId: ownProvider() };
  const unit = { shopId, key: `package:${packageOf(own)}`, orderIds: [own], tracking };
  const named = { shopId, key: `package:${packageOf(plain[0])}`, orderIds: [plain[0] ?? ''] };
  const runId = await start({ requestId: 'typed-and-all', units: [unit, named], selection: allBut([]) });
  await work(runId);
  expect((await desk.store.runs.items(runId)).map(({ key, outcome }) => [key, outcome])).toEqual(
    [own, ...plain].map((id) => [`package:${packageOf(id)}`, 'shipped']),
  );
});

test('a combined parcel of which one order is not chosen is as strict as that order', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(2, { hasSameBuyer: true, isCod: false });
  const shared = await combine(orders);
  await read();
  await change(orders[1], 'buyer requests cancel');
  await readAgain();
  const runId = await press(allBut([orders[1] ?? '']));
  await work(runId);
  expect(await desk.store.runs.find(runId)).toMatchObject({ state: 'finished', totals: { done: 0, waiting: 0 } });
  expect(shipsOf(shared)).toBe(0);
});

test('a gatherer that dies in the middle is followed by one that begins anew: no package twice, none forgotten', async () => {
  desk = await openRehearsal();
  const orders = await newOrders(230);
  await read();
  const runId = await press(allBut([]));
  const dying = { ...gatherParts(), store: { ...desk.store, runs: dyingRuns(2) } };
  await expect(gatherRun(dying, await found(runId), NEVER)).rejects.toThrow('power cut');
  expect((await found(runId)).state).toBe('gathering');
  expect((await desk.store.runs.items(runId)).length).toBeGreaterThan(0);
  await work(runId, desk.worker('worker-2'));
  expect((await found(runId)).totals).toMatchObject({ done: 230, waiting: 0 });
  expect(orders.map(packageOf).map(shipsOf)).toEqual(Array(230).fill(1));
});

test('of two gatherers the later one goes on, and the other stops without a word', async () => {
  desk = await openRehearsal();
  await newOrders(120);
  await read();
  const runId = await press(allBut([]));
  const run = await found(runId);
  const overtaken = {
    ...desk.store.runs,
    append: async (...given: Parameters<Store['runs']['append']>) => {
      await desk.store.runs.beginGathering(run.id, 'somebody-else');
      return desk.store.runs.append(...given);
    },
  };
  expect(await gatherRun({ ...gatherParts(), store: { ...desk.store, runs: overtaken } }, run, NEVER)).toBe(false);
  expect(await found(runId)).toMatchObject({ state: 'gathering', totals: { waiting: 0 } });
});

test('orders that came in after the press are not in the run, though it gathers after a restart', async () => {
  desk = await openRehearsal();
  await newOrders(2);
  await read();
  const runId = await press(allBut([]), Date.now() - 3_600_000);
  await work(runId);
  expect(await found(runId)).toMatchObject({ state: 'finished', totals: { done: 0 } });
});

test('a run that is told to stop while it gathers goes on gathering later', async () => {
  desk = await openRehearsal();
  await newOrders(2);
  await read();
  const runId = await press(allBut([]));
  const stopped = await desk.worker().run(jobOf('run', { runId }), AbortSignal.abort());
  expect(stopped.kind).toBe('again');
  expect((await found(runId)).state).toBe('gathering');
});

test('a list that cannot be read starts no run', async () => {
  desk = await openRehearsal();
  await expect(press({ matching: { query: 'tab=to-ship&payment=barter', except: [] } })).rejects.toMatchObject({
    problem: { code: 'filter-not-understood', facts: { filters: ['payment'] } },
  });
  expect(await desk.store.runs.list('live', 10)).toEqual([]);
});

test('a run of which nothing is left is over at once', async () => {
  desk = await openRehearsal();
  const runId = await press(allBut([]));
  await work(runId);
  expect(await found(runId)).toMatchObject({ state: 'finished', shopIds: [], totals: { done: 0, waiting: 0 } });
});

const allBut = (orderIds: string[], more = ''): Selection => ({
  matching: {
    query: `tab=to-ship&shops=${shop().id}${more}`,
    except: orderIds.map((orderId) => ({ shopId: shop().id, orderId })),
  },
});

async function start(request: StartRun, now = Date.now()): Promise<RunId> {
  const parts = { store: desk.store, now: () => now, queue: { add: async () => undefined } };
  const runId = await startRun(parts, request, { name: 'Aisha', environment: 'live', shops: [shop()] });
  if (!runId) throw new Error('no run');
  return runId;
}

const press = (selection: Selection, now?: number) => start({ requestId: crypto.randomUUID(), selection }, now);

const readAgain = () => desk.worker()['refresh-open'](jobOf('refresh-open', { shopId: shop().id }), NEVER);

const gatherParts = () => ({ store: desk.store, now: Date.now, publish: () => undefined });

async function found(runId: RunId): Promise<Run> {
  const run = await desk.store.runs.find(runId);
  if (!run) throw new Error('the run is gone');
  return run;
}

/** Writes some slices, then the lights go out. */
function dyingRuns(slices: number): Store['runs'] {
  let left = slices;
  return {
    ...desk.store.runs,
    append: async (...given) => {
      if (left === 0) throw new Error('power cut');
      left -= 1;
      return desk.store.runs.append(...given);
    },
  };
}
