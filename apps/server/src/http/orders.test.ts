import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderDetail, OrderPage } from '@order-manager/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { WORKER_CALL_RATE } from '../connect/call-rate.ts';
import { createClients } from '../connect/clients.ts';
import { hostsFrom } from '../connect/hosts.ts';
import type { Shop } from '../store/store.ts';
import { importShop } from '../sync/import-shop.ts';
import { orderSourceOf } from '../translate/order-source-of.ts';
import { type Browser, type Desk, openDesk, problemIn } from './desk.exam.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let desk: Desk;
let browser: Browser;
let shop: Shop;

beforeAll(async () => {
  town = await startSandbox({ orders: 120, regions: ['TH'], appKey: 'orderapp1', appSecret: 'town-secret-5' });
  desk = await openDesk({ liveUrl: town.origin });
  browser = desk.browser();
  const url = `${town.origin}/oauth/authorize?app_key=orderapp1&state=s&approve=1`;
  const callbackUrl = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  expect(
    problemIn(await browser.connect('/api/connect/quick', { appSecret: 'town-secret-5', callbackUrl })),
  ).toBeNull();
  shop = (await desk.store.shops.list())[0] as Shop;
  await importAll();
});
afterAll(async () => {
  await desk.close();
  await town.stop();
});

async function importAll(): Promise<void> {
  const { store } = desk;
  const hostsOf = hostsFrom({ tiktokApiUrl: town.origin, tiktokAuthUrl: town.origin }, null);
  const clients = createClients({
    callRate: WORKER_CALL_RATE,
    store,
    hostsOf,
    owner: 'import',
    now: Date.now,
    sleep: (ms) => sleep(ms),
  });
  const parts = {
    store,
    sourceOf: async () => orderSourceOf((await clients.forShop(shop.id)).api, Date.now),
    publish: () => {},
    now: Date.now,
    problemOf: () => ({ code: 'internal', facts: {}, details: null }),
    noticeUnknown: () => {},
    noticeGaps: () => {},
    onImported: () => {},
  };
  for (let turn = 0; turn < 50; turn += 1) {
    const { kind } = await importShop(parts, shop.id, new AbortController().signal);
    if (kind === 'done') return;
  }
  throw new Error('the import did not end');
}

const page = async (query: string): Promise<OrderPage> => (await browser.get(`/api/orders?${query}`)).json();

