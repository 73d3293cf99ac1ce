import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALL_SCOPES, startSandbox } from '../../../sandbox/src/index.ts';
import { type Desk, openDesk, outline, problemIn } from '../http/desk.exam.ts';
import { DEMO_APP_KEY, DEMO_APP_SECRET } from './demo-app.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let demoTown: Town;
let desk: Desk;

beforeAll(async () => {
  town = await startSandbox({ orders: 20, regions: ['TH'], appKey: 'wayapp1', appSecret: 'town-secret-3' });
  demoTown = await startSandbox({ orders: 20, regions: ['SG'], appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET });
});
afterAll(async () => {
  await town.stop();
  await demoTown.stop();
});
beforeEach(async () => {
  town.control.reset({ grantedScopes: ALL_SCOPES });
  demoTown.control.reset();
  const demo = { appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET, url: demoTown.origin, ready: async () => {} };
  desk = await openDesk({ liveUrl: town.origin, demo });
});
afterEach(() => desk.close());

async function callbackUrl(of: Town, state = 's'): Promise<string> {
  const url = `${of.origin}/oauth/authorize?app_key=${of.appKey}&state=${encodeURIComponent(state)}&approve=1`;
  return (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
}

async function tokensByHand(): Promise<{ accessToken: string; refreshToken: string }> {
  const code = new URL(await callbackUrl(town)).searchParams.get('code') ?? '';
  const query = new URLSearchParams({
    app_key: 'wayapp1',
    app_secret: 'town-secret-3',
    auth_code: code,
    grant_type: 'authorized_code',
  });
  const { data } = await (await fetch(`${town.origin}/api/v2/token/get?${query}`)).json();
  return { accessToken: data.access_token, refreshToken: data.refresh_token };
}

const byHand = { appKey: 'wayapp1', appSecret: 'town-secret-3' };

describe('Manual', () => {
  it('connects with tokens, finds the cipher by itself and begins with the shops', async () => {
    const browser = desk.browser();
    const events = await browser.connect('/api/connect/manual', { ...byHand, ...(await tokensByHand()) });
    expect(outline(events)[0]).toBe('started find-shops');
    expect(outline(events).at(-1)).toBe('connected');
    expect(await (await browser.get('/api/session')).json()).toMatchObject({ signedIn: true, role: 'owner' });
  });

  it('does not show a guessed end of the token as a fact', async () => {
    const browser = desk.browser();
    const { accessToken } = await tokensByHand();
    await browser.connect('/api/connect/manual', { ...byHand, accessToken });
    const [shop] = await desk.store.shops.list();
    const sheet = await (await browser.get(`/api/shops/${shop?.id}/connection`)).json();
    expect(sheet).toMatchObject({ accessTokenExpiresAt: null, refreshAt: null, authorisationEndsAt: null });
  });

  it('a cipher of another shop is told', async () => {
    const body = { ...byHand, ...(await tokensByHand()), shopCipher: 'ROW_not_mine' };
    const events = await desk.browser().connect('/api/connect/manual', body);
    expect(problemIn(events)).toMatchObject({ step: 'find-shops', code: 'wrong-shop-cipher' });
  });

  it('a wrong token and a wrong secret are told apart', async () => {
    const tokens = await tokensByHand();
    const wrongToken = await desk.browser().connect('/api/connect/manual', { ...byHand, accessToken: 'ROW_nothing' });
    expect(problemIn(wrongToken)).toMatchObject({ code: 'token-refused' });
    const wrongSecret = await desk.browser().connect('/api/connect/manual', { ...byHand, ...tokens, appSecret: 'no' });
    expect(problemIn(wrongSecret)).toMatchObject({ code: 'wrong-secret' });
  });

  it('a token that may not read orders is told which permission it lacks', async () => {
    town.control.reset({ grantedScopes: ['seller.authorization.info', 'seller.fulfillment.basic'] });
    const events = await desk.browser().connect('/api/connect/manual', { ...byHand, ...(await tokensByHand()) });
    expect(problemIn(events)).toMatchObject({ code: 'access-denied', facts: { permissions: ['Order Information'] } });
  });

  it('a Quick Login of the same seller takes the shop over and the old tokens are forgotten', async () => {
    const browser = desk.browser();
    await browser.connect('/api/connect/manual', { ...byHand, ...(await tokensByHand()) });
    await browser.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    const connections = await desk.store.connections.list();
    expect(connections.map(({ state }) => state).sort()).toEqual(['connected', 'disconnected']);
    const old = connections.find(({ state }) => state === 'disconnected');
    expect(old).toMatchObject({ appSecret: '', tokens: { accessToken: '', refreshToken: null } });
    expect(await desk.store.shops.list()).toHaveLength(1);
  });
});

describe('the demo', () => {
  it('signs in with one click and shows the demo’s shops only', async () => {
    const owner = desk.browser();
    await owner.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    const visitor = desk.browser();
    expect(problemIn(await visitor.connect('/api/connect/demo'))).toBeNull();
    const session = await (await visitor.get('/api/session')).json();
    expect(session).toMatchObject({ role: 'demo', shops: [{ environment: 'demo', region: 'SG' }] });
    const seen = await (await owner.get('/api/session')).json();
    expect(seen.shops).toMatchObject([{ environment: 'live', region: 'TH' }]);
  });

  it('keeps its visitors away from live shops, whatever id they ask for', async () => {
    const owner = desk.browser();
    await owner.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    const visitor = desk.browser();
    await visitor.connect('/api/connect/demo');
    const [live] = await desk.store.shops.list({ environment: 'live' });
    expect((await visitor.get(`/api/shops/${live?.id}/connection`)).status).toBe(404);
    expect((await visitor.post(`/api/shops/${live?.id}/disconnect`, {})).status).toBe(404);
    expect(await (await visitor.get(`/api/orders?shops=${live?.id}`)).json()).toMatchObject({ orders: [], total: 0 });
    expect(await desk.store.shops.list({ environment: 'live' })).toHaveLength(1);
  });

  it('goes the manual’s way too: its key leads to the demo, never to TikTok', async () => {
    const visitor = desk.browser();
    const body = { appSecret: DEMO_APP_SECRET, callbackUrl: await callbackUrl(demoTown) };
    expect(problemIn(await visitor.connect('/api/connect/quick', body))).toBeNull();
    expect(await (await visitor.get('/api/session')).json()).toMatchObject({ role: 'demo', freshInstallation: true });
  });

  it('leaves the first real shop to make the owner', async () => {
    const browser = desk.browser();
    await browser.connect('/api/connect/demo');
    const body = { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) };
    expect(problemIn(await browser.connect('/api/connect/quick', body))).toBeNull();
    expect(await (await browser.get('/api/session')).json()).toMatchObject({ role: 'owner' });
  });

  it('never takes the place of a live shop that has the same id', async () => {
    demoTown.control.reset({ regions: ['TH'] });
    const owner = desk.browser();
    await owner.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    const live = async () =>
      (await desk.store.shops.list({ environment: 'live' })).map(({ id, state }) => ({ id, state }));
    const before = await live();
    const events = await desk.browser().connect('/api/connect/demo');
    expect(problemIn(events)).toMatchObject({ step: 'sign-in', code: 'not-allowed' });
    expect(before).not.toEqual([]);
    expect(await live()).toEqual(before);
  });

  it('that is off says so', async () => {
    const off = await openDesk({ liveUrl: town.origin });
    expect(problemIn(await off.browser().connect('/api/connect/demo'))).toMatchObject({ code: 'demo-is-off' });
    const body = { appSecret: DEMO_APP_SECRET, callbackUrl: await callbackUrl(demoTown) };
    expect(problemIn(await off.browser().connect('/api/connect/quick', body))).toMatchObject({ code: 'demo-is-off' });
    await off.close();
  });
});

