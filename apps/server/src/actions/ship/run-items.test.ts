import type { RunItems, RunItemsQuery } from '@order-manager/contract';
import type { RunId } from '@order-manager/domain';
import { afterEach, expect, test } from 'vitest';
import { jobOf, NEVER, openRehearsal, type Rehearsal } from '../../worker/testing/rehearsal.ts';
import { shippingDesk } from '../../worker/testing/shipping-desk.ts';
import { readRunItems } from './run-items.ts';
import { createShippingActions } from './shipping-actions.ts';

let desk: Rehearsal;
afterEach(() => desk.close());
const { shop, newOrders, change, read, packageOf, start, work } = shippingDesk(() => desk);

test('all lists follow each other page by page, and each package is told with its label and its courier', async () => {
  const { runId, orders } = await worked();
  const items = await walk(runId, 'all', 2);
  expect(items.map(({ orderIds }) => orders.indexOf(orderIds[0] ?? ''))).toEqual([1, 2, 0, 4, 3]);
  expect(items.map(({ state }) => state)).toEqual(['failed', 'failed', 'skipped', 'done', 'done']);
  expect(items.at(-1)).toMatchObject({ outcome: 'shipped', label: 'here', courier: expect.stringMatching(/./) });
  expect((await walk(runId, 'needs', 1)).map(({ outcome }) => outcome)).toEqual(['address', 'address']);
});

test('a cursor of another list, or of nobody’s, is refused', async () => {
  const { runId } = await worked();
  for (const cursor of ['done.1.1', 'needs.x.1', '']) {
    const asked = readRunItems(desk, runId, { list: 'needs', cursor, limit: 5 });
    await expect(asked).rejects.toMatchObject({ problem: { code: 'bad-request' } });
  }
});

test('all failed packages of a run wait again, however many slices that takes, and the worker is told once', async () => {
  const { runId } = await worked();
  const jobs: string[] = [];
  const actions = createShippingActions({
    store: desk.store,
    queue: { add: async ({ kind }) => void jobs.push(kind) },
    sourceOf: () => Promise.reject(new Error('nobody asks TikTok here')),
    publish: () => undefined,
    now: Date.now,
  });
  const who = { id: 'p', role: 'owner', environment: 'live' } as const;
  const run = await actions.retryFailed(runId, who);
  expect([run.state, run.lists, jobs]).toEqual(['running', { needs: 0, skipped: 1, done: 2, waiting: 2 }, ['run']]);
  const [line] = await actions.listRuns(who);
  expect(line).toMatchObject({ packages: 5, totals: { waiting: 2, done: 2 } });
  expect(line).not.toHaveProperty('labels');
  await expect(
    actions.listRunItems(runId, { list: 'all', limit: 5 }, { ...who, environment: 'demo' }),
  ).rejects.toThrow();
});

/** Five packages: one skipped, two refused, two shipped, the fourth of which has its label here. */
async function worked(): Promise<{ runId: RunId; orders: string[] }> {
  desk = await openRehearsal();
  const orders = await newOrders(5);
  await read();
  await change(orders[0], 'buyer requests cancel');
  const refusal = { kind: 'business_error' as const, path: '/ship', code: 11021012, message: 'bad address' };
  await desk.fault(...[1, 2].map((place) => ({ ...refusal, packageId: packageOf(orders[place]) })));
  const runId = await start(orders);
  await work(runId);
  await desk.noFaults();
  await desk.worker().label(jobOf('label', { shopId: shop().id, packageId: packageOf(orders[3]) }), NEVER);
  await finishAgain(runId, orders);
  return { runId, orders };
}

/** The fifth was done last, whoever was quicker. */
async function finishAgain(runId: RunId, orders: readonly string[]): Promise<void> {
  for (const place of [3, 4]) {
    const item = (await desk.store.runs.items(runId)).find(({ unit }) => unit.orderIds[0] === orders[place]);
    if (!item) throw new Error('no such package');
    const end = { state: 'done', outcome: 'shipped', facts: {}, packageId: item.packageId } as const;
    await desk.store.runs.finishItem(runId, item.position, end, Date.now() + place * 1_000);
  }
}

async function walk(runId: RunId, list: RunItemsQuery['list'], limit: number): Promise<RunItems['items']> {
  const items: RunItems['items'] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: RunItems = await readRunItems(desk, runId, { list, limit, ...(cursor ? { cursor } : {}) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
