import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { endTrouble, orderTrouble, troubleSeen } from './sandbox-levers.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 400, regions: ['MY', 'TH', 'VN'], labelDelay: { from: 100, to: 600 } });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  page = await browser.newPage();
  await signIn(page, desk.url, sandbox);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

const post = async (path: string, data: object) => {
  const answer = await page.request.post(`${desk.url}${path}`, { data, headers: { origin: desk.url } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
};
const get = async (path: string) => (await page.request.get(`${desk.url}${path}`)).json();

type Unit = { shopId: string; key: string; orderIds: string[]; packageId: string; verdict: string };

/** The import may still be under way. */
async function listedOrders(count: number) {
  for (;;) {
    const listed = await get('/api/orders?limit=200');
    if (listed.orders.length > count * 3) return listed;
    await page.waitForTimeout(200);
  }
}

/** Ready packages that no test has used yet. */
async function readyUnits(count: number): Promise<Unit[]> {
  const listed = await listedOrders(count);
  const orders = listed.orders.map((row: { shopId: string; id: string }) => ({ shopId: row.shopId, orderId: row.id }));
  const { groups } = await post('/api/shipping/preflight', { orders });
  const items: Unit[] = groups.flatMap((group: { items: Unit[] }) => group.items);
  return items.filter((item) => item.verdict === 'ready' && item.packageId).slice(0, count);
}

const startRun = async (units: Unit[], requestId: string): Promise<string> =>
  (await post('/api/runs', { requestId, units: units.map(({ shopId, key, orderIds }) => ({ shopId, key, orderIds })) }))
    .id;

async function untilFinished(runId: string) {
  for (;;) {
    const answer = await get(`/api/runs/${runId}`);
    if (answer.run.state === 'finished') return { ...answer, ...(await get(`/api/runs/${runId}/items`)) };
    await page.waitForTimeout(250);
  }
}

const shipsOf = (units: Unit[]) =>
  units.map(({ packageId }) => sandbox.control.town.packages.get(packageId)?.effectiveShips);

describe('thirty packages while TikTok misbehaves', () => {
  it('ships each exactly once, whatever happened to the answers', async () => {
    const units = await readyUnits(30);
    expect(units).toHaveLength(30);
    const path = '/ship';
    await orderTrouble(sandbox, {
      kind: 'timeout_after',
      method: 'POST',
      path,
      count: 4,
      probability: 0.3,
      milliseconds: 1500,
    });
    await orderTrouble(sandbox, { kind: 'reset_after', method: 'POST', path, count: 4, probability: 0.3 });
    await orderTrouble(sandbox, {
      kind: 'server_error_after',
      method: 'POST',
      path,
      count: 4,
      probability: 0.3,
      status: 502,
    });
    await orderTrouble(sandbox, {
      kind: 'server_error_before',
      method: 'POST',
      path,
      count: 4,
      probability: 0.3,
      status: 500,
    });
    await orderTrouble(sandbox, {
      kind: 'rate_limit',
      path: '/fulfillment/',
      count: 6,
      probability: 0.2,
      retryAfter: 1,
    });
    await orderTrouble(sandbox, { kind: 'truncated_json', method: 'POST', path, count: 2, probability: 0.2 });
    const { run, items } = await untilFinished(await startRun(units, 'under-fire-0001'));
    expect(run.totals).toMatchObject({ waiting: 0, working: 0, skipped: 0, failed: 0, done: 30 });
    expect(Object.values(await troubleSeen(sandbox)).every((hits) => hits > 0)).toBe(true);
    expect(shipsOf(units)).toEqual(units.map(() => 1));
    expect(items.some((item: { outcome: string }) => item.outcome === 'shipped-answer-lost')).toBe(true);
    expect(items.every((item: { outcome: string }) => item.outcome.startsWith('shipped'))).toBe(true);
    await endTrouble(sandbox);
  });

  it('shows the run with its outcomes on the screen', async () => {
    const runs = await get('/api/runs');
    await page.goto(`${desk.url}/runs/${runs[0].id}`);
    await page.getByText('30 of 30 packages').first().waitFor();
    await page
      .getByText(/shipped once/)
      .first()
      .waitFor();
  });

  it('starts one run for a double press of the button', async () => {
    const units = await readyUnits(2);
    const [first, second] = await Promise.all([startRun(units, 'double-press-1'), startRun(units, 'double-press-1')]);
    expect(second).toBe(first);
    await untilFinished(first);
    expect(shipsOf(units)).toEqual([1, 1]);
  });

  it('lets two people press at once without shipping twice', async () => {
    const units = await readyUnits(6);
    const runs = await Promise.all([startRun(units, 'person-one-01'), startRun(units, 'person-two-02')]);
    await Promise.all(runs.map(untilFinished));
    expect(shipsOf(units)).toEqual(units.map(() => 1));
  });

  it('goes on after a kill in the middle of a run, and nothing is shipped twice', async () => {
    const units = await readyUnits(30);
    await orderTrouble(sandbox, { kind: 'slow', method: 'POST', path: '/ship', milliseconds: 400 });
    const runId = await startRun(units, 'killed-in-the-middle');
    await untilSome(units);
    await desk.kill();
    const before = shipsOf(units).filter((ships) => ships === 1).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(30);
    await endTrouble(sandbox);
    await desk.start();
    const { run } = await untilFinished(runId);
    expect(run.totals).toMatchObject({ done: 30, failed: 0, skipped: 0 });
    expect(shipsOf(units)).toEqual(units.map(() => 1));
  });
});

async function untilSome(units: Unit[]): Promise<void> {
  while (shipsOf(units).filter((ships) => ships === 1).length < 5) await page.waitForTimeout(50);
}
