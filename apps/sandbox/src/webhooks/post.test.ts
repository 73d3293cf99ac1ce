import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let listener: Server;
let status = 200;
let received: { body: string; authorization: string }[] = [];

beforeAll(async () => {
  town = await startSandbox({ orders: 0, regions: ['MY'] });
  listener = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ body, authorization: request.headers.authorization ?? '' });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  status = 200;
  received = [];
  await lever(town, 'webhooks', undefined, 'DELETE');
  await lever(town, 'webhooks', { target: '', drop: 0, repeat: 0, reorder: 0, omit_ids: 0 });
});
afterAll(async () => {
  await town.stop();
  await new Promise((resolve) => listener.close(resolve));
});

const address = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
const parsed = () => received.map(({ body }) => JSON.parse(body));

test('a change of state is told, signed over key and body', async () => {
  await lever(town, 'webhooks', { target: address() });
  const order = await freshOrder(town, { status: 'ON_HOLD' });
  await town.control.post.deliver();
  expect(parsed().map((one) => [one.type, one.data.order_status])).toEqual([
    [1, 'UNPAID'],
    [1, 'ON_HOLD'],
  ]);
  expect(parsed()[1]).toMatchObject({ shop_id: order.shopId, data: { order_id: order.id } });
  expect(Object.keys(parsed()[1]).sort()).toEqual(['data', 'shop_id', 'timestamp', 'tts_notification_id', 'type']);
  for (const { body, authorization } of received) {
    const mac = createHmac('sha256', town.appSecret)
      .update(town.appKey + body)
      .digest('hex');
    expect(authorization).toBe(mac);
  }
});

test('a cancelled order is called CANCEL here, and the cancellation itself is told too', async () => {
  const order = await freshOrder(town);
  await lever(town, 'webhooks', { target: address() });
  await lever(town, `orders/${order.id}`, { action: 'buyer requests cancel' }, 'PATCH');
  await lever(town, `orders/${order.id}`, { action: 'cancel by buyer' }, 'PATCH');
  await town.control.post.deliver();
  const told = parsed().map((one) => one.data.cancel_status ?? one.data.order_status);
  // They travel side by side, in no promised order.
  expect(told.toSorted()).toEqual(['CANCEL', 'CANCELLATION_REQUEST_COMPLETE', 'CANCELLATION_REQUEST_PENDING']);
});

test('a failed delivery is tried four more times on the clock of the town, then it is lost', async () => {
  status = 500;
  const order = await freshOrder(town);
  await lever(town, 'webhooks', { target: address() });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  await town.control.post.deliver();
  const about = () => parsed().filter((one) => one.data.order_id === order.id && one.type === 3).length;
  expect(about()).toBe(1);
  for (const [minutes, count] of [
    [1, 1],
    [1, 2],
    [30, 3],
    [180, 4],
    [720, 5],
    [3000, 5],
  ] as const) {
    town.control.town.clock.advance(minutes * 60_000);
    await town.control.post.deliver();
    expect(about()).toBe(count);
  }
  const { deliveries } = await lever(town, 'webhooks');
  expect(deliveries.find((one: { type: number }) => one.type === 3)).toMatchObject({ attempts: 5, outcome: 'lost' });
});

test('notices can be dropped or come twice', async () => {
  const order = await freshOrder(town);
  await lever(town, 'webhooks', { target: address(), drop: 100 });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  await town.control.post.deliver();
  expect(received).toEqual([]);
  await lever(town, 'webhooks', { drop: 0, repeat: 100 });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  town.control.town.clock.advance(1000);
  await town.control.post.deliver();
  expect(received.length).toBe(2);
  expect(received[0]?.body).toBe(received[1]?.body);
});

test('notices can come without an id of their own, as older ones do', async () => {
  const order = await freshOrder(town);
  await lever(town, 'webhooks', { target: address(), omit_ids: 100 });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  await town.control.post.deliver();
  expect(Object.keys(parsed()[0]).sort()).toEqual(['data', 'shop_id', 'timestamp', 'type']);
});

test('a reply that takes longer than three seconds counts as none', async () => {
  const order = await freshOrder(town);
  let answer: (() => void) | undefined;
  const slow = createServer((_request, response) => {
    answer = () => response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  await lever(town, 'webhooks', { target: `http://127.0.0.1:${(slow.address() as AddressInfo).port}/` });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  await expect.poll(() => answer).toBeDefined();
  await expect
    .poll(async () => (await lever(town, 'webhooks')).deliveries, { timeout: 6_000 })
    .toMatchObject([{ attempts: 1, outcome: 'waiting', lastStatus: 0 }]);
  answer?.();
  slow.closeAllConnections();
  await new Promise((resolve) => slow.close(resolve));
});

test('a shop can have an address of its own for one topic', async () => {
  const client = await tryClient(town);
  const hooks = (method: string, body?: object) => client.call(method, '/event/202309/webhooks', { body });
  expect((await hooks('PUT', { event_type: 'RECIPIENT_ADDRESS_UPDATE', address: address() })).data).toEqual({});
  expect((await hooks('GET')).data).toMatchObject({
    total_count: 1,
    webhooks: [{ event_type: 'RECIPIENT_ADDRESS_UPDATE', address: address() }],
  });
  const order = await freshOrder(town, { shopId: client.shopId });
  await lever(town, `orders/${order.id}`, { action: 'change address' }, 'PATCH');
  await town.control.post.deliver();
  expect(parsed().map((one) => one.type)).toEqual([3]);
  await hooks('DELETE', { event_type: 'RECIPIENT_ADDRESS_UPDATE' });
  expect((await hooks('GET')).data).toEqual({ webhooks: [], total_count: 0 });
  for (const wrong of ['http://example.test/x', 'https://example.test:8443/x', 'https://10.0.0.1/x', 'not a url']) {
    expect((await hooks('PUT', { event_type: 'PACKAGE_UPDATE', address: wrong })).status).toBe(400);
  }
});

test('a half-shipped order is not told: the list of statuses that are does not have it', async () => {
  const { orders } = await lever(town, 'orders', { count: 30 });
  const isOfTwo = (one: { lines: { goods: number }[] }) => new Set(one.lines.map((line) => line.goods)).size > 1;
  const order = orders.find(isOfTwo);
  const client = await tryClient(town);
  const [first, ...others] = order.lines.map((line: { id: string; goods: number }) => line.goods);
  expect(others.some((goods: number) => goods !== first)).toBe(true);
  const idsOf = (isFirst: boolean) =>
    order.lines
      .filter((line: { goods: number }) => (line.goods === first) === isFirst)
      .map((line: { id: string }) => line.id);
  const splittable_groups = [true, false].map((isFirst) => ({
    id: String(isFirst),
    order_line_item_ids: idsOf(isFirst),
  }));
  await lever(town, 'webhooks', { target: address() });
  const split = await client.call('POST', `/fulfillment/202309/orders/${order.id}/split`, {
    body: { splittable_groups },
  });
  for (const { id } of split.data.packages) {
    await client.call('POST', `/fulfillment/202309/packages/${id}/ship`, { body: {} });
  }
  await town.control.post.deliver();
  expect(parsed().map((one) => one.data.order_status ?? one.data.sc_type)).toEqual(['SPLIT', 'AWAITING_COLLECTION']);
});