describe('a code that arrives by itself', () => {
  const link = { appKey: 'wayapp1', region: 'global' };

  it('leaves the address bar at once and connects without copying', async () => {
    const browser = desk.browser();
    const { url, state } = await (
      await browser.post('/api/connect/links', { ...link, appSecret: 'town-secret-3' })
    ).json();
    expect(url).toBe(`${town.origin}/oauth/authorize?app_key=wayapp1&state=${encodeURIComponent(state)}`);
    const arrived = new URL(await callbackUrl(town, state));
    const answer = await browser.get(`/connect${arrived.search}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const target = answer.headers.get('location') ?? '';
    expect(target).toMatch(/^\/\?arrival=[\w-]{22}$/);
    const arrivalId = target.split('=')[1];
    const arrival = await (await browser.get(`/api/connect/arrivals/${arrivalId}`)).json();
    expect(arrival).toMatchObject({ appKey: 'wayapp1', hasAppSecret: true, declined: false, stateIsOurs: true });
    expect(JSON.stringify(arrival)).not.toContain(arrived.searchParams.get('code'));
    expect(problemIn(await browser.connect('/api/connect/quick', { arrivalId }))).toBeNull();
  });

  it('needs the App Secret when the link did not carry it', async () => {
    const browser = desk.browser();
    const { state } = await (await browser.post('/api/connect/links', link)).json();
    const target = (await browser.get(`/connect${new URL(await callbackUrl(town, state)).search}`)).headers.get(
      'location',
    );
    const arrivalId = target?.split('=')[1];
    expect(problemIn(await browser.connect('/api/connect/quick', { arrivalId }))).toMatchObject({
      code: 'bad-request',
    });
    const body = { arrivalId, appSecret: 'town-secret-3' };
    expect(problemIn(await browser.connect('/api/connect/quick', body))).toBeNull();
  });

  it('is refused in a browser that did not open the link, and with a state nobody gave out', async () => {
    const browser = desk.browser();
    const { state } = await (await browser.post('/api/connect/links', link)).json();
    const { search } = new URL(await callbackUrl(town, state));
    for (const path of [
      `/connect${search}`,
      '/connect?app_key=wayapp1&code=ROW_x&state=test123',
      '/connect?code=ROW_x',
    ]) {
      const answer = await desk.browser().get(path);
      expect(answer.headers.get('location')).toBe('/?problem=state-unknown');
    }
  });

  it('is of no use to another browser, even one that knows its id', async () => {
    const browser = desk.browser();
    const { state } = await (await browser.post('/api/connect/links', { ...link, appSecret: 'town-secret-3' })).json();
    const answer = await browser.get(`/connect${new URL(await callbackUrl(town, state)).search}`);
    const arrivalId = answer.headers.get('location')?.split('=')[1];
    const thief = desk.browser();
    await thief.post('/api/connect/links', link);
    expect((await thief.get(`/api/connect/arrivals/${arrivalId}`)).status).toBe(404);
    expect(problemIn(await thief.connect('/api/connect/quick', { arrivalId }))).toMatchObject({
      code: 'state-unknown',
    });
  });

  it('that was declined says so', async () => {
    const browser = desk.browser();
    const { state } = await (await browser.post('/api/connect/links', link)).json();
    const answer = await browser.get(`/connect?code=null&error=auth_denied&state=${encodeURIComponent(state)}`);
    const arrivalId = answer.headers.get('location')?.split('=')[1];
    expect(await (await browser.get(`/api/connect/arrivals/${arrivalId}`)).json()).toMatchObject({ declined: true });
    const events = await browser.connect('/api/connect/quick', { arrivalId, appSecret: 's' });
    expect(problemIn(events)).toMatchObject({ code: 'paste-declined' });
  });

  it('never shows in the log, nor does the secret of the link', async () => {
    const browser = desk.browser();
    const { state } = await (await browser.post('/api/connect/links', { ...link, appSecret: 'town-secret-3' })).json();
    const { search, searchParams } = new URL(await callbackUrl(town, state));
    await browser.get(`/connect${search}`);
    expect(desk.logged()).toContain('/connect');
    expect(desk.logged()).not.toContain(searchParams.get('code'));
    expect(desk.logged()).not.toContain('town-secret-3');
  });

  it('a link by service id leads to the service page', async () => {
    const body = { ...link, serviceId: '7123456' };
    const { url } = await (await desk.browser().post('/api/connect/links', body)).json();
    expect(url).toContain('/open/authorize?service_id=7123456&state=');
  });
});

describe('a connected shop', () => {
  async function owner() {
    const browser = desk.browser();
    await browser.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    const [shop] = await desk.store.shops.list();
    return { browser, shopId: shop?.id ?? '' };
  }

  it('shows the sheet of its connection', async () => {
    const { browser, shopId } = await owner();
    const sheet = await (await browser.get(`/api/shops/${shopId}/connection`)).json();
    expect(sheet).toMatchObject({ appKey: 'wayapp1', host: new URL(town.origin).host, checkedAt: null, problem: null });
    expect(sheet.permissions.every(({ granted }: { granted: boolean }) => granted)).toBe(true);
    expect(sheet.accessTokenExpiresAt).toBeGreaterThan(Date.now());
  });

  it('is checked with one real call', async () => {
    const { browser, shopId } = await owner();
    const sheet = await (await browser.post(`/api/shops/${shopId}/connection/check`, {})).json();
    expect(sheet.problem).toBeNull();
    expect(sheet.checkedAt).toBeGreaterThan(0);
    expect(sheet.answerMs).toBeGreaterThanOrEqual(0);
    expect(Math.abs(sheet.clockOffByMs)).toBeLessThan(5_000);
  });

  it('whose authorisation was withdrawn is paused, said to be so, and wakes up after authorising again', async () => {
    const { browser, shopId } = await owner();
    await fetch(`${town.origin}/_sandbox/faults`, { method: 'POST', body: JSON.stringify({ kind: 'revoked_grant' }) });
    const sheet = await (await browser.post(`/api/shops/${shopId}/connection/check`, {})).json();
    expect(sheet.problem).toMatchObject({ code: 'authorisation-withdrawn', details: { tiktokCode: 105001 } });
    expect(await (await browser.get('/api/shops')).json()).toMatchObject([
      { state: 'paused', stateReason: 'authorisation-withdrawn' },
    ]);
    town.control.reset({ grantedScopes: ALL_SCOPES });
    await browser.connect('/api/connect/quick', { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) });
    expect(await (await browser.get('/api/shops')).json()).toMatchObject([{ state: 'connected', stateReason: null }]);
  });

  it('is disconnected with its tokens and secret, and stays proof of whose desk this is', async () => {
    const { browser, shopId } = await owner();
    expect((await browser.post(`/api/shops/${shopId}/disconnect`, {})).status).toBe(204);
    const [connection] = await desk.store.connections.list();
    expect(connection).toMatchObject({ state: 'disconnected', appSecret: '', tokens: { accessToken: '' } });
    expect(await (await browser.get('/api/shops')).json()).toMatchObject([{ state: 'disconnected' }]);
    const again = desk.browser();
    const body = { appSecret: 'town-secret-3', callbackUrl: await callbackUrl(town) };
    expect(problemIn(await again.connect('/api/connect/quick', body))).toBeNull();
  });

  it('tells its warehouses and the carriers of its own shipping', async () => {
    const { browser, shopId } = await owner();
    const providers = await (await browser.get(`/api/shops/${shopId}/providers`)).json();
    expect(providers.length).toBeGreaterThan(0);
    expect(providers[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
    const [shop] = await desk.store.shops.list();
    expect(shop?.warehouses.length).toBeGreaterThan(0);
  });
});
