import { startCheck, toShopId } from '@order-manager/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/src/index.ts';
import { type Browser, type Desk, openDesk, problemIn } from './desk.exam.ts';

let town: Sandbox;
let desk: Desk;
let browser: Browser;

beforeEach(async () => {
  town = await startSandbox({ orders: 0, regions: ['TH', 'MY'] });
  desk = await openDesk({ liveUrl: town.origin });
  browser = desk.browser();
  const answer = await fetch(`${town.authorizeUrl}&approve=1`, { redirect: 'manual' });
  const callbackUrl = answer.headers.get('location') ?? '';
  expect(problemIn(await browser.connect('/api/connect/quick', { appSecret: town.appSecret, callbackUrl }))).toBeNull();
});
afterEach(async () => {
  await desk.close();
  await town.stop();
});

const SYNC = '/api/sync/completeness';
const read = async () => (await browser.get(SYNC)).json();
const shopIds = () => town.control.town.shops.map(({ shop }) => shop.id).toSorted();

it('before the first check every shop says so, and when its night comes', async () => {
  const checks = await read();
  expect(checks.map(({ shopId }: { shopId: string }) => shopId).toSorted()).toEqual(shopIds());
  for (const check of checks)
    expect(check).toMatchObject({ state: 'never', progress: null, statuses: [], openCount: 0 });
  for (const check of checks) expect(check.nextAt).toBeGreaterThan(Date.now());
});

it('a press asks for the shops it names, once each, and the answer already says that they wait', async () => {
  const [first = '', ...others] = shopIds();
  desk.jobs.length = 0;
  const checks = await (await browser.post(SYNC, { shopIds: [first, 'somebody-elses'], days: 7 })).json();
  expect(desk.jobs.map(({ kind, key }) => [kind, key])).toEqual([['check', first]]);
  const ofShop = (id: string) => checks.find(({ shopId }: { shopId: string }) => shopId === id);
  expect(ofShop(first)).toMatchObject({ state: 'waiting', by: 'person', days: 7 });
  for (const id of others) expect(ofShop(id)).toMatchObject({ state: 'never' });
});

it('a window that is none is refused, and so is somebody who is not signed in', async () => {
  expect((await browser.post(SYNC, { days: 8 })).status).toBe(400);
  expect((await desk.browser().get(SYNC)).status).toBe(401);
  expect((await desk.browser().post(SYNC, {})).status).toBe(401);
});

it('the result is shown with its gaps, stays while the next one runs, and stands in the sync status', async () => {
  const [first = ''] = shopIds();
  const id = toShopId(first);
  const start = startCheck({ by: 'nightly', days: 30 }, 1_000);
  const gap = { orderId: '580000000000000001', kind: 'missing', status: 'IN_TRANSIT' } as const;
  const tally = {
    statuses: { IN_TRANSIT: { atTikTok: 5, here: 4 }, COMPLETED: { atTikTok: 7, here: 7 } },
    found: { missing: 2, behind: 0, 'only-here': 0 },
    repaired: 1,
    open: [{ ...gap, orderId: gap.orderId as never }],
    openCount: 1,
  };
  await desk.store.checks.want(id, { by: 'nightly', days: 30 }, 1_000);
  await desk.store.checks.finish(id, { ...start, tally, finishedAt: 2_000 });
  await desk.store.checks.begin(id, (wish) => ({
    ...startCheck(wish, 3_000),
    read: 3,
    expected: 12,
    failures: 0,
    problem: null,
  }));
  const check = (await read()).find(({ shopId }: { shopId: string }) => shopId === first);
  expect(check).toMatchObject({
    state: 'running',
    progress: { read: 3, expected: 12 },
    atTikTok: 12,
    here: 11,
    found: { missing: 2, behind: 0, onlyHere: 0 },
    repaired: 1,
    open: [gap],
    openCount: 1,
  });
  const { shops } = await (await browser.get('/api/sync')).json();
  const sync = shops.find(({ shopId }: { shopId: string }) => shopId === first);
  expect(sync.completeness).toEqual({ checkedAt: 2_000, atTikTok: 12, here: 11, open: 1 });
});