describe('the orders desk', () => {
  it('pages through a tab without losing or repeating an order, the soonest deadline first', async () => {
    const seen: string[] = [];
    const deadlines: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: OrderPage = await page(`tab=to-ship&limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...next.orders.map(({ id }) => id));
      deadlines.push(...next.orders.map(({ deadlines: { shipBy } }) => shipBy ?? Number.MAX_SAFE_INTEGER));
      cursor = next.nextCursor;
      expect(next.total).toBeGreaterThan(0);
    }
    const { total } = await page('tab=to-ship&limit=1');
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total ?? 0);
    expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b));
  });

  it('counts every tab as TikTok’s own town counts it', async () => {
    const { tabs } = await (await browser.get('/api/orders/counts')).json();
    expect(tabs.all).toBe(town.control.town.orders.size);
    const { all, ...others } = tabs as Record<string, number>;
    expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(all);
  });

  it('shows rows with shop, lines, packages and money as TikTok wrote it', async () => {
    const [row] = (await page('tab=to-ship&limit=1')).orders;
    expect(row).toMatchObject({ shopId: shop.id, region: 'TH', timeZone: 'Asia/Bangkok' });
    expect(row?.total).toEqual({ amount: expect.stringMatching(/^\d+(\.\d+)?$/), currency: 'THB' });
    expect(row?.lines[0]?.quantity).toBeGreaterThan(0);
  });

  it('finds one order by a part of its id, and names pasted ids that are nowhere', async () => {
    const [row] = (await page('tab=all&limit=1')).orders;
    const found = await page(`tab=all&search=${row?.id.slice(-9)}`);
    expect(found.orders.map(({ id }) => id)).toContain(row?.id);
    const list = await page(`tab=all&search=${encodeURIComponent(`${row?.id}\n999999999999999999`)}`);
    expect(list.orders.map(({ id }) => id)).toEqual([row?.id]);
    expect(list.notFound).toEqual(['999999999999999999']);
  });

  it('sums a tab, each kind of attention with its number', async () => {
    const sums = await (await browser.get('/api/orders/summary?tab=to-ship')).json();
    const { total } = await page('tab=to-ship&limit=1');
    expect(sums.orders).toBe(total);
    expect(sums.sales).toMatchObject([{ currency: 'THB' }]);
    expect(Object.keys(sums.attention)).toContain('ship-within-24h');
  });
});

describe('filters of the desk', () => {
  const ask = async (path: string) => (await browser.get(path)).json();

  it('narrow the page, the figures and the count alike', async () => {
    const all = await page('tab=all&limit=200');
    const codes = all.orders.filter(({ isCod }) => isCod).map(({ id }) => id);
    const narrowed = await page('tab=all&limit=200&payment=cod');
    expect(narrowed.orders.map(({ id }) => id)).toEqual(codes);
    expect([narrowed.total, codes.length > 0, codes.length < all.orders.length]).toEqual([codes.length, true, true]);
    expect((await ask('/api/orders/summary?tab=all&payment=cod')).orders).toBe(codes.length);
    const parcels = new Set(
      all.orders.filter(({ isCod }) => isCod).flatMap(({ packages }) => packages.map(({ id }) => id)),
    );
    expect(await ask('/api/orders/count?tab=all&payment=cod')).toEqual({
      orders: codes.length,
      packages: parcels.size,
    });
  });

  it('are offered with what the orders really carry', async () => {
    const { orders } = await page('tab=all&limit=200');
    const choices = await ask('/api/orders/choices');
    expect(choices.statuses).toEqual([...new Set(orders.map(({ status }) => status))].sort());
    expect(choices.regions).toEqual(['TH']);
    const names = orders.flatMap(({ warehouseName }) => warehouseName ?? []);
    expect(choices.warehouses.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(names));
    expect([choices.couriers.length > 0, choices.options.length > 0, choices.tags]).toEqual([true, true, []]);
    const [courier] = choices.couriers;
    const found = await page(`tab=all&limit=200&courier=${encodeURIComponent(courier)}`);
    expect(found.orders.length).toBeGreaterThan(0);
    expect((await page('tab=all&courier=nobody')).orders).toEqual([]);
  });

  it('that are not understood, or hundreds of values of one, are refused by name', async () => {
    const many = Array.from({ length: 600 }, (_, index) => `sku=s${index}`).join('&');
    for (const [query, names] of [
      ['payment=gold&created=soon', ['created', 'payment']],
      [many, ['sku']],
    ] as const) {
      for (const path of ['/api/orders', '/api/orders/count', '/api/orders/summary']) {
        const answer = await browser.get(`${path}?tab=all&${query}`);
        expect(answer.status).toBe(422);
        expect(await answer.json()).toMatchObject({ code: 'filter-not-understood', facts: { filters: names } });
      }
    }
  });

  it('pages have between one and two hundred orders, whatever cursor they are asked with', async () => {
    for (const limit of ['0', '201', '-1', '1.5', 'many']) {
      expect((await browser.get(`/api/orders?tab=all&limit=${limit}`)).status).toBe(400);
    }
    expect((await browser.get(`/api/orders?tab=all&cursor=${'x'.repeat(501)}`)).status).toBe(400);
    const { nextCursor } = await page('tab=all&sort=total&limit=2');
    for (const cursor of ['nonsense', nextCursor ?? '']) {
      expect((await browser.get(`/api/orders?tab=to-ship&sort=deadline&cursor=${cursor}`)).status).toBe(200);
    }
    expect((await browser.get(`/api/orders?tab=all&search=${'x'.repeat(20_000)}`)).status).toBe(200);
  });
});

describe('one order', () => {
  const detailOf = async (id: string): Promise<OrderDetail> =>
    (await browser.get(`/api/orders/${shop.id}/${id}`)).json();

  it('shows buyer, money in TikTok’s order, and what happened', async () => {
    const [row] = (await page('tab=to-ship&limit=1')).orders;
    const detail = await detailOf(row?.id ?? '');
    expect(detail.row.id).toBe(row?.id);
    expect(detail.payment.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['originalProducts', 'subTotal', 'shippingFee']),
    );
    expect(detail.payment.total).toEqual(row?.total);
    expect(detail.recipient).not.toHaveProperty('regionCode');
    expect(detail.timeline.length).toBeGreaterThan(0);
  });

  it('says why it cannot ship, and nothing when it can', async () => {
    const [held] = (await page('tab=on-hold&limit=1')).orders;
    expect((await detailOf(held?.id ?? '')).cannotShip).toMatchObject({
      verdict: 'on-hold',
      facts: { status: 'ON_HOLD' },
    });
    const [done] = (await page('tab=completed&limit=1')).orders;
    expect((await detailOf(done?.id ?? '')).cannotShip).toBeNull();
  });

  it('has its untouched TikTok data', async () => {
    const [row] = (await page('tab=all&limit=1')).orders;
    const raw = await (await browser.get(`/api/orders/${shop.id}/${row?.id}/raw`)).json();
    expect(raw).toMatchObject({ id: row?.id, line_items: expect.any(Array) });
  });

  it('that is nowhere is not found', async () => {
    expect((await browser.get(`/api/orders/${shop.id}/1`)).status).toBe(404);
    expect((await browser.get('/api/orders/1/1/raw')).status).toBe(404);
  });
});

describe('the sync card', () => {
  it('shows how far the import came', async () => {
    const { shops } = await (await browser.get('/api/sync')).json();
    const all = town.control.town.orders.size;
    expect(shops).toMatchObject([
      {
        shopId: shop.id,
        phase: 'complete',
        imported: all,
        expected: all,
        toShipReady: true,
        working: false,
        problem: null,
      },
    ]);
  });

  it('"Sync now" asks the worker to poll these shops before anything else', async () => {
    desk.jobs.length = 0;
    await browser.post('/api/sync/now', { shopIds: [shop.id, '999'] });
    expect(desk.jobs).toEqual([{ kind: 'poll', key: shop.id, payload: { shopId: shop.id } }]);
  });
});

describe('events', () => {
  it('tell which keys moved, of the person’s own shops only', async () => {
    const answer = await browser.get('/api/events');
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': hello\n\n');
    desk.publish({ type: 'sync', shopId: 'of somebody else' });
    desk.publish({ type: 'orders', shopId: shop.id, orderIds: ['1'], more: false, toShip: 0 });
    const text = new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toBe(
      `data: ${JSON.stringify({ type: 'orders', shopId: shop.id, orderIds: ['1'], more: false, toShip: 0 })}\n\n`,
    );
    await reader?.cancel();
  });

  it('end with the session, also when another browser signed this one out', async () => {
    const answer = await browser.get('/api/events');
    const reader = answer.body?.getReader();
    await reader?.read();
    await browser.post('/api/sign-out', {});
    desk.publish({ type: 'shops' });
    expect(await reader?.read()).toMatchObject({ done: true });
  });
});
