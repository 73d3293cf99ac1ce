import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tryClient } from '../try/client.ts';

let town: Sandbox;
let client: TryClient;
const SEARCH = '/order/202309/orders/search';
const SHOPS = '/authorization/202309/shops';

beforeAll(async () => {
  town = await startSandbox({ orders: 20, regions: ['MY', 'TH'] });
  client = await tryClient(town);
});
afterAll(() => town.stop());

test('the path is judged before the key, the key before the signature', async () => {
  const path = await client.call('GET', '/order/202309/nothing', { appKey: 'wrong', sign: null });
  expect([path.status, path.code, path.data]).toEqual([404, 36009009, null]);
  const key = await client.call('GET', SHOPS, { appKey: 'wrong', sign: 'bad', cipher: null });
  expect([key.status, key.code]).toEqual([400, 36009004]);
  expect(key.message).toBe("Invalid credentials. Invalid 'app_key' query parameter.");
});

test('a missing signature, a wrong one and a wrong secret are told apart', async () => {
  const missing = await client.call('GET', SHOPS, { sign: null, cipher: null });
  expect([missing.status, missing.code]).toEqual([400, 36009004]);
  expect(missing.message).toContain('does not include a required signature');
  for (const wish of [{ sign: 'a'.repeat(64) }, { secret: 'other' }]) {
    const wrong = await client.call('GET', SHOPS, { ...wish, cipher: null });
    expect([wrong.status, wrong.code]).toEqual([401, 106001]);
    expect(wrong.message).toBe('Invalid credentials. The `sign` query parameter is invalid.');
  }
});

test('a timestamp may be five minutes old or thirty seconds early, not more', async () => {
  const now = Math.floor(Date.now() / 1000);
  const at = (timestamp: number) => client.call('GET', SHOPS, { timestamp, cipher: null });
  expect((await at(now - 290)).code).toBe(0);
  expect((await at(now + 25)).code).toBe(0);
  const old = await at(now - 310);
  expect([old.status, old.code]).toEqual([400, 36009004]);
  expect(old.message).toContain('earlier than 5 minutes before the current time');
  expect((await at(now + 40)).message).toContain('exceed the current time by more than 30 seconds');
  expect((await at(-5)).message).toContain('must not be lesser than 0');
});

