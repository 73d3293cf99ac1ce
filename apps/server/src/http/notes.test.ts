import type { OrderDetail, OrderPage, OrderRow, Problem, TagsChanged } from '@order-manager/contract';
import { mergeOrder, type Order } from '@order-manager/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { DEMO_APP_KEY, DEMO_APP_SECRET } from '../connect/demo-app.ts';
import { NOON, orderIdOf, sampleOrder } from '../store/exam/sample-order.ts';
import type { Shop } from '../store/store.ts';
import { type Browser, type Desk, openDesk, problemIn } from './desk.exam.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let demoTown: Town;
let desk: Desk;
let owner: Browser;
let visitor: Browser;
let shop: Shop;
let demoShop: Shop;

beforeAll(async () => {
  town = await startSandbox({ orders: 5, regions: ['TH'], appKey: 'noteapp1', appSecret: 'town-secret-8' });
  demoTown = await startSandbox({ orders: 5, regions: ['SG'], appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET });
});
afterAll(async () => {
  await town.stop();
  await demoTown.stop();
});
beforeEach(async () => {
  const demo = { appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET, url: demoTown.origin, ready: async () => {} };
  desk = await openDesk({ liveUrl: town.origin, demo });
  owner = desk.browser();
  visitor = desk.browser();
  const url = `${town.origin}/oauth/authorize?app_key=noteapp1&state=s&approve=1`;
  const callbackUrl = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  expect(problemIn(await owner.connect('/api/connect/quick', { appSecret: 'town-secret-8', callbackUrl }))).toBeNull();
  expect(problemIn(await visitor.connect('/api/connect/demo'))).toBeNull();
  shop = (await desk.store.shops.list({ environment: 'live' }))[0] as Shop;
  demoShop = (await desk.store.shops.list({ environment: 'demo' }))[0] as Shop;
  await bring(shop, [1, 2, 3]);
  await bring(demoShop, [4]);
  desk.told.length = 0;
});
afterEach(() => desk.close());

async function bring({ id: shopId }: Shop, numbers: readonly number[], told: Partial<Order> = {}): Promise<void> {
  const orders = numbers.map((number) => {
    const incoming = sampleOrder({ number, shopId });
    return { ...incoming, order: { ...incoming.order, ...told } };
  });
  await desk.store.orders.merge(orders, mergeOrder, NOON);
}

const pathOf = (number: number, { id } = shop) => `/api/orders/${id}/${orderIdOf(number)}`;
const detailOf = async (number: number): Promise<OrderDetail> => (await owner.get(pathOf(number))).json();
const rowsOf = async (query = 'tab=all'): Promise<OrderRow[]> =>
  ((await (await owner.get(`/api/orders?${query}`)).json()) as OrderPage).orders;
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;
const refTo = (number: number, { id } = shop) => ({ shopId: id, orderId: orderIdOf(number) });
const change = async (body: object, browser = owner): Promise<TagsChanged> =>
  (await browser.post('/api/orders/tags', body)).json();

describe('the note of an order', () => {
  const put = (text: string, version: number, browser = owner, number = 1) =>
    browser.put(`${pathOf(number)}/note`, { text, version });

  it('is written, shown with the order, counted on its row, and taken away by an empty text', async () => {
    const { note } = await (await put('  Size L is right \n', 0)).json();
    expect(note).toMatchObject({ text: 'Size L is right', by: 'owner', version: 1 });
    expect((await detailOf(1)).note).toEqual(note);
    expect((await rowsOf()).map(({ id, notes }) => [id, notes])).toContainEqual([orderIdOf(1), 1]);
    expect(await (await put('', 1)).json()).toEqual({ note: null });
    expect((await detailOf(1)).note).toBeNull();
    expect((await detailOf(1)).row.notes).toBe(0);
  });

  it('the row counts what the buyer and Seller Center say too', async () => {
    await bring(shop, [5], { sellerNote: 'wrap', buyerMessage: 'quickly' });
    await put('mine', 0, owner, 5);
    expect((await detailOf(5)).row.notes).toBe(3);
  });

  it('of somebody else is not written over: the refusal holds no word of it', async () => {
    await put('theirs', 0);
    const refused = await put('mine', 0);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'note-changed', facts: {} });
    expect((await detailOf(1)).note?.text).toBe('theirs');
  });

  it('is too long at 2,001 characters', async () => {
    expect(await codeOf(await put('x'.repeat(2_001), 0))).toBe('bad-request');
    expect((await put('x'.repeat(2_000), 0)).status).toBe(200);
  });

  it('on a foreign or unknown order is not found', async () => {
    expect((await put('x', 0, visitor)).status).toBe(404);
    expect((await owner.put(`${pathOf(4, demoShop)}/note`, { text: 'x', version: 0 })).status).toBe(404);
    expect((await put('x', 0, owner, 99)).status).toBe(404);
    expect(await desk.store.notes.find(demoShop.id, orderIdOf(4))).toBeNull();
  });

  it('moves the key of its order, and its words are in no log', async () => {
    await put('for my eyes', 0);
    expect(desk.told).toEqual([{ type: 'orders', shopId: shop.id, orderIds: [orderIdOf(1)], more: false, toShip: 0 }]);
    await put('for my eyes', 0);
    expect(desk.told).toHaveLength(1);
    expect(desk.logged()).not.toContain('for my eyes');
  });
});

