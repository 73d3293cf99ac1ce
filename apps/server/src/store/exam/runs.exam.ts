import { type RunId, type ShipUnit, toPackageId, unitKey } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import type { LabelRecord, NewRunItem, RunItemsPage, Store } from '../store.ts';
import type { Stage } from './place.ts';
import { HOUR, NOON, OTHER_SHOP, orderIdOf, SHOP } from './sample-order.ts';

export function examineRuns(stage: Stage): void {
  describe('a run that gathers', () => {
    it('keeps its wish, gives no lines to workers, and goes to work when all is written down', async () => {
      const store = await stage.open();
      const { run, created } = await gathering(store);
      expect([run.state, run.wish, created]).toEqual(['gathering', '{"all":true}', true]);
      expect((await gathering(store)).created).toBe(false);
      await store.runs.beginGathering(run.id, 'a');
      expect(await store.runs.append(run.id, 'a', [itemOf(1), itemOf(2)], NOON)).toBe(true);
      expect(await store.runs.append(run.id, 'a', [itemOf(3, OTHER_SHOP)], NOON)).toBe(true);
      expect(await store.runs.takeItems(run.id, 'w', 5, NOON)).toEqual([]);
      await store.runs.endGathering(run.id, 'a', NOON);
      const found = await store.runs.find(run.id);
      expect(found).toMatchObject({ state: 'running', finishedAt: null, totals: { waiting: 3 } });
      expect(found?.shopIds.toSorted()).toEqual([SHOP, OTHER_SHOP].toSorted());
      expect((await store.runs.items(run.id)).map(({ position }) => position)).toEqual([0, 1, 2]);
    });

    it('is gathered by whoever began last, from the first line on', async () => {
      const store = await stage.open();
      const { run } = await gathering(store);
      await store.runs.beginGathering(run.id, 'a');
      await store.runs.append(run.id, 'a', [itemOf(1), itemOf(2)], NOON);
      await store.runs.beginGathering(run.id, 'b');
      expect(await store.runs.append(run.id, 'a', [itemOf(3)], NOON)).toBe(false);
      await store.runs.endGathering(run.id, 'a', NOON);
      expect(await store.runs.find(run.id)).toMatchObject({ state: 'gathering', totals: { waiting: 0 } });
      expect(await store.runs.append(run.id, 'b', [itemOf(2)], NOON)).toBe(true);
      await store.runs.endGathering(run.id, 'b', NOON);
      expect((await store.runs.items(run.id)).map(({ key }) => key)).toEqual(['package:2']);
      await store.runs.beginGathering(run.id, 'c');
      expect(await store.runs.items(run.id)).toHaveLength(1);
    });

    it('is over when there was nothing to write down, and is found again after a restart before that', async () => {
      const store = await stage.open();
      const { run } = await gathering(store);
      expect((await store.runs.listUnfinished()).map(({ id }) => id)).toEqual([run.id]);
      await store.runs.beginGathering(run.id, 'a');
      await store.runs.endGathering(run.id, 'a', NOON + HOUR);
      expect(await store.runs.find(run.id)).toMatchObject({ state: 'finished', finishedAt: NOON + HOUR });
      expect(await store.runs.listUnfinished()).toEqual([]);
    });
  });

  describe('a long run', () => {
    it('is read list by list and page by page: done ones newest first, all others by their place', async () => {
      const store = await stage.open();
      const id = await worked(store);
      expect(await walked(store, id, 'needs')).toEqual([2, 6]);
      expect(await walked(store, id, 'skipped')).toEqual([1, 5, 9]);
      expect(await walked(store, id, 'done')).toEqual([8, 4, 0]);
      expect(await walked(store, id, 'waiting')).toEqual([3, 7, 10, 11]);
      expect(await walked(store, id, 'shipped')).toEqual([0, 4, 5, 8]);
      expect((await store.runs.find(id))?.lists).toEqual({ needs: 2, skipped: 3, done: 3, waiting: 4 });
    });

    it('counts the labels of its packages as they come, also of a package that was made by the call', async () => {
      const store = await stage.open();
      const { run } = await store.runs.start(
        { ...WISH, handover: [], requestId: 'labels', items: [1, 2, 3, 4].map((n) => itemOf(n)) },
        NOON,
      );
      const labels = async () => (await store.runs.find(run.id))?.labels;
      await store.labels.save(labelOf('made', 'waiting'));
      for (const position of [0, 1, 2]) await finish(store, run.id, position, 'done', position === 2 ? 'made' : null);
      expect(await labels()).toEqual({ here: 0, waiting: 1, failed: 0, none: 2 });
      await store.labels.save(labelOf('made', 'here'));
      await store.labels.save(labelOf('1', 'failed'));
      expect(await labels()).toEqual({ here: 1, waiting: 0, failed: 1, none: 1 });
      expect((await store.runs.find(run.id))?.lists).toMatchObject({ needs: 1, done: 2 });
      await store.labels.save({ ...labelOf('1', 'here'), shopId: OTHER_SHOP });
      expect((await store.runs.items(run.id)).map(({ label }) => label)).toEqual(['failed', 'none', 'here', 'none']);
    });

    it('is over only when nothing waits, whoever says so, and is then listed with what became of it', async () => {
      const store = await stage.open();
      const { run } = await store.runs.start(
        { ...WISH, handover: [], requestId: 'over', items: [itemOf(1), itemOf(2)] },
        NOON,
      );
      expect(await store.runs.finish(run.id, NOON)).toBe(false);
      await finish(store, run.id, 0, 'done');
      await finish(store, run.id, 1, 'failed');
      expect(await store.runs.finish(run.id, NOON + HOUR)).toBe(true);
      expect(await store.runs.finish(run.id, NOON + 2 * HOUR)).toBe(false);
      const [line] = await store.runs.list('live', 5);
      expect(line).toMatchObject({ state: 'finished', finishedAt: NOON + HOUR, totals: { done: 1, failed: 1 } });
      await store.runs.retryFailed(run.id, NOON);
      expect((await store.runs.list('live', 5))[0]).toMatchObject({
        state: 'running',
        totals: { waiting: 1, failed: 0 },
      });
    });

    it('tries its failed packages again in slices, upwards', async () => {
      const store = await stage.open();
      const items = Array.from({ length: 7 }, (_, index) => itemOf(index + 1));
      const { run } = await store.runs.start({ ...WISH, handover: [], requestId: 'again', items }, NOON);
      for (const { position } of await store.runs.items(run.id)) await finish(store, run.id, position, 'failed');
      const first = await store.runs.retryFailed(run.id, NOON, { after: -1, limit: 3 });
      expect(first).toEqual({ again: 3, last: 2 });
      await finish(store, run.id, 0, 'failed');
      expect(await store.runs.retryFailed(run.id, NOON, { after: 2, limit: 10 })).toEqual({ again: 4, last: 6 });
      expect((await store.runs.items(run.id)).map(({ state }) => state)).toEqual([
        'failed',
        ...Array(6).fill('waiting'),
      ]);
    });
  });

  describe('a series of prints', () => {
    it('knows the packages of all its files, and of no other series or environment', async () => {
      const store = await stage.open();
      const print = (id: string, packageId: string, more: { series?: string; environment?: 'live' | 'demo' } = {}) =>
        store.prints.save({
          id,
          environment: 'live',
          by: 'someone',
          createdAt: NOON,
          request: '{}',
          result: '{}',
          file: `sheets/${id}`,
          packages: [{ shopId: SHOP, packageId: toPackageId(packageId) }],
          ...more,
        });
      await print('p1', '1', { series: 'opening-1' });
      await print('p2', '2', { series: 'opening-1' });
      await print('p3', '3', { series: 'opening-2' });
      await print('p4', '4');
      await print('p5', '5', { series: 'opening-1', environment: 'demo' });
      const found = await store.prints.packagesOf('opening-1', 'live');
      expect(found.map(({ packageId }) => packageId).toSorted()).toEqual(['1', '2']);
    });
  });
}

