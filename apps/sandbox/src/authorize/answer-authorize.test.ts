import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';

let town: Sandbox;
beforeAll(async () => {
  town = await startSandbox({ orders: 4, regions: ['MY', 'TH'] });
});
afterAll(() => town.stop());

test('the page shows the shops to choose, a button and a way to decline', async () => {
  const reply = await visit(`/oauth/authorize?app_key=${town.appKey}&state=a%22%3Cb`);
  const text = await reply.text();
  expect(reply.status).toBe(200);
  expect(text).toContain('>Authorize</button>');
  expect(text).toContain('Kedai Serai');
  expect(text).toContain('Decline');
  expect(text).not.toContain('a"<b');
});

test('approving sends the browser back with key, code, locale, region and state', async () => {
  const url = await locationOf(`/oauth/authorize?app_key=${town.appKey}&state=S1&approve=1`);
  expect(url.href.startsWith(`https://localhost/?app_key=${town.appKey}&code=ROW_`)).toBe(true);
  expect(url.searchParams.get('locale')).toBe('en-GB');
  expect(url.searchParams.get('shop_region')).toBe('MY');
  expect(url.searchParams.get('state')).toBe('S1');
});

test('without a state none comes back', async () => {
  const url = await locationOf(`/oauth/authorize?app_key=${town.appKey}&approve=1`);
  expect(url.searchParams.has('state')).toBe(false);
});

test('only the ticked shops are granted', async () => {
  const thai = town.control.town.shops.find(({ shop }) => shop.region === 'TH')?.shop.id;
  const url = await locationOf(`/oauth/authorize?app_key=${town.appKey}&approve=1&shops=${thai}`);
  expect(url.searchParams.get('shop_region')).toBe('TH');
  expect(town.control.town.grants.at(-1)?.shopIds).toEqual([thai]);
});

test('the service link works too', async () => {
  const url = await locationOf(`/open/authorize?service_id=${town.serviceId}&approve=1`);
  expect(url.searchParams.get('code')).toMatch(/^ROW_/);
});

test('declining comes back in both official spellings', async () => {
  const one = await locationOf(`/oauth/authorize?app_key=${town.appKey}&state=S&decline=1`);
  expect(one.search).toBe('?code=null&error=auth_denied&state=S');
  const two = await locationOf(`/oauth/authorize?app_key=${town.appKey}&state=S&decline=2`);
  expect(two.search).toBe('?error=access_denied&code=null');
});

test('an unknown key or service is told on a page', async () => {
  expect((await visit('/oauth/authorize?app_key=nobody&approve=1')).status).toBe(400);
  expect((await visit('/open/authorize?service_id=1&approve=1')).status).toBe(400);
});

test('the redirect URL may be a local server that has its own query', async () => {
  town.control.town.settings.redirectUrl = 'http://localhost:5173/connect?from=town';
  const url = await locationOf(`/oauth/authorize?app_key=${town.appKey}&approve=1`);
  expect(url.href).toMatch(/^http:\/\/localhost:5173\/connect\?from=town&app_key=/);
});

function visit(path: string) {
  return fetch(town.origin + path, { redirect: 'manual' });
}

async function locationOf(path: string): Promise<URL> {
  const reply = await visit(path);
  expect(reply.status).toBe(302);
  return new URL(reply.headers.get('location') ?? '');
}
