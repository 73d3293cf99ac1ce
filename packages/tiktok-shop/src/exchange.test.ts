import { afterEach, expect, test } from 'vitest';
import { sign } from './sign.ts';
import { accessToken, appKey, appSecret, cipher, errorOf, openClient } from './testing/open-client.ts';
import { failure, openScriptedServer, type Reply, type ScriptedServer, success } from './testing/scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(...replies: Reply[]): Promise<ScriptedServer> {
  server = await openScriptedServer(...replies);
  return server;
}

test('a call carries key, time, cipher and token, and a signature over the very bytes sent', async () => {
  const { origin, seen } = await start(success({ orders: [] }));
  const { shop } = openClient(origin);
  await shop.orders.search({ order_status: 'UNPAID' }, { page_token: 'a/b+c==', page_size: 7 });
  const request = seen[0];
  const { sign: sent, ...query } = request?.query ?? {};
  expect(request).toMatchObject({
    method: 'POST',
    path: '/order/202309/orders/search',
    rawBody: '{"order_status":"UNPAID"}',
  });
  expect(query).toMatchObject({ app_key: appKey, shop_cipher: cipher, page_token: 'a/b+c==', page_size: '7' });
  expect(query.timestamp).toMatch(/^\d{10}$/);
  expect(request?.headers).toMatchObject({ 'x-tts-access-token': accessToken, 'content-type': 'application/json' });
  expect(sent).toBe(sign({ appSecret, path: '/order/202309/orders/search', query, rawBody: request?.rawBody }));
});

test('an empty filter sends no body at all', async () => {
  const { origin, seen } = await start(success({ orders: [] }));
  await openClient(origin).shop.orders.search();
  expect(seen[0]?.rawBody).toBe('');
});

test('a call about no shop sends no cipher', async () => {
  const { origin, seen } = await start(success({ shops: [] }));
  await openClient(origin).client.seller.listAuthorizedShops();
  expect(seen[0]?.query).not.toHaveProperty('shop_cipher');
});

test('a file is sent as a form whose bytes are not signed', async () => {
  const { origin, seen } = await start(success({ url: 'https://files.example/1' }));
  const { shop } = openClient(origin);
  await shop.deliveries.uploadFile(new Blob(['%PDF-']), 'proof.pdf');
  const { sign: sent, ...query } = seen[0]?.query ?? {};
  expect(seen[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen[0]?.rawBody).toContain('proof.pdf');
  expect(sent).toBe(sign({ appSecret, path: '/fulfillment/202309/files/upload', query }));
});

test('an id with a slash in it stays inside its place in the path', async () => {
  const { origin, seen } = await start(success({ package_id: '1' }));
  await openClient(origin).shop.packages.get('../orders');
  expect(seen[0]?.path).toBe('/fulfillment/202309/packages/..%2Forders');
});

test.each<[string, Reply, string]>([
  ['nothing', { text: '' }, 'empty'],
  ['half a JSON', { text: '{"code":0,"data":{"ord' }, 'truncated'],
  ['a web page', { text: '<html>hello</html>' }, 'not-json'],
  ['JSON of another kind', { text: '{"hello":1}' }, 'shape'],
  ['without a code', { text: '{"code":null,"data":{"orders":[]}}' }, 'shape'],
  ['a redirect', { status: 302, text: '', headers: { location: 'https://elsewhere.example/' } }, 'redirect'],
  ['orders without ids', success({ orders: [{ status: 'UNPAID' }] }), 'shape'],
])('an answer that is %s is an unreadable answer', async (_name, reply, unreadable) => {
  const { origin } = await start(reply);
  const error = await errorOf(openClient(origin).shop.orders.search());
  expect(error.facts).toMatchObject({ kind: 'unreadable-answer', unreadable, mayHaveHappened: false });
});

test.each([
  [429, 'rate-limited'],
  [503, 'busy'],
  [404, 'invalid-path'],
])('a page of a proxy with HTTP %i is believed by its status', async (status, kind) => {
  const { origin } = await start({ status, text: '<html>' });
  const error = await errorOf(openClient(origin).shop.orders.search());
  expect(error.facts).toMatchObject({ kind, httpStatus: status });
});

test('an answer that never comes is a timeout, and a write may have happened', async () => {
  const { origin } = await start(() => undefined);
  const { shop } = openClient(origin);
  const error = await errorOf(shop.shipments.ship('1', {}, { timeoutMs: 50 }));
  expect(error.facts).toMatchObject({ kind: 'timeout', mayHaveHappened: true });
});

test('a body that is cut on the way is a network error after sending', async () => {
  const { origin } = await start((response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"code":0,');
    setTimeout(() => response.destroy(), 5);
  });
  const error = await errorOf(openClient(origin).shop.shipments.ship('1'));
  expect(error.facts).toMatchObject({ kind: 'network', mayHaveHappened: true });
});

test('a host that is not there has surely not shipped anything', async () => {
  const gone = await openScriptedServer(success({}));
  await gone.close();
  const error = await errorOf(openClient(gone.origin).shop.shipments.ship('1'));
  expect(error.facts).toMatchObject({ kind: 'network', networkCode: 'ECONNREFUSED', mayHaveHappened: false });
});

test('a caller that gives up gets an error of its own', async () => {
  const abort = new AbortController();
  const { origin } = await start(() => abort.abort());
  const error = await errorOf(openClient(origin).shop.shipments.ship('1', {}, { signal: abort.signal }));
  expect(error.facts).toMatchObject({ kind: 'aborted', mayHaveHappened: true });
});

test('the difference of the clocks is read from the answer', async () => {
  const date = new Date(Date.now() + 600_000).toUTCString();
  const { origin } = await start(
    failure(36009004, 400, 'Invalid `timestamp`: earlier than 5 minutes before', { date }),
  );
  const { shop, events } = openClient(origin);
  const error = await errorOf(shop.orders.search());
  expect(error.kind).toBe('clock');
  expect(Math.abs((error.facts.clockSkewMs ?? 0) - 600_000)).toBeLessThan(5_000);
  expect(events[0]?.clockSkewMs).toBe(error.facts.clockSkewMs);
});

test('the log is told method, path, status, code and request id, and nothing secret', async () => {
  const { origin } = await start(failure(21011028, 200, 'not yours'));
  const { shop, events } = openClient(origin);
  await errorOf(shop.shipments.ship('1160000000000000001'));
  expect(events).toMatchObject([
    {
      method: 'POST',
      path: '/fulfillment/202309/packages/1160000000000000001/ship',
      attempt: 1,
      httpStatus: 200,
      code: 21011028,
      requestId: 'R-21011028',
      kind: 'refused',
    },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/test-secret|testToken|testCipher|sign=/);
});

test('an error never holds a secret, even when TikTok repeats one', async () => {
  const said = `bad ${appSecret} and ${accessToken} and ${cipher}`;
  const { origin } = await start(failure(36009004, 400, said));
  const error = await errorOf(openClient(origin).shop.orders.search());
  const everything = `${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.facts)}`;
  expect(everything).not.toMatch(/test-secret|testToken|testCipher/);
  expect(error.facts.tiktokMessage).toBe('bad *** and *** and ***');
});
