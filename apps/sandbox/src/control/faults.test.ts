import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { type TryClient, tokenOf, tryClient } from '../try/client.ts';
import { freshOrder, lever } from '../try/lever.ts';

let town: Sandbox;
let client: TryClient;
beforeAll(async () => {
  town = await startSandbox({ orders: 80, regions: ['MY'] });
  client = await tryClient(town);
});
afterEach(() => lever(town, 'faults', undefined, 'DELETE'));
afterAll(() => town.stop());

const fault = (wish: object) => lever(town, 'faults', wish);
const SEARCH = '/order/202309/orders/search';
const effectOf = async (packageId: string) => (await lever(town, 'state')).shipments[packageId];

async function shipFresh() {
  const { packageIds } = await freshOrder(town);
  const packageId = packageIds[0] ?? '';
  const ship = () => client.call('POST', `/fulfillment/202309/packages/${packageId}/ship`, { body: {} });
  return { packageId, ship };
}

describe('a ship call can fail', () => {
  test.each(['server_error_before', 'timeout_before', 'reset_before', 'rate_limit'])(
    'with %s, and then nothing has happened',
    async (kind) => {
      const { packageId, ship } = await shipFresh();
      await fault({ kind, path: '/ship', packageId, count: 1, milliseconds: 50 });
      await ship().catch(() => 'gone');
      expect(await effectOf(packageId)).toBeUndefined();
      expect((await ship()).code).toBe(0);
      expect(await effectOf(packageId)).toMatchObject({ effective: 1 });
    },
  );

  test.each(['server_error_after', 'timeout_after', 'reset_after', 'truncated_json'])(
    'with %s, and yet the package is shipped',
    async (kind) => {
      const { packageId, ship } = await shipFresh();
      await fault({ kind, packageId, count: 1, milliseconds: 50 });
      const reply = await ship().catch(() => undefined);
      expect(reply?.code).not.toBe(0);
      expect(await effectOf(packageId)).toMatchObject({ calls: 1, effective: 1 });
      expect((await ship()).code).toBe(21011040);
      expect(await effectOf(packageId)).toMatchObject({ calls: 2, effective: 1 });
    },
  );

  test('with any number and words one likes', async () => {
    const { packageId, ship } = await shipFresh();
    await fault({ kind: 'business_error', packageId, code: 21001011, message: 'System process error', count: 1 });
    expect(await ship()).toMatchObject({ status: 200, code: 21001011, message: 'System process error' });
  });
});

test('a hung call hangs and is then cut off', async () => {
  await fault({ kind: 'timeout_before', path: SEARCH, count: 1, milliseconds: 120 });
  const started = performance.now();
  await expect(client.call('POST', SEARCH)).rejects.toThrow();
  expect(performance.now() - started).toBeGreaterThan(100);
});

test('gateway refusals can be ordered', async () => {
  const expected = {
    expired_token: [401, 105002],
    revoked_grant: [401, 105001],
    missing_scope: [401, 105005],
    rate_limit: [429, 36009002],
    hourly_budget: [429, 36009037],
    shop_inactive: [401, 36009043],
    ip_not_allowed: [403, 36009033],
    internal_error: [200, 36009003],
  };
  for (const [kind, [status, code]] of Object.entries(expected)) {
    await fault({ kind, count: 1, retryAfter: 3 });
    const reply = await client.call('POST', SEARCH);
    expect([kind, reply.status, reply.code]).toEqual([kind, status, code]);
    if (kind === 'rate_limit') expect(reply.headers.get('retry-after')).toBe('3');
  }
});

test('a broken machine in front answers in HTML', async () => {
  await fault({ kind: 'server_error_before', status: 503, count: 1 });
  const reply = await client.call('POST', SEARCH);
  expect([reply.status, reply.json]).toEqual([503, undefined]);
});