test('a clock that is ten minutes off is told in words and shown in the Date header', async () => {
  await fetch(`${town.origin}/_sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'clock_offset', milliseconds: 600_000 }),
  });
  const reply = await client.call('GET', SHOPS, { cipher: null });
  await fetch(`${town.origin}/_sandbox/faults`, { method: 'DELETE' });
  expect(reply.message).toContain('timestamp');
  const date = Date.parse(reply.headers.get('date') ?? '');
  expect(Math.abs(date - Date.now() - 600_000)).toBeLessThan(5000);
});

test('a cipher is wanted where it belongs and refused where it does not', async () => {
  const missing = await client.call('POST', SEARCH, { cipher: null });
  expect([missing.status, missing.code]).toEqual([400, 106013]);
  const unexpected = await client.call('GET', SHOPS);
  expect([unexpected.status, unexpected.code]).toEqual([400, 36009004]);
  expect(unexpected.message).toContain('`shop_cipher` query parameter is not required');
  const stranger = await tryClient(town, 'TH');
  const mixed = await client.call('POST', SEARCH, { cipher: stranger.cipher });
  expect([mixed.status, mixed.code]).toEqual([401, 101000]);
});

test('tokens that are unknown, expired or revoked get three different answers', async () => {
  const unknown = await client.call('POST', SEARCH, { token: 'ROW_nobody' });
  expect([unknown.status, unknown.code]).toEqual([400, 36009004]);
  expect(unknown.message).toBe('Invalid credentials. The `x-tts-access-token` header is invalid.');
  const other = await tryClient(town);
  const grant = town.control.town.grants.at(-1);
  await lever('grants', { action: 'expire access', id: grant?.id });
  const expired = await other.call('POST', SEARCH);
  expect([expired.status, expired.code]).toEqual([401, 105002]);
  await lever('grants', { action: 'revoke', id: grant?.id });
  const revoked = await other.call('POST', SEARCH);
  expect([revoked.status, revoked.code]).toEqual([401, 105001]);
  expect(revoked.message).toBe('access token is invalid; detail:your token has been deauthorized');
});

test('a grant without a scope opens nothing that needs it', async () => {
  const other = await tryClient(town);
  const id = town.control.town.grants.at(-1)?.id;
  await lever('grants', { action: 'set scopes', id, scopes: ['seller.authorization.info'] });
  const denied = await other.call('POST', SEARCH);
  expect([denied.status, denied.code]).toEqual([401, 105005]);
  expect((await other.call('GET', SHOPS, { cipher: null })).code).toBe(0);
});

test('a wrong method and a version that never was have their own numbers', async () => {
  const method = await client.call('DELETE', SEARCH);
  expect([method.status, method.code]).toEqual([405, 36009010]);
  const version = await client.call('POST', '/order/202001/orders/search');
  expect([version.status, version.code]).toEqual([400, 36009014]);
});

test('a success has code 0, the word Success and a request id that starts with the time', async () => {
  const reply = await client.call('GET', SHOPS, { cipher: null });
  expect(Object.keys(reply.json).sort()).toEqual(['code', 'data', 'message', 'request_id']);
  expect(reply.message).toBe('Success');
  expect(reply.json.request_id).toMatch(/^20\d{12}[0-9A-F]{20}$/);
  expect(reply.data.shops[0]).toMatchObject({ region: 'MY', seller_type: 'LOCAL' });
  expect(Object.keys(reply.data.shops[0]).sort()).toEqual(['cipher', 'code', 'id', 'name', 'region', 'seller_type']);
});

test('more calls in a second than allowed are answered with 429', async () => {
  await lever('settings', { rateLimitPerSecond: 5 });
  const replies = await Promise.all(Array.from({ length: 20 }, () => client.call('POST', SEARCH)));
  await lever('settings', { rateLimitPerSecond: 0 });
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(8);
  expect(refused[0]?.code).toBe(36009002);
});

// What real clients do, and the real gateway lets pass.
test.each([
  ['no body', {}],
  ['an empty object that is signed', { text: '{}' }],
  ['an empty object that is not signed', { text: '{}', signedText: '' }],
  ['an empty list', { text: '[]' }],
  ['an unsigned empty list', { text: '[]', signedText: '' }],
  ['null', { text: 'null' }],
  ['nothing sent but an empty object signed', { signedText: '{}' }],
  ['escaped slashes', { text: '{"buyer_user_id":"a\\/b"}' }],
  ['empty lists for absent filters', { body: { warehouse_ids: [], order_status: [] } }],
  ['the token in the query too', { query: { access_token: 'whatever' } }],
  ['a version in the query', { query: { version: '202309' } }],
])('a search with %s is answered', async (_name, wish) => {
  const reply = await client.call('POST', SEARCH, wish);
  expect([reply.status, reply.code]).toEqual([200, 0]);
});

test('the token may come in the query alone, and a GET may carry an unsigned body', async () => {
  const order = (await client.call('POST', SEARCH)).data.orders[0];
  const reply = await client.call('GET', '/order/202507/orders', {
    query: { ids: order.id, access_token: client.token },
    token: null,
  });
  expect(reply.data.orders[0].id).toBe(order.id);
});

test('an empty token header counts as none, and a page size is plain digits', async () => {
  const query = { access_token: client.token, page_size: '10' };
  const headers = { 'x-tts-access-token': '' };
  expect((await client.call('POST', SEARCH, { token: null, headers, query })).code).toBe(0);
  for (const page_size of ['0', '101', '1e1', '0x10', ' 5', 'abc', '-1', '1.5']) {
    expect((await client.call('POST', SEARCH, { query: { page_size } })).status).toBe(400);
  }
});

test('a body that is not JSON, or is not called JSON, is refused in words', async () => {
  expect((await client.call('POST', SEARCH, { text: '{"order_status":' })).status).toBe(400);
  const form = await client.call('POST', SEARCH, {
    text: '{"order_status":"UNPAID"}',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([form.status, form.code]).toEqual([400, 36009022]);
});

async function lever(name: string, wish: object): Promise<void> {
  const reply = await fetch(`${town.origin}/_sandbox/${name}`, { method: 'POST', body: JSON.stringify(wish) });
  expect(reply.ok).toBe(true);
}
