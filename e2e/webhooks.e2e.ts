import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { startPostgres } from '../scripts/postgres-for-tests.ts';
import { type Desk, openDesk, openWorker } from './desk.ts';
import { type Person, personAt, untilImported } from './person.ts';

let sandbox: Sandbox;
let desk: Desk;
let person: Person;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 60, regions: ['MY'] });
  desk = await openDesk(sandbox.origin);
  person = personAt(desk.url);
  expect(await person.quickConnect(sandbox)).toMatchObject({ type: 'connected' });
});
afterAll(async () => {
  await desk?.close();
  await sandbox?.stop();
});

const lever = async (path: string, given: object, method = 'POST') =>
  (await fetch(`${sandbox.origin}/_sandbox/${path}`, { method, body: JSON.stringify(given) })).json();
const json = async <Answer>(path: string) => (await (await person.get(path)).json()) as Answer;

type Shop = { id: string };
type Sheet = {
  lastWebhookAt: number | null;
  webhooks: { state: string; address: string; topics: string[]; problem: unknown };
};
const shops = () => json<Shop[]>('/api/shops');
const sheetOf = (id: string) => json<Sheet>(`/api/shops/${id}/connection`);
const firstSheet = async () => sheetOf((await shops())[0]?.id ?? '');
const statusHere = async (id: string) =>
  (await json<{ orders: { status: string }[] }>(`/api/orders?tab=all&search=${id}`)).orders[0]?.status;

/** Well below the minute after which the poll would have brought it. */
const SOON = { timeout: 12_000, interval: 200 };

describe('a desk that TikTok can reach', () => {
  it('has every shop’s news sent here by itself, and says so', async () => {
    await untilImported(person);
    for (const { id } of await shops())
      await expect.poll(async () => (await sheetOf(id)).webhooks.state, SOON).toBe('registered');
    const { webhooks } = await firstSheet();
    expect(webhooks.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/webhooks\/tiktok$/);
    expect(webhooks.topics).toContain('ORDER_STATUS_CHANGE');
    expect(webhooks).toMatchObject({ problem: null });
    expect(webhooks.topics).toHaveLength(7);
  });

  it('shows a new order within seconds, and each of its changes', async () => {
    const { orders } = await lever('orders', { count: 1, region: 'MY' });
    const [{ id, shopId }] = orders as [{ id: string; shopId: string }];
    await expect.poll(() => statusHere(id), SOON).toBe('AWAITING_SHIPMENT');
    await lever(`orders/${id}`, { action: 'cancel by seller' }, 'PATCH');
    await expect.poll(() => statusHere(id), SOON).toBe('CANCELLED');
    expect((await sheetOf(shopId)).lastWebhookAt).toBeGreaterThan(0);
  });

  it('refuses what TikTok did not write, in an empty answer, and counts it without a word of it', async () => {
    const body = JSON.stringify({ type: 1, shop_id: (await shops())[0]?.id, data: { order_id: '576400000000131077' } });
    const sign = (secret: string) =>
      createHmac('sha256', secret)
        .update(sandbox.appKey + body)
        .digest('hex');
    const post = (authorization: string) =>
      fetch(`${desk.url}/webhooks/tiktok`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', host: 'desk.example.com' },
        body,
      });
    const forged = await post(sign('not-the-secret'));
    expect([forged.status, await forged.text()]).toEqual([401, '']);
    const genuine = await post(sign(sandbox.appSecret));
    expect([genuine.status, await genuine.text()]).toEqual([200, '']);
    expect(desk.log()).toContain('webhooks were refused');
    expect(desk.log()).not.toContain('576400000000131077');
  });

  it('takes its registration back when a shop is disconnected', async () => {
    const [shop] = await shops();
    const town = sandbox.control.town.shops.find((one) => one.shop.id === shop?.id);
    expect(town?.webhooks.size).toBe(7);
    expect((await person.post(`/api/shops/${shop?.id}/disconnect`)).status).toBe(204);
    expect(town?.webhooks.size).toBe(0);
  });
});

describe('a desk in two processes, with another worker beside', () => {
  it('is told through the web process, and a worker reads the order', async () => {
    const server = await startPostgres();
    const town = await startSandbox({ orders: 20, regions: ['MY'] });
    const database = { DATABASE_URL: await server.newDatabase() };
    const web = await openDesk(town.origin, { ...database, ROLE: 'web' });
    const workers = [
      await openWorker(town.origin, web.dataDir, database),
      await openWorker(town.origin, web.dataDir, database),
    ];
    try {
      const somebody = personAt(web.url);
      expect(await somebody.quickConnect(town)).toMatchObject({ type: 'connected' });
      await untilImported(somebody);
      // As set in the Partner Center: split roles cannot guess each other's address.
      const sheet = await somebody.get(`/api/shops/${town.control.town.shops[0]?.shop.id}/connection`);
      expect(await sheet.json()).toMatchObject({ webhooks: { state: 'no-public-url' } });
      town.control.post.rules.target = `${web.url}/webhooks/tiktok`;
      const made = await fetch(`${town.origin}/_sandbox/orders`, { method: 'POST', body: '{"count":1,"region":"MY"}' });
      const [{ id }] = ((await made.json()) as { orders: [{ id: string }] }).orders;
      const status = async () => {
        const found = (await (await somebody.get(`/api/orders?tab=all&search=${id}`)).json()) as Page;
        return found.orders[0]?.status;
      };
      await expect.poll(status, SOON).toBe('AWAITING_SHIPMENT');
    } finally {
      for (const worker of workers) await worker.close();
      await web.close();
      await town.stop();
      await server.stop();
    }
  });
});

type Page = { orders: { status: string }[] };
