import { type IncomingMessage, request } from 'node:http';
import type { Export, StartExport } from '@order-manager/contract';
import { mergeOrder } from '@order-manager/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCsv } from '../actions/export/testing/read-csv.ts';
import { readXlsx } from '../actions/export/testing/read-xlsx.ts';
import { type Listening, listen } from '../listen.ts';
import { hashToken } from '../security/session-cookie.ts';
import { NOON, OTHER_SHOP, orderIdOf, SHOP, sampleOrder, type Wishes } from '../store/exam/sample-order.ts';
import { type Browser, type Desk, openDesk } from './desk.exam.ts';

const MINUTE = 60_000;
let clock: { now: number };
let desk: Desk;
let owner: Browser;
let listening: Listening | null;

beforeEach(async () => {
  clock = { now: NOON };
  listening = null;
  desk = await openDesk({ liveUrl: 'http://127.0.0.1:9', now: () => clock.now });
  await saveShop(SHOP, 'MY');
  owner = await signedIn('owner');
});
afterEach(async () => {
  await listening?.stop();
  await desk.close();
});

async function saveShop(id: typeof SHOP, region: string): Promise<void> {
  const tokens = { accessToken: 'a', accessExpiresAt: NOON, refreshToken: null, refreshExpiresAt: null };
  const grant = { environment: 'live', appKey: 'k', appSecret: 's', openId: 'o', sellerName: null } as const;
  const state = { state: 'connected', problem: null } as const;
  const connectionId = await desk.store.connections.save({ ...grant, ...state, grantedScopes: [], tokens }, NOON);
  const shop = { id, connectionId, environment: 'live', name: `Shop ${region}`, region, cipher: 'c' } as const;
  await desk.store.shops.save([{ ...shop, sellerType: null, code: null }]);
}

async function signedIn(role: 'owner' | 'demo'): Promise<Browser> {
  const token = role.padEnd(43, '0');
  const times = { createdAt: NOON, lastSeenAt: NOON, expiresAt: NOON + 30 * 86_400_000 };
  const session = { id: role, role, state: 'active', userAgent: 'Test', tokenHash: hashToken(token) } as const;
  await desk.store.sessions.create({ ...session, ...times });
  const browser = desk.browser();
  browser.cookies.set('desk_session', token);
  return browser;
}

const receive = (...orders: Wishes[]) => desk.store.orders.merge(orders.map(sampleOrder), mergeOrder, NOON);
const many = (count: number): Wishes[] =>
  Array.from({ length: count }, (_, number) => ({ number, shipBy: NOON + number }));
const ALL = { matching: { query: 'tab=all' } };

async function start(wishes: Partial<StartExport> = {}, who = owner): Promise<Export> {
  const answer = await who.post('/api/exports', { selection: ALL, format: 'csv', columns: ['order-id'], ...wishes });
  expect(answer.status).toBe(200);
  return answer.json();
}
const stateOf = async (id: string): Promise<Export> => (await owner.get(`/api/exports/${id}`)).json();
const bytesOf = async (url: string) => new Uint8Array(await (await owner.get(url)).arrayBuffer());
const csvOf = async (wishes: Partial<StartExport> = {}) => readCsv(await bytesOf((await start(wishes)).url));

