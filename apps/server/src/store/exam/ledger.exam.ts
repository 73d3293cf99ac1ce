import { mergeOrder, type RunId, type ShipUnit, toOrderId, toPackageId, toRunId, unitKey } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { NewRunItem, RunStore, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder } from './sample-order.ts';

const UNIT = { shopId: SHOP, key: 'package:1' };
const RUN = toRunId('run-1');
const LEASE = 60_000;

export function examineLedger(stage: Stage): void {
  describe('the shipment ledger', () => {
    it('of many takers at once exactly one gets the unit', async () => {
      const stores = [await stage.open(), await stage.open()];
      const takes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => take(stores[index % 2], `worker-${index}`)),
      );
      expect(takes.filter((taken) => taken !== null)).toEqual([{ attempt: null }]);
    });

    it('a unit that is held is refused, also to a taker of the same name', async () => {
      const store = await stage.open();
      await take(store, 'a');
      expect(await take(store, 'b')).toBeNull();
      expect(await take(store, 'a')).toBeNull();
    });

    it('a released unit is free at once, one of a dead worker when its lease is over', async () => {
      const store = await stage.open();
      await take(store, 'a');
      await store.shipments.release(UNIT, 'a');
      expect(await take(store, 'b')).toEqual({ attempt: null });
      expect(await take(store, 'c', NOON + LEASE - 1)).toBeNull();
      expect(await take(store, 'c', NOON + LEASE)).toEqual({ attempt: null });
    });

    it('at the start of the only worker every hold of before is gone, and what the lines say stays', async () => {
      const store = await stage.open();
      await take(store, 'a');
      const left = await store.shipments.open(UNIT, 'a', RUN, NOON);
      await store.shipments.releaseAll();
      expect(await take(store, 'b')).toEqual({ attempt: left });
    });

    it('nobody can release what somebody else holds', async () => {
      const store = await stage.open();
      await take(store, 'a');
      await store.shipments.release(UNIT, 'b');
      expect(await take(store, 'b')).toBeNull();
    });

    it('the next taker sees the attempt as it was left: open, refused or confirmed, with its number and run', async () => {
      const store = await stage.open();
      await take(store, 'a');
      expect(await store.shipments.open(UNIT, 'a', RUN, NOON)).toEqual({ state: 'open', number: 1, runId: RUN });
      await store.shipments.release(UNIT, 'a');
      expect(await take(store, 'b')).toEqual({ attempt: { state: 'open', number: 1, runId: RUN } });
      await store.shipments.settle(UNIT, 'b', 'refused', NOON);
      expect(await store.shipments.find(UNIT)).toEqual({ state: 'refused', number: 1, runId: RUN });
      const again = toRunId('run-2');
      expect(await store.shipments.open(UNIT, 'b', again, NOON)).toEqual({ state: 'open', number: 2, runId: again });
      await store.shipments.settle(UNIT, 'b', 'confirmed', NOON);
      await store.shipments.release(UNIT, 'b');
      expect(await take(store, 'c')).toEqual({ attempt: { state: 'confirmed', number: 2, runId: again } });
    });

    it('who lost the unit can neither open nor settle it', async () => {
      const store = await stage.open();
      await take(store, 'a');
      await take(store, 'b', NOON + LEASE);
      const late = expect.objectContaining({ code: 'lease-lost' });
      await expect(store.shipments.open(UNIT, 'a', RUN, NOON + LEASE)).rejects.toEqual(late);
      await expect(store.shipments.settle(UNIT, 'a', 'confirmed', NOON + LEASE)).rejects.toEqual(late);
      expect(await store.shipments.find(UNIT)).toBeNull();
    });

    it('a unit that is held on to stays with its holder; one that was lost stays lost', async () => {
      const store = await stage.open();
      await take(store, 'a');
      await store.shipments.renew(UNIT, 'b', NOON + 1, NOON + 9 * LEASE);
      await store.shipments.renew(UNIT, 'a', NOON + 1, NOON + 2 * LEASE);
      expect(await take(store, 'b', NOON + LEASE)).toBeNull();
      await store.shipments.renew(UNIT, 'a', NOON + 2 * LEASE, NOON + 3 * LEASE);
      expect(await take(store, 'b', NOON + 2 * LEASE)).not.toBeNull();
    });

    it('a lease that is over opens nothing, even if nobody else came', async () => {
      const store = await stage.open();
      await take(store, 'a');
      await expect(store.shipments.open(UNIT, 'a', RUN, NOON + LEASE)).rejects.toMatchObject({ code: 'lease-lost' });
    });

    it('the same key in another shop is another unit', async () => {
      const store = await stage.open();
      await take(store, 'a');
      const other = { shopId: OTHER_SHOP, key: UNIT.key };
      expect(await store.shipments.take(other, 'b', NOON, NOON + LEASE)).toEqual({ attempt: null });
      expect(await store.shipments.find({ shopId: SHOP, key: 'package:never' })).toBeNull();
    });
  });

  describe('runs', () => {
    it('the same request starts one run, however often and wherever it arrives', async () => {
      const stores = [await stage.open(), await stage.open()];
      const starts = await Promise.all(
        Array.from({ length: 6 }, (_, index) => start(stores[index % 2], 'click', [1, 2])),
      );
      expect(starts.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(starts.map(({ run }) => run.id)).size).toBe(1);
      expect(await stores[0]?.runs.list('live', 10)).toHaveLength(1);
    });

    it('runs are numbered as they come and listed newest first, per environment', async () => {
      const store = await stage.open();
      for (const click of ['a', 'b']) await start(store, click, [1]);
      await start(store, 'demo', [1], 'demo');
      expect((await store.runs.list('live', 10)).map(({ number }) => number)).toEqual([2, 1]);
      expect((await store.runs.list('live', 1)).map(({ number }) => number)).toEqual([2]);
      expect((await store.runs.list('demo', 10)).map(({ number }) => number)).toEqual([3]);
    });

    it('a run is remembered as it was asked for', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1, 2]);
      expect(run).toMatchObject({
        state: 'running',
        startedAt: NOON,
        finishedAt: null,
        startedBy: 'someone',
        shopIds: [SHOP],
      });
      expect(run.totals).toEqual({ waiting: 2, working: 0, done: 0, skipped: 0, failed: 0 });
      expect(await store.runs.find(run.id)).toEqual(run);
      expect(await store.runs.find(toRunId('none'))).toBeNull();
      const [first] = await store.runs.items(run.id);
      expect(first).toMatchObject({
        position: 0,
        key: 'package:1',
        unit: itemOf(1).unit,
        state: 'waiting',
        outcome: null,
        tracking: null,
      });
    });

    it('a package picked twice is one line', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1, 2, 1]);
      expect((await store.runs.items(run.id)).map(({ key }) => key)).toEqual(['package:1', 'package:2']);
    });

    it('workers that take at the same time never get the same line, and together get all', async () => {
      const stores = [await stage.open(), await stage.open()];
      const { run } = await start(stores[0], 'click', range(40));
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) => stores[index % 2]?.runs.takeItems(run.id, `w${index}`, 3, NOON)),
      );
      const positions = taken.flatMap((items) => items?.map(({ position }) => position) ?? []);
      expect(positions.sort((a, b) => a - b)).toEqual(range(40).map((number) => number - 1));
    });

    it('a paused or finished run gives no lines', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1]);
      for (const state of ['paused', 'finished'] as const) {
        await store.runs.setState(run.id, state, NOON);
        expect(await store.runs.takeItems(run.id, 'w', 5, NOON)).toEqual([]);
      }
      await store.runs.setState(run.id, 'running', NOON);
      expect(await store.runs.takeItems(run.id, 'w', 5, NOON)).toHaveLength(1);
    });

    it('each line keeps its outcome, its facts and the package that the call made', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1, 2]);
      const [first] = await store.runs.takeItems(run.id, 'w', 1, NOON);
      await finish(store.runs, run.id, first?.position ?? -1, 'done');
      expect((await store.runs.find(run.id))?.totals).toMatchObject({ waiting: 1, working: 0, done: 1 });
      const [line] = await store.runs.items(run.id);
      expect(line).toMatchObject({
        state: 'done',
        outcome: 'outcome-done',
        facts: { code: 7 },
        packageId: 'made',
        updatedAt: NOON + HOUR,
      });
    });

    it('lines that were under way at a crash wait again', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1, 2, 3]);
      await store.runs.takeItems(run.id, 'w', 2, NOON);
      await finish(store.runs, run.id, 0, 'done');
      await store.runs.requeueWorking(run.id);
      expect((await store.runs.items(run.id)).map(({ state }) => state)).toEqual(['done', 'waiting', 'waiting']);
    });

    it('failed lines, and only those, wait again on request, and the run goes on', async () => {
      const store = await stage.open();
      const { run } = await start(store, 'click', [1, 2, 3]);
      for (const [position, end] of (['failed', 'done', 'skipped'] as const).entries())
        await finish(store.runs, run.id, position, end);
      await store.runs.setState(run.id, 'finished', NOON + HOUR);
      expect((await store.runs.find(run.id))?.finishedAt).toBe(NOON + HOUR);
      expect(await store.runs.retryFailed(run.id, NOON)).toEqual({ again: 1, last: 0 });
      expect(await store.runs.find(run.id)).toMatchObject({ state: 'running', finishedAt: null });
      expect((await store.runs.items(run.id)).map(({ state, outcome }) => [state, outcome])).toEqual([
        ['waiting', null],
        ['done', 'outcome-done'],
        ['skipped', 'outcome-skipped'],
      ]);
      await finish(store.runs, run.id, 0, 'done');
      await store.runs.setState(run.id, 'finished', NOON);
      expect(await store.runs.retryFailed(run.id, NOON)).toMatchObject({ again: 0 });
      expect((await store.runs.find(run.id))?.state).toBe('finished');
    });

    it('unfinished runs are found again after a restart', async () => {
      const store = await stage.open();
      const ids: RunId[] = [];
      for (const click of ['a', 'b', 'c']) ids.push((await start(store, click, [1])).run.id);
      await store.runs.setState(ids[0] as RunId, 'finished', NOON);
      await store.runs.setState(ids[1] as RunId, 'paused', NOON);
      await store.close();
      const again = await stage.open();
      expect((await again.runs.listUnfinished()).map(({ id }) => id)).toEqual(ids.slice(1));
    });

    it('an order shows the run that still works on it, until its line has ended', async () => {
      const store = await stage.open();
      await store.orders.merge([sampleOrder({ number: 1 }), sampleOrder({ number: 2 })], mergeOrder, NOON);
      const { run } = await start(store, 'click', [1]);
      const runOf = async (number: number) => (await store.orders.find(SHOP, orderIdOf(number)))?.runId;
      expect([await runOf(1), await runOf(2)]).toEqual([run.id, null]);
      await finish(store.runs, run.id, 0, 'failed');
      expect(await runOf(1)).toBeNull();
    });
  });
}

const take = (store: Store | undefined, owner: string, now = NOON) =>
  store?.shipments.take(UNIT, owner, now, now + LEASE) ?? Promise.resolve(null);

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function itemOf(number: number): NewRunItem {
  const unit: ShipUnit = {
    shopId: SHOP,
    packageId: toPackageId(`${number}`),
    orderIds: [orderIdOf(number), toOrderId(`o${number}`)],
    lineItemIds: [],
  };
  return { key: unitKey(unit), unit, tracking: null };
}

function start(store: Store | undefined, requestId: string, numbers: number[], environment: 'live' | 'demo' = 'live') {
  if (!store) throw new Error('no store');
  const run = { requestId, startedBy: 'someone', environment, handover: [], items: numbers.map(itemOf) };
  return store.runs.start(run, NOON);
}

const finish = (runs: RunStore, id: RunId, position: number, state: 'done' | 'skipped' | 'failed') => {
  const end = { state, outcome: `outcome-${state}`, facts: { code: 7 }, packageId: toPackageId('made') };
  return runs.finishItem(id, position, end, NOON + HOUR);
};
