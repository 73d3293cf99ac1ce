import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';
import { codeOf, tokenOf } from '../try/client.ts';

let town: Sandbox;
beforeAll(async () => {
  town = await startSandbox({ orders: 10, regions: ['MY', 'US'] });
});
afterAll(() => town.stop());

const DAY = 86_400;

test('a code becomes tokens whose ends are absolute seconds: a week and a year', async () => {
  const now = Math.floor(Date.now() / 1000);
  const token = await tokenOf(town);
  expect(Math.abs(token.access_token_expire_in - now - 7 * DAY)).toBeLessThan(5);
  expect(Math.abs(token.refresh_token_expire_in - now - 365 * DAY)).toBeLessThan(5);
  expect(token).toMatchObject({ user_type: 0, seller_base_region: 'MY' });
  expect(token.granted_scopes).toContain('seller.order.info');
  expect(token.access_token).toMatch(/^ROW_/);
});

test('a permanent authorization ends beyond 32 bits', async () => {
  town.control.town.settings.authorization = 'permanent';
  expect((await tokenOf(town)).refresh_token_expire_in).toBeGreaterThan(2 ** 32);
  town.control.town.settings.authorization = 'year';
});

test('a grant of American shops alone has the other prefix', async () => {
  expect(await codeOf(town, '&shop_region=US')).toMatch(/^TTP_/);
});

test('a code works once', async () => {
  const code = await codeOf(town);
  expect((await exchange({ auth_code: code })).body).toMatchObject({ code: 0, message: 'success' });
  const again = await exchange({ auth_code: code });
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ code: 36004004, message: 'invalid auth code' });
  expect('data' in again.body).toBe(false);
});

test('a code lives ten minutes', async () => {
  const [young, old] = [await codeOf(town), await codeOf(town)];
  town.control.town.clock.advance(9.5 * 60_000);
  expect((await exchange({ auth_code: young })).body.code).toBe(0);
  town.control.town.clock.advance(60_000);
  expect((await exchange({ auth_code: old })).body.code).toBe(36004004);
});

test('a wrong secret, key or grant type is refused with HTTP 200 and a number', async () => {
  const code = await codeOf(town);
  const wrongs: Record<string, string>[] = [
    { app_secret: 'x' },
    { app_key: 'x' },
    { grant_type: 'authorization_code' },
  ];
  for (const wrong of wrongs) {
    const reply = await exchange({ auth_code: code, ...wrong });
    expect(reply.status).toBe(200);
    expect(reply.body.code).not.toBe(0);
  }
  expect((await exchange({ auth_code: code })).body.code).toBe(0);
});

test('a refresh gives new tokens, whatever grant type it names, and the old access token lives on', async () => {
  const first = await tokenOf(town);
  const { body } = await refresh(first.refresh_token, 'authorized_code');
  expect(body.data.access_token).not.toBe(first.access_token);
  expect(body.data.refresh_token_expire_in).toBe(first.refresh_token_expire_in);
  const held = town.control.town.grants.flatMap((grant) => grant.accessTokens.map(({ token }) => token));
  expect(held).toContain(first.access_token);
});

test('a replaced refresh token works until the new one was used', async () => {
  const first = await tokenOf(town);
  await refresh(first.refresh_token);
  const second = await refresh(first.refresh_token);
  expect(second.body.code).toBe(0);
  await refresh(second.body.data.refresh_token);
  expect((await refresh(first.refresh_token)).body).toMatchObject({
    code: 36004005,
    message: 'can not find related auth record',
  });
});

test('an expired refresh token says so', async () => {
  const token = await tokenOf(town);
  town.control.town.clock.advance(366 * DAY * 1000);
  expect((await refresh(token.refresh_token)).body).toMatchObject({ code: 36004001, message: 'rt has expired' });
});

test('a POST finds no page', async () => {
  const reply = await fetch(`${town.origin}/api/v2/token/get`, { method: 'POST' });
  expect([reply.status, await reply.text()]).toEqual([404, '404 page not found']);
});

async function exchange(more: Record<string, string>) {
  const query = { app_key: town.appKey, app_secret: town.appSecret, grant_type: 'authorized_code', ...more };
  return ask('get', query);
}

async function refresh(token: string, grantType = 'refresh_token') {
  const query = { app_key: town.appKey, app_secret: town.appSecret, grant_type: grantType, refresh_token: token };
  return ask('refresh', query);
}

async function ask(call: string, query: Record<string, string>) {
  const reply = await fetch(`${town.origin}/api/v2/token/${call}?${new URLSearchParams(query)}`);
  // biome-ignore lint/suspicious/noExplicitAny: an exam reads whatever comes over the wire
  return { status: reply.status, body: (await reply.json()) as any };
}