test('the seller can seem to have no shops', async () => {
  await fault({ kind: 'no_shops', count: 1 });
  const reply = await client.call('GET', '/authorization/202309/shops', { cipher: null });
  expect(reply.data).toEqual({ shops: [] });
});

test('pages can overlap by a row', async () => {
  await fault({ kind: 'duplicate_rows', path: SEARCH });
  const first = await client.call('POST', SEARCH, { query: { page_size: '7' } });
  const query = { page_size: '7', page_token: first.data.next_page_token };
  const second = await client.call('POST', SEARCH, { query });
  expect(second.data.orders[0].id).toBe(first.data.orders[6].id);
});

test('readers can lag behind what was just done', async () => {
  const { packageId, ship } = await shipFresh();
  await ship();
  await fault({ kind: 'stale_reads', milliseconds: 60_000, count: 1 });
  const read = async () => (await client.call('GET', `/fulfillment/202309/packages/${packageId}`)).data.package_status;
  expect(await read()).toBe('TO_FULFILL');
  expect(await read()).toBe('PROCESSING');
});

test('one bad package can fail a whole batch', async () => {
  const { packageId } = await shipFresh();
  await fault({ kind: 'batch_fails_whole', count: 1 });
  const reply = await client.call('POST', '/fulfillment/202309/packages/ship', {
    body: { packages: [{ id: packageId }] },
  });
  expect(reply.code).toBe(98001004);
  expect(await effectOf(packageId)).toMatchObject({ effective: 0 });
});

test('an order can be in a state nobody has heard of', async () => {
  await fault({ kind: 'unknown_status', message: 'TELEPORTED', count: 1 });
  const reply = await client.call('POST', SEARCH, { query: { page_size: '3' } });
  expect(reply.data.orders[0].status).toBe('TELEPORTED');
});

test('rules wait, count down, and fire now and then from the seed', async () => {
  await fault({ kind: 'rate_limit', path: SEARCH, skip: 2, count: 1 });
  const codes = [];
  for (let turn = 0; turn < 4; turn += 1) codes.push((await client.call('POST', SEARCH)).status);
  expect(codes).toEqual([200, 200, 429, 200]);
  await lever(town, 'faults', undefined, 'DELETE');
  await fault({ kind: 'rate_limit', probability: 0.5 });
  const replies = [];
  for (let turn = 0; turn < 40; turn += 1) replies.push((await client.call('POST', SEARCH)).status);
  const hits = replies.filter((status) => status === 429).length;
  expect(hits).toBeGreaterThan(8);
  expect(hits).toBeLessThan(32);
  const { faults } = await lever(town, 'faults');
  expect(faults[0].hits).toBe(hits);
});

test('the token endpoints fail too, when a rule names them', async () => {
  const ask = () => fetch(`${town.origin}/api/v2/token/refresh?app_key=${town.appKey}`);
  await fault({ kind: 'internal_error' });
  expect((await (await ask()).json()).message).toContain('app_secret');
  await fault({ kind: 'server_error_before', path: '/token/refresh', count: 1, status: 502 });
  expect((await ask()).status).toBe(502);
  await fault({ kind: 'ip_not_allowed', path: '/token/', count: 1 });
  expect(await (await ask()).json()).toMatchObject({ code: 36009033 });
});

test('a refresh whose answer is lost leaves the old refresh token good', async () => {
  const { refresh_token } = await tokenOf(town);
  const query = { app_key: town.appKey, app_secret: town.appSecret, grant_type: 'refresh_token', refresh_token };
  const refresh = () => fetch(`${town.origin}/api/v2/token/refresh?${new URLSearchParams(query)}`);
  await fault({ kind: 'reset_after', path: '/token/refresh', count: 1 });
  await expect(refresh()).rejects.toThrow();
  expect((await (await refresh()).json()).code).toBe(0);
});

test('a rule that makes no sense is refused with the reason', async () => {
  await expect(fault({ kind: 'earthquake' })).rejects.toThrow('kind');
});