describe('what an export holds', () => {
  it('all that match, whole, in the order of the screen', async () => {
    await receive(...many(250));
    const ids = (rows: string[][]) => rows.slice(1).flat();
    expect(ids(await csvOf())).toEqual(many(250).map(({ number }) => orderIdOf(number)));
    const turned = await csvOf({ direction: 'desc' });
    expect(ids(turned)).toEqual(many(250).map(({ number }) => orderIdOf(249 - number)));
  });

  it('all but those taken out by hand', async () => {
    await receive(...many(3));
    const except = [{ shopId: SHOP, orderId: orderIdOf(1) }];
    const made = await start({ selection: { matching: { query: 'tab=all', except } } });
    expect(made.total).toBe(2);
    expect(readCsv(await bytesOf(made.url)).flat()).toEqual(['Order ID', orderIdOf(0), orderIdOf(2)]);
  });

  it('named orders in the order of the screen, each once, and none of a shop that is not theirs', async () => {
    await receive(...many(4), { number: 9, shopId: OTHER_SHOP });
    const orders = [3, 1, 3, 0].map((number) => ({ shopId: SHOP as string, orderId: orderIdOf(number) as string }));
    const made = await start({ selection: { orders: [...orders, { shopId: OTHER_SHOP, orderId: orderIdOf(9) }] } });
    expect(made.total).toBe(3);
    expect(
      readCsv(await bytesOf(made.url))
        .slice(1)
        .flat(),
    ).toEqual([0, 1, 3].map(orderIdOf));
  });

  it('the columns as they stand on screen, each once, under the page’s own words', async () => {
    await receive({ number: 1 });
    const columns = ['currency', 'total', 'order-id', 'total'] as const;
    const rows = await csvOf({ columns: [...columns], headings: { total: 'Jumlah', 'order-id': '=Pesanan' } });
    expect(rows).toEqual([
      ['Currency', 'Jumlah', "'=Pesanan"],
      ['MYR', '21.30', orderIdOf(1)],
    ]);
  });

  it('one row per SKU line where a column speaks of lines; the order’s total stands once', async () => {
    const [first, second] = sampleOrder({ number: 1, units: 2 }).order.lineItems;
    if (!first || !second) throw new Error('two lines were wished');
    await receive({ number: 1, lineItems: [first, { ...second, skuId: 'other', sellerSku: null, salePrice: '2.50' }] });
    expect(await csvOf({ columns: ['order-id', 'sku', 'quantity', 'unit-price', 'total', 'items'] })).toEqual([
      ['Order ID', 'SKU', 'Quantity', 'Unit price', 'Order total', 'Items'],
      [orderIdOf(1), 'SHIRT-BLUE', '1', '1.00', '21.30', 'SHIRT-BLUE × 1; other × 1'],
      [orderIdOf(1), 'other', '1', '2.50', '', 'SHIRT-BLUE × 1; other × 1'],
    ]);
  });

  it('times by the shop’s clock, which the heading names', async () => {
    await receive({ number: 1 });
    expect(await csvOf({ columns: ['created'] })).toEqual([['Created (Asia/Kuala_Lumpur)'], ['2026-05-19 20:00:00']]);
  });

  it('of shops with several clocks: each row says by which', async () => {
    await saveShop(OTHER_SHOP, 'TH');
    await receive({ number: 1 }, { number: 2, shopId: OTHER_SHOP });
    const headings = { 'time-zone': 'Zon', 'shop-time': 'waktu kedai' };
    expect(await csvOf({ columns: ['created', 'market'], headings, sort: 'created' })).toEqual([
      ['Created (waktu kedai)', 'Zon', 'Market'],
      ['2026-05-19 20:00:00', 'Asia/Kuala_Lumpur', 'MY'],
      ['2026-05-19 19:00:00', 'Asia/Bangkok', 'TH'],
    ]);
  });

  it('buyers masked by ourselves unless somebody asks for what we know, and then one line in the log with counts only', async () => {
    await receive({ number: 1, name: 'Nur Aisyah', phone: '+60123456789' });
    const columns: StartExport['columns'] = ['buyer', 'phone', 'address'];
    expect((await csvOf({ columns }))[1]).toEqual(['N***', '***89', '***']);
    expect((await csvOf({ columns, buyers: 'as-known' }))[1]).toEqual([
      'Nur Aisyah',
      "'+60123456789",
      '1 Jalan Contoh',
    ]);
    const lines = desk
      .logged()
      .split('\n')
      .filter((line) => line.includes('"msg":"export"'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { clearBuyers: false, orders: 1, rows: 1, columns: 3, state: 'done' },
      { clearBuyers: true, orders: 1, rows: 1, columns: 3, state: 'done' },
    ]);
    expect(desk.logged()).not.toMatch(/Aisyah|3456789|Jalan/);
  });

  it('our notes and tags, and the buyer’s own words only where buyers were asked for', async () => {
    const said = sampleOrder({ number: 1, sellerNote: 'from Seller Center' });
    said.order.buyerMessage = 'call 0123';
    await desk.store.orders.merge([said], mergeOrder, NOON);
    const order = { shopId: SHOP, id: orderIdOf(1) };
    await desk.store.notes.write(order, { text: 'ours', by: 'owner', at: NOON, seen: 0 });
    await desk.store.tags.change([order], { add: ['vip', 'gift'], remove: [], changeId: 'c', by: 'owner', at: NOON });
    expect((await csvOf({ columns: ['note', 'tags'] }))[1]).toEqual(['ours\nfrom Seller Center', 'gift, vip']);
    const known = await csvOf({ columns: ['note'], buyers: 'as-known' });
    expect(known[1]).toEqual(['ours\nfrom Seller Center\ncall 0123']);
  });

  it('the same in XLSX', async () => {
    await receive(...many(120));
    const answer = await owner.get((await start({ format: 'xlsx' })).url);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const [sheet] = readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheet?.rows.slice(1).map((row) => row.get('A'))).toEqual(
      many(120).map(({ number }) => ({ text: orderIdOf(number) })),
    );
  });
});

