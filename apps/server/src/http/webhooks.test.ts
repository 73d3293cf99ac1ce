import { createHmac } from 'node:crypto';
import { type ShopId, toShopId } from '@order-manager/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/src/index.ts';
import { type Desk, openDesk } from './desk.exam.ts';

const APP = { appKey: 'hookapp1', appSecret: 'town-secret-7' };
const OTHER = { appKey: 'hookapp2', appSecret: 'town-secret-8' };
const SHOP = toShopId('7495110000000000031');
const OTHER_SHOP = toShopId('7495110000000000048');

let town: Sandbox;
let desk: Desk;

beforeAll(async () => {
  town = await startSandbox({ orders: 0, regions: ['TH'], ...APP });
});
afterAll(() => town.stop());
beforeEach(async () => {
  desk = await openDesk({ liveUrl: town.origin, publicUrl: 'https://desk.example.com' });
  await connect(APP, SHOP);
  await connect(OTHER, OTHER_SHOP);
});
afterEach(() => desk.close());

type App = typeof APP;

async function connect(app: App, shopId: ShopId): Promise<void> {
  const tokens = { accessToken: 'a', accessExpiresAt: Date.now() + 1e9, refreshToken: 'r', refreshExpiresAt: null };
  const grant = { ...app, openId: app.appKey, sellerName: null, tokens, grantedScopes: [], problem: null };
  const connectionId = await desk.store.connections.save({ ...grant, environment: 'live', state: 'connected' }, 1);
  const shop = { id: shopId, connectionId, environment: 'live' as const, name: 'Shop', region: 'TH' };
  await desk.store.shops.save([{ ...shop, sellerType: null, code: null, cipher: `cipher-${shopId}` }]);
}

const bodyOf = (change: object = {}) =>
  JSON.stringify({
    type: 1,
    tts_notification_id: '7514100000000131077',
    shop_id: SHOP,
    timestamp: 1_795_341_600,
    data: { order_id: '576400000000131077', order_status: 'AWAITING_SHIPMENT', update_time: 1_795_341_600 },
    ...change,
  });

const signed = ({ appKey, appSecret }: App, body: string) =>
  createHmac('sha256', appSecret)
    .update(appKey + body)
    .digest('hex');

const post = (body: string, authorization = signed(APP, body), headers: Record<string, string> = {}) =>
  desk.app.request('http://shop-news.example.org/webhooks/tiktok', {
    method: 'POST',
    body,
    headers: { authorization, 'content-type': 'application/json', host: 'shop-news.example.org', ...headers },
  });

const outcomeOf = async (answer: Response | Promise<Response>) => {
  const { status, text } = await Promise.resolve(answer).then(async (one) => ({
    status: one.status,
    text: await one.text(),
  }));
  return [status, text];
};

const waiting = (shopId = SHOP) => desk.store.inbox.listWaiting(shopId, 100);
const jobs = () => desk.jobs.filter(({ kind }) => kind === 'webhook').map(({ key }) => key);

