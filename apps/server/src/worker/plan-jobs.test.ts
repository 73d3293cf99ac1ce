import { toRunId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import type { Job } from '../jobs/queue.ts';
import { planJobs } from './plan-jobs.ts';
import { openRehearsal, type Rehearsal } from './testing/rehearsal.ts';

let desk: Rehearsal;
afterEach(() => desk.close());

test('at every start each shop is read, each run that is at work or gathers goes on, and each token is watched', async () => {
  desk = await openRehearsal();
  const running = await aRun('running-1');
  const gathering = await aRun('gathering-1', '{}');
  const paused = await aRun('paused-1');
  await desk.store.runs.setState(paused, 'paused', Date.now());
  const jobs = await planned();
  const shopIds = desk.shops.map(({ id }) => id).toSorted();
  for (const kind of ['import', 'poll', 'refresh-open']) expect(keysOf(jobs, kind)).toEqual(shopIds);
  expect(keysOf(jobs, 'run')).toEqual([running, gathering].toSorted());
  expect(keysOf(jobs, 'refresh-token')).toEqual([desk.shopOf('MY').connectionId]);
});

test('a paused connection’s token is left alone', async () => {
  desk = await openRehearsal();
  await desk.store.connections.setState(desk.shopOf('MY').connectionId, 'paused', null);
  expect(keysOf(await planned(), 'refresh-token')).toEqual([]);
});

async function planned(): Promise<Job[]> {
  const jobs: Job[] = [];
  await planJobs({ store: desk.store, queue: { add: async (job) => void jobs.push(job) } });
  return jobs;
}

const keysOf = (jobs: readonly Job[], wanted: string) =>
  jobs
    .filter(({ kind }) => kind === wanted)
    .map(({ key }) => key)
    .toSorted();

async function aRun(requestId: string, gathersBy: string | null = null) {
  const unit = { shopId: desk.shopOf('MY').id, packageId: null, orderIds: [], lineItemIds: [] };
  const wish = {
    requestId,
    startedBy: 'Aisha',
    environment: 'live' as const,
    handover: [],
    items: [{ key: requestId, unit, tracking: null }],
    wish: gathersBy,
  };
  return toRunId((await desk.store.runs.start(wish, Date.now())).run.id);
}