describe('an export on its way', () => {
  it('is fetched once, under its own name', async () => {
    await receive({ number: 1 });
    const { id, url, state, fileName } = await start();
    expect(state).toBe('ready');
    expect(fileName).toBe('orders-all-2026-05-20-2000.csv');
    expect((await owner.get(url)).headers.get('content-disposition')).toBe(`attachment; filename="${fileName}"`);
    const again = await owner.get(url);
    expect(again.status).toBe(410);
    expect(await again.json()).toMatchObject({ code: 'export-gone' });
    expect(await stateOf(id)).toMatchObject({ state: 'running' });
  });

  it('knows how many orders it will hold, and in the end that it holds them', async () => {
    await receive(...many(130));
    const made = await start();
    expect(made).toMatchObject({ done: 0, total: 130 });
    await bytesOf(made.url);
    expect(await stateOf(made.id)).toMatchObject({ state: 'done', done: 130, reason: null });
    expect(desk.told).toContainEqual({ type: 'export', exportId: made.id });
  });

  it('is forgotten after ten minutes', async () => {
    const { id, url } = await start();
    clock.now += 11 * MINUTE;
    expect((await owner.get(url)).status).toBe(410);
    await start();
    expect(await desk.store.exports.find(id)).toBeNull();
  });

  it('is nobody’s business in the other environment, nor without signing in', async () => {
    const { id, url } = await start();
    const visitor = await signedIn('demo');
    for (const path of [url, `/api/exports/${id}`]) {
      expect((await visitor.get(path)).status).toBe(410);
      expect((await desk.browser().get(path)).status).toBe(401);
    }
    expect((await visitor.delete(`/api/exports/${id}`)).status).toBe(410);
    expect(await stateOf(id)).toMatchObject({ state: 'ready' });
  });

  it('is not used up by a look at its head', async () => {
    const { id, url } = await start();
    const cookie = `desk_session=${owner.cookies.get('desk_session')}`;
    const headers = { host: 'localhost:5173', cookie };
    expect((await desk.app.request(`http://localhost:5173${url}`, { method: 'HEAD', headers })).status).toBe(200);
    expect(await stateOf(id)).toMatchObject({ state: 'ready' });
  });

  it('that nobody can read is refused before it begins', async () => {
    const refused = await owner.post('/api/exports', {
      selection: { matching: { query: 'tab=all&payment=gold' } },
      format: 'csv',
      columns: ['order-id'],
    });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'filter-not-understood', facts: { filters: ['payment'] } });
  });
});

describe('an export that does not end well', () => {
  /** Over a real connection: only there does a broken file look broken. */
  async function download(url: string): Promise<IncomingMessage> {
    listening ??= await listen(desk.app.fetch, { port: 0, host: '127.0.0.1' });
    const headers = { host: 'localhost:5173', cookie: `desk_session=${owner.cookies.get('desk_session')}` };
    return new Promise((resolve, reject) => {
      const { port = 0 } = listening ?? {};
      request({ host: '127.0.0.1', port, path: url, headers }, resolve).on('error', reject).end();
    });
  }
  const isTorn = (answer: IncomingMessage): Promise<boolean> =>
    new Promise((resolve) => {
      answer.on('end', () => resolve(false)).on('error', () => resolve(true));
      answer.on('aborted', () => resolve(true)).resume();
    });

  it.each(['csv', 'xlsx'] as const)('breaks the download when the database fails half-way (%s)', async (format) => {
    await receive(...many(300));
    const { page } = desk.store.orders;
    desk.store.orders.page = (query) => (query.cursor === null ? page(query) : Promise.reject(new Error('disk I/O')));
    const { id, url } = await start({ format });
    expect(await isTorn(await download(url))).toBe(true);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: 'internal' });
    expect(desk.logged()).toContain('disk I/O');
  });

  it('breaks the download when somebody cancels it', async () => {
    await receive(...many(300));
    const hold = Promise.withResolvers<void>();
    const { page } = desk.store.orders;
    desk.store.orders.page = async (query) => {
      if (query.cursor !== null) await hold.promise;
      return page(query);
    };
    const { id, url } = await start();
    const torn = isTorn(await download(url));
    await expect.poll(async () => (await stateOf(id)).state).toBe('running');
    await owner.delete(`/api/exports/${id}`);
    expect(await torn).toBe(true);
    hold.resolve();
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', reason: 'asked' });
    expect((await owner.get(url)).status).toBe(410);
  });

  it('is not begun once it is cancelled', async () => {
    const { id, url } = await start();
    expect(await (await owner.delete(`/api/exports/${id}`)).json()).toMatchObject({ state: 'cancelled' });
    expect((await owner.get(url)).status).toBe(410);
  });

  it('stops reading orders when the browser goes away', async () => {
    await receive(...many(300));
    let pages = 0;
    const hold = Promise.withResolvers<void>();
    const { page } = desk.store.orders;
    desk.store.orders.page = async (query) => {
      pages += 1;
      if (query.cursor !== null) await hold.promise;
      return page(query);
    };
    const { id, url } = await start();
    const answer = await download(url);
    answer.on('error', () => {});
    answer.once('data', () => answer.destroy());
    await expect.poll(async () => (await stateOf(id)).reason).toBe('browser-left');
    hold.resolve();
    await expect.poll(() => pages).toBe(2);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
  });

  it('whose process died says so', async () => {
    const { id } = await start();
    await desk.store.exports.begin(id, clock.now);
    clock.now += 2 * MINUTE;
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: 'desk-stopped' });
  });
});