describe('a webhook', () => {
  it('signed by the app of its shop is written down and worked later, whatever host name it came by', async () => {
    expect(await outcomeOf(post(bodyOf()))).toEqual([200, '']);
    expect(await waiting()).toMatchObject([
      { key: '7514100000000131077', news: { about: 'orders', orders: [{ orderId: '576400000000131077' }] } },
    ]);
    expect(jobs()).toEqual([SHOP]);
  });

  it('is signed over its bytes: spaces, line breaks and Thai letters count', async () => {
    const body = `{\n  "type": 11, "shop_id": "${SHOP}", "timestamp": 1,\n "data": {"order_id": 576400000000131077, "reason": "สวัสดี"}\n}\n`;
    expect(await outcomeOf(post(body))).toEqual([200, '']);
    expect(await outcomeOf(post(JSON.stringify(JSON.parse(body)), signed(APP, body)))).toEqual([401, '']);
    expect(await waiting()).toMatchObject([{ news: { orders: [{ orderId: '576400000000131077' }] } }]);
  });

  it('that comes a hundred times at once lies here once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(bodyOf())));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await waiting()).toHaveLength(1);
    // Storms coalesce: what came together asks for one job.
    expect(jobs().length).toBeLessThan(20);
  });

  it.each([
    ['no signature', ''],
    ['the secret of somebody else', signed({ ...APP, appSecret: 'guess' }, bodyOf())],
    ['the key of another app', signed({ ...APP, appKey: 'other' }, bodyOf())],
    ['a true one with more behind it', `${signed(APP, bodyOf())}00`],
    ['the word Bearer before it', `Bearer ${signed(APP, bodyOf())}`],
    ['64 signs that are no hex', 'x'.repeat(64)],
  ])('with %s is refused with an empty answer and leaves nothing behind', async (_, authorization) => {
    expect(await outcomeOf(post(bodyOf(), authorization))).toEqual([401, '']);
    expect(await waiting()).toEqual([]);
    expect(jobs()).toEqual([]);
  });

  it('of one app is not believed about the shop of another', async () => {
    const body = bodyOf({ shop_id: OTHER_SHOP });
    expect(await outcomeOf(post(body))).toEqual([401, '']);
    expect(await waiting(OTHER_SHOP)).toEqual([]);
    expect(await outcomeOf(post(body, signed(OTHER, body)))).toEqual([200, '']);
    expect(await waiting(OTHER_SHOP)).toHaveLength(1);
  });

  it('is received while the shop is paused, and refused once its app is disconnected', async () => {
    const shop = await desk.store.shops.find(SHOP);
    if (!shop) throw new Error('no shop');
    await desk.store.connections.setState(shop.connectionId, 'paused', null);
    expect(await outcomeOf(post(bodyOf()))).toEqual([200, '']);
    expect(await waiting()).toHaveLength(1);
    await desk.store.connections.forgetSecrets(shop.connectionId);
    expect(await outcomeOf(post(bodyOf({ tts_notification_id: '1' })))).toEqual([401, '']);
    const empty = bodyOf({ tts_notification_id: '2' });
    expect(await outcomeOf(post(empty, signed({ ...APP, appSecret: '' }, empty)))).toEqual([401, '']);
  });

  it('of a shop nobody connected, of a type nobody knows, or of no sense at all is kept, and said once', async () => {
    const odd = [
      bodyOf({ shop_id: '7495110000000000099' }),
      bodyOf({ type: 35, shop_id: undefined, tts_notification_id: '2' }),
      bodyOf({ type: 99, tts_notification_id: '3' }),
      bodyOf({ type: 99, tts_notification_id: '4' }),
      bodyOf({ data: { order_status: 'UNPAID' }, tts_notification_id: '5' }),
      'no json',
      '[]',
    ];
    for (const body of odd) expect(await outcomeOf(post(body))).toEqual([200, '']);
    expect(await waiting()).toEqual([]);
    expect(await desk.store.inbox.countKept()).toEqual(
      expect.arrayContaining([
        { type: 99, state: 'kept', notices: 2 },
        { type: 35, state: 'kept', notices: 1 },
        { type: 1, state: 'kept', notices: 2 },
        { type: null, state: 'kept', notices: 2 },
      ]),
    );
    expect(desk.logged().match(/"word":"99"/g)).toHaveLength(1);
    expect(desk.logged().match(/not a notification/g)).toHaveLength(1);
  });

  it('is never repeated in the log, and refusals are counted there', async () => {
    await post(bodyOf());
    for (let knock = 0; knock < 25; knock += 1) await post(bodyOf(), '00');
    expect(desk.logged().match(/webhooks were refused/g)).toHaveLength(1);
    for (const secret of ['576400000000131077', signed(APP, bodyOf()), APP.appSecret])
      expect(desk.logged()).not.toContain(secret);
  });

  it('larger than a megabyte is turned away unread', async () => {
    const body = 'x'.repeat(1_100_000);
    expect(await outcomeOf(post(body, signed(APP, body), { 'content-length': '1100000' }))).toEqual([413, '']);
  });
});

it('whoever looks at the address by hand learns that it is the right one', async () => {
  const answer = await desk.app.request('http://127.0.0.1/webhooks/tiktok');
  expect([answer.status, await answer.text()]).toEqual([200, 'TikTok may send its webhooks here.']);
});