const WISH = { startedBy: 'someone', environment: 'live', handover: [] } as const;

const gathering = (store: Store) =>
  store.runs.start({ ...WISH, handover: [], requestId: 'all-of-them', items: [], wish: '{"all":true}' }, NOON);

function itemOf(number: number, shopId = SHOP): NewRunItem {
  const unit: ShipUnit = {
    shopId,
    packageId: number === 3 ? null : toPackageId(`${number}`),
    orderIds: [orderIdOf(number)],
    lineItemIds: [],
  };
  return { key: unitKey(unit), unit, tracking: null };
}

const finish = (
  store: Store,
  id: RunId,
  position: number,
  state: 'done' | 'skipped' | 'failed',
  made: string | null = null,
) =>
  store.runs.finishItem(
    id,
    position,
    {
      state,
      outcome: state === 'skipped' && position === 5 ? 'already-shipped' : state,
      facts: {},
      packageId: made === null ? null : toPackageId(made),
    },
    NOON + position,
  );

/** Twelve packages: done, skipped, failed and waiting in turn; the sixth was shipped by somebody before. */
async function worked(store: Store): Promise<RunId> {
  const items = Array.from({ length: 12 }, (_, index) => itemOf(index + 10));
  const { run } = await store.runs.start({ ...WISH, handover: [], requestId: 'worked', items }, NOON);
  const ends = ['done', 'skipped', 'failed'] as const;
  for (let position = 0; position < 10; position += 1) {
    const end = ends[position % 4];
    if (end) await finish(store, run.id, position, end);
  }
  await store.runs.takeItems(run.id, 'w', 1, NOON);
  return run.id;
}

async function walked(store: Store, id: RunId, list: RunItemsPage['list']): Promise<number[]> {
  const positions: number[] = [];
  for (let after: RunItemsPage['after'] = null; ; ) {
    const page = await store.runs.page(id, { list, after, limit: 2 });
    positions.push(...page.map(({ position }) => position));
    const last = page.at(-1);
    if (!last) return positions;
    after = last;
  }
}

const labelOf = (packageId: string, state: LabelRecord['state']): LabelRecord => ({
  shopId: SHOP,
  packageId: toPackageId(packageId),
  state,
  reason: null,
  tries: 1,
  nextTryAt: null,
  file: null,
  pages: null,
  updatedAt: NOON,
});
