import { afterEach, expect, test } from 'vitest';
import { authorizeUrl } from './authorize-url.ts';
import { checkOrigin } from './origin.ts';
import { appKey, appSecret, errorOf, openClient } from './testing/open-client.ts';
import { openScriptedServer, type Reply, type ScriptedServer } from './testing/scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(...replies: Reply[]): Promise<ScriptedServer> {
  server = await openScriptedServer(...replies);
  return server;
}

const grant = {
  access_token: 'ROW_access',
  access_token_expire_in: 1_796_604_800,
  refresh_token: 'ROW_refresh',
  refresh_token_expire_in: 4_878_250_317,
  open_id: 'open-1',
  seller_name: null,
  seller_base_region: 'MY',
  user_type: 0,
  granted_scopes: ['seller.order.info'],
};

const success: Reply = { json: { code: 0, message: 'success', data: grant, request_id: 'T-1' } };

test('a code is traded by an unsigned GET', async () => {
  const { origin, seen } = await start(success);
  await openClient(origin).client.authorization.exchangeCode('ROW_code+/=');
  expect(seen).toMatchObject([{ method: 'GET', path: '/api/v2/token/get' }]);
  expect(seen[0]?.query).toEqual({
    app_key: appKey,
    app_secret: appSecret,
    auth_code: 'ROW_code+/=',
    grant_type: 'authorized_code',
  });
});

test('a refresh names the refresh token and its grant type', async () => {
  const { origin, seen } = await start(success);
  await openClient(origin).client.authorization.refreshToken('ROW_old');
  expect(seen[0]).toMatchObject({
    path: '/api/v2/token/refresh',
    query: { refresh_token: 'ROW_old', grant_type: 'refresh_token' },
  });
});

test('both ends are absolute seconds, also beyond 32 bits', async () => {
  const { origin } = await start(success);
  const read = await openClient(origin).client.authorization.exchangeCode('code');
  expect(read).toMatchObject({
    accessToken: 'ROW_access',
    accessTokenExpiresAt: 1_796_604_800_000,
    refreshTokenExpiresAt: 4_878_250_317_000,
    sellerName: undefined,
    sellerBaseRegion: 'MY',
    grantedScopes: ['seller.order.info'],
  });
});

test.each([
  [36004004, 'invalid auth code', 'auth-code'],
  [36004005, 'can not find related auth record', 'refresh-token'],
  [36004001, 'rt has expired', 'refresh-token'],
  [36009033, 'any', 'ip-not-allowed'],
  [77, 'Your IP address is not in the IP allow list configured for this app', 'ip-not-allowed'],
  [36009004, "Invalid credentials. Invalid 'app_key' query parameter.", 'app-key'],
  [78, 'app secret does not match', 'app-secret'],
  [79, 'something else', 'refused'],
])('HTTP 200 with code %i and the words %j is %s', async (code, message, kind) => {
  const { origin, seen } = await start({ json: { code, message, request_id: 'T-2' } });
  const error = await errorOf(openClient(origin).client.authorization.exchangeCode('code'));
  expect(error.facts).toMatchObject({ kind, code, requestId: 'T-2' });
  expect(seen).toHaveLength(1);
});

test('a success without a token is an unreadable answer', async () => {
  const { origin } = await start({ json: { code: 0, message: 'success', data: {} } });
  const error = await errorOf(openClient(origin).client.authorization.exchangeCode('code'));
  expect(error.facts).toMatchObject({ kind: 'unreadable-answer', unreadable: 'shape' });
});

test('neither the secret nor the code is in an error or an event', async () => {
  const { origin } = await start({ json: { code: 79, message: `no: ${appSecret} secret-code` } });
  const { client, events } = openClient(origin);
  const error = await errorOf(client.authorization.exchangeCode('secret-code'));
  const everything = `${error.stack} ${JSON.stringify(error.facts)} ${JSON.stringify(events)}`;
  expect(everything).not.toContain(appSecret);
  expect(everything).not.toContain('secret-code');
});

test('a refresh that fails is never repeated by itself', async () => {
  const { origin, seen } = await start({ status: 503, text: '' });
  await errorOf(openClient(origin).client.authorization.refreshToken('ROW_old'));
  expect(seen).toHaveLength(1);
});

test('the authorization page is found by app key, or by service id and region', () => {
  expect(authorizeUrl({ appKey: 'k&1', state: 's p' })).toBe(
    'https://auth.tiktok-shops.com/oauth/authorize?app_key=k%261&state=s%20p',
  );
  expect(authorizeUrl({ serviceId: '7', region: 'global', state: 's' })).toBe(
    'https://services.tiktokshop.com/open/authorize?service_id=7&state=s',
  );
  expect(authorizeUrl({ serviceId: '7', region: 'us', state: 's' })).toBe(
    'https://services.tiktokshops.us/open/authorize?service_id=7&state=s',
  );
  expect(authorizeUrl({ appKey: 'k', state: 's', authUrl: 'http://127.0.0.1:9' })).toBe(
    'http://127.0.0.1:9/oauth/authorize?app_key=k&state=s',
  );
});

test.each(['http://127.0.0.1:8099', 'http://localhost:1', 'http://[::1]:1', 'https://api.example'])(
  '%s may be used',
  (url) => {
    expect(checkOrigin(url)).toBe(url);
  },
);

test.each([
  'http://api.example',
  'http://127.0.0.1.example',
  'ftp://localhost',
  'https://api.example/v1',
  'https://name:word@api.example',
  'not a url',
])('%s may not be used', (url) => {
  expect(() => checkOrigin(url)).toThrow(/^setting: /);
});