describe('tags', () => {
  it('are put on and taken off named orders, each order once', async () => {
    const orders = [refTo(1), refTo(2), refTo(2), refTo(99)];
    expect(await change({ selection: { orders }, add: ['VIP', 'fragile'] })).toMatchObject({ orders: 2, full: 0 });
    expect(await change({ selection: { orders }, remove: ['vip'] })).toMatchObject({ orders: 2 });
    expect((await detailOf(1)).row.tags).toEqual(['fragile']);
    expect((await detailOf(3)).row.tags).toEqual([]);
  });

  it('of foreign shops stay as they are, named or matching', async () => {
    const orders = [refTo(1), refTo(4, demoShop)];
    expect(await change({ selection: { orders }, add: ['a'] })).toMatchObject({ orders: 1 });
    const matching = { query: `tab=all&shops=${demoShop.id}` };
    expect(await change({ selection: { matching }, add: ['a'] })).toMatchObject({ orders: 0 });
    expect((await desk.store.orders.find(demoShop.id, orderIdOf(4)))?.tags).toEqual([]);
  });

  it('go on all that match, without those taken out by hand, and find them again', async () => {
    const matching = { query: 'tab=to-ship', except: [refTo(2)] };
    expect(await change({ selection: { matching }, add: ['Morning'] })).toMatchObject({ orders: 2 });
    expect((await rowsOf('tab=to-ship&tag=morning')).map(({ id }) => id).sort()).toEqual([1, 3].map(orderIdOf));
    const off = await change({ selection: { matching: { query: 'tab=all&tag=Morning' } }, remove: ['MORNING'] });
    expect(off.orders).toBe(2);
    expect(await rowsOf('tab=all&tag=Morning')).toEqual([]);
  });

  it('a selection whose filter cannot be read tags nothing', async () => {
    const answer = await owner.post('/api/orders/tags', {
      selection: { matching: { query: 'tab=to-ship&due=someday' } },
      add: ['a'],
    });
    expect(await codeOf(answer)).toBe('filter-not-understood');
    expect((await rowsOf()).every(({ tags }) => tags.length === 0)).toBe(true);
  });

  it('undone, an order keeps what it had before; a stranger undoes nothing', async () => {
    await change({ selection: { orders: [refTo(1)] }, add: ['a'] });
    const { changeId } = await change({ selection: { orders: [refTo(1), refTo(2)] }, add: ['a', 'b'] });
    expect(await (await visitor.post('/api/orders/tags/undo', { changeId })).json()).toEqual({ orders: 0 });
    expect(await (await owner.post('/api/orders/tags/undo', { changeId })).json()).toEqual({ orders: 2 });
    expect([(await detailOf(1)).row.tags, (await detailOf(2)).row.tags]).toEqual([['a'], []]);
  });

  it('on two thousand orders let other requests through between their slices', async () => {
    await bring(
      shop,
      Array.from({ length: 2_000 }, (_, index) => 1_000 + index),
    );
    let isDone = false;
    const tagging = change({ selection: { matching: { query: 'tab=all' } }, add: ['all'] }).finally(() => {
      isDone = true;
    });
    let served = 0;
    while (!isDone) {
      expect((await owner.get('/api/session')).status).toBe(200);
      served += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await tagging).orders).toBe(2_003);
    expect(served).toBeGreaterThan(3);
    expect(desk.told.filter((event) => event.type === 'orders').every(({ orderIds }) => orderIds.length <= 200)).toBe(
      true,
    );
  });
});
