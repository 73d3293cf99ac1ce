import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALL_SCOPES, startSandbox } from '../../../sandbox/src/index.ts';
import { type Desk, openDesk, outline, problemIn } from '../http/desk.exam.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;

let town: Town;
let desk: Desk;

beforeAll(async () => {
  town = await startSandbox({ orders: 40, regions: ['TH', 'VN'], appKey: 'quickapp1', appSecret: 'town-secret-1' });
});
afterAll(() => town.stop());
beforeEach(async () => {
  town.control.reset({ grantedScopes: ALL_SCOPES });
  desk = await openDesk({ liveUrl: town.origin });
});
afterEach(() => desk.close());

async function callbackUrl(query = ''): Promise<string> {
  const answer = await fetch(`${town.origin}/oauth/authorize?app_key=quickapp1&state=test123&approve=1${query}`, {
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

async function trouble(rule: object): Promise<void> {
  const answer = await fetch(`${town.origin}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(rule) });
  expect(answer.status).toBe(201);
}

const quick = async (browser = desk.browser(), more: object = {}) => {
  const body = { appSecret: 'town-secret-1', callbackUrl: await callbackUrl(), ...more };
  return browser.connect('/api/connect/quick', body);
};

describe('Quick Login', () => {
  it('goes from a pasted URL to signed in with all shops, telling each step', async () => {
    const browser = desk.browser();
    const events = await quick(browser);
    expect(outline(events)).toEqual([
      'started read-url',
      'finished read-url',
      'started exchange-code',
      'finished exchange-code',
      'started find-shops',
      'finished find-shops',
      'started check-permissions',
      'finished check-permissions',
      'started sign-in',
      'finished sign-in',
      'started start-import',
      'finished start-import',
      'connected',
    ]);
    const session = await (await browser.get('/api/session')).json();
    expect(session).toMatchObject({ signedIn: true, role: 'owner', freshInstallation: false });
    expect(session.shops.map((shop: { region: string }) => shop.region).sort()).toEqual(['TH', 'VN']);
  });

  it('asks the worker to import, to poll and to register the webhooks of every shop', async () => {
    await quick();
    const shops = await desk.store.shops.list();
    for (const kind of ['import', 'poll', 'refresh-open', 'webhook', 'register-webhooks']) {
      const keys = desk.jobs.filter((job) => job.kind === kind).map(({ key }) => key);
      expect(keys.sort()).toEqual(shops.map(({ id }) => id).sort());
    }
    expect(desk.jobs.filter(({ kind }) => kind === 'refresh-token')).toHaveLength(1);
  });

  it('accepts what people really paste', async () => {
    const url = await callbackUrl();
    const events = await quick(desk.browser(), { callbackUrl: `\n "${url.slice(0, 40)} \n ${url.slice(40)}"  ` });
    expect(problemIn(events)).toBeNull();
  });

  it('keeps tokens, secret and ciphers sealed and out of every answer and log line', async () => {
    const browser = desk.browser();
    const url = await callbackUrl();
    const events = await browser.connect('/api/connect/quick', { appSecret: 'town-secret-1', callbackUrl: url });
    const [connection] = await desk.store.connections.list();
    const [shop] = await desk.store.shops.list();
    const sheet = await (await browser.get(`/api/shops/${shop?.id}/connection`)).text();
    const shown = JSON.stringify(events) + sheet + (await (await browser.get('/api/session')).text()) + desk.logged();
    const secrets = ['town-secret-1', connection?.tokens.accessToken, connection?.tokens.refreshToken, shop?.cipher];
    for (const secret of [...secrets, new URL(url).searchParams.get('code')]) {
      expect(secret).toBeTruthy();
      expect(shown).not.toContain(secret);
    }
  });

  it.each([
    ['', 'paste-empty'],
    ['hello there', 'paste-not-a-url'],
    ['https://localhost/?code=null&error=auth_denied&state=x', 'paste-declined'],
    ['https://localhost/?code=ROW_1', 'paste-no-app-key'],
    ['https://localhost/?app_key=quickapp1', 'paste-no-code'],
    ['https://auth.tiktok-shops.com/oauth/authorize?app_key=quickapp1&state=s', 'paste-authorise-link'],
  ])('a paste of %j is refused as %s before anybody is asked', async (pasted, code) => {
    expect(problemIn(await quick(desk.browser(), { callbackUrl: pasted }))).toMatchObject({ step: 'read-url', code });
  });

  it('a wrong code is an invalid authorization code, with TikTok’s number and request id', async () => {
    const events = await quick(desk.browser(), { callbackUrl: 'https://localhost/?app_key=quickapp1&code=ROW_wrong' });
    const problem = problemIn(events);
    expect(problem).toMatchObject({ step: 'exchange-code', code: 'invalid-authorization-code' });
    expect(problem?.details).toMatchObject({ tiktokCode: 36004004, requestId: expect.stringMatching(/\w/) });
  });

  it('a code that was used here is told as such', async () => {
    const url = await callbackUrl();
    await quick(desk.browser(), { callbackUrl: url });
    expect(problemIn(await quick(desk.browser(), { callbackUrl: url }))).toMatchObject({ code: 'code-used-here' });
    const inspected = await desk.browser().post('/api/connect/inspect', { callbackUrl: url });
    expect(await inspected.json()).toMatchObject({ codeUsedHere: true, appKeyKnown: true, state: 'unknown' });
  });

  it('a wrong secret is told, and the same URL works with the right one', async () => {
    const url = await callbackUrl();
    const wrong = await quick(desk.browser(), { callbackUrl: url, appSecret: 'not-the-secret' });
    expect(problemIn(wrong)).toMatchObject({ step: 'exchange-code', code: 'wrong-secret' });
    expect(JSON.stringify(wrong)).not.toContain('not-the-secret');
    expect(problemIn(await quick(desk.browser(), { callbackUrl: url }))).toBeNull();
  });

  it('an app key nobody has is told', async () => {
    const events = await quick(desk.browser(), { callbackUrl: 'https://localhost/?app_key=nobody&code=ROW_x' });
    expect(problemIn(events)).toMatchObject({ code: 'wrong-app-key' });
  });

  it('no authorized shops is told, nothing is kept, and the same URL works afterwards', async () => {
    await trouble({ kind: 'no_shops', count: 1 });
    const url = await callbackUrl();
    const browser = desk.browser();
    const events = await quick(browser, { callbackUrl: url });
    expect(problemIn(events)).toMatchObject({ step: 'find-shops', code: 'no-authorized-shops' });
    expect(await desk.store.connections.list()).toEqual([]);
    expect(await (await browser.get('/api/session')).json()).toMatchObject({
      signedIn: false,
      freshInstallation: true,
    });
    expect(problemIn(await quick(browser, { callbackUrl: url }))).toBeNull();
  });

  it('a missing required permission is named as the Partner Center names it', async () => {
    town.control.reset({ grantedScopes: ['seller.authorization.info', 'seller.order.info'] });
    const problem = problemIn(await quick());
    expect(problem).toMatchObject({ step: 'check-permissions', code: 'access-denied' });
    expect(problem?.facts.permissions).toEqual(['Fulfillment']);
    expect(await desk.store.connections.list()).toEqual([]);
  });

  it('a token that may not list shops names every permission it lacks', async () => {
    town.control.reset({ grantedScopes: ['seller.order.info'] });
    const problem = problemIn(await quick());
    expect(problem).toMatchObject({ step: 'find-shops', code: 'access-denied' });
    expect(problem?.facts.permissions).toEqual(['Shop Authorized Information', 'Fulfillment']);
  });

  it('a recommended permission that is missing does not stop anybody', async () => {
    town.control.reset({
      grantedScopes: ['seller.authorization.info', 'seller.order.info', 'seller.fulfillment.basic'],
    });
    const events = await quick();
    expect(problemIn(events)).toBeNull();
    const check = events.find((event) => event.type === 'finished' && event.step === 'check-permissions');
    expect(check).toMatchObject({ facts: { missing: ['Product', 'Logistics', 'Finance', 'Return & Refund'] } });
  });

  it('an address that TikTok does not allow is told', async () => {
    await trouble({ kind: 'ip_not_allowed', path: '/authorization/' });
    expect(problemIn(await quick())).toMatchObject({ code: 'ip-not-allowed' });
  });

  it('a host that does not answer is told by its name', async () => {
    const nowhere = await openDesk({ liveUrl: 'http://127.0.0.1:9' });
    const events = await nowhere
      .browser()
      .connect('/api/connect/quick', { appSecret: 's', callbackUrl: await callbackUrl() });
    expect(problemIn(events)).toMatchObject({
      step: 'exchange-code',
      code: 'unreachable',
      facts: { host: '127.0.0.1:9' },
    });
    await nowhere.close();
  });

  it('a clock ten minutes ahead is told with how much and in which direction', async () => {
    const ahead = await openDesk({ liveUrl: town.origin, now: () => Date.now() + 600_000 });
    const body = { appSecret: 'town-secret-1', callbackUrl: await callbackUrl() };
    const problem = problemIn(await ahead.browser().connect('/api/connect/quick', body));
    expect(problem).toMatchObject({ step: 'find-shops', code: 'clock-off', facts: { direction: 'ahead' } });
    expect(Math.round(Number(problem?.facts.offByMs) / 10_000)).toBe(60);
    await ahead.close();
  });
});

describe('the owner rule', () => {
  const seller = (region: string) => callbackUrl(`&shop_region=${region}`);

  it('a stranger with another shop is refused and nothing is kept', async () => {
    await quick(desk.browser(), { callbackUrl: await seller('TH') });
    const stranger = desk.browser();
    const events = await quick(stranger, { callbackUrl: await seller('VN') });
    expect(problemIn(events)).toMatchObject({ step: 'sign-in', code: 'not-the-owner' });
    expect(await (await stranger.get('/api/session')).json()).toMatchObject({ signedIn: false, shops: [] });
    expect(await desk.store.shops.list()).toHaveLength(1);
    expect(await desk.store.connections.list()).toHaveLength(1);
  });

  it('who proves a connected shop signs in on another device', async () => {
    await quick(desk.browser(), { callbackUrl: await seller('TH') });
    const second = desk.browser();
    expect(problemIn(await quick(second, { callbackUrl: await seller('TH') }))).toBeNull();
    expect(await (await second.get('/api/devices')).json()).toHaveLength(2);
  });

  it('a signed-in owner adds a shop and stays the same session', async () => {
    const owner = desk.browser();
    await quick(owner, { callbackUrl: await seller('TH') });
    expect(problemIn(await quick(owner, { callbackUrl: await seller('VN') }))).toBeNull();
    expect(await desk.store.shops.list()).toHaveLength(2);
    expect(await (await owner.get('/api/devices')).json()).toHaveLength(1);
  });

  it('of two first logins at the same moment one becomes the owner', async () => {
    const [one, two] = await Promise.all([seller('TH'), seller('VN')]);
    const ends = await Promise.all([
      quick(desk.browser(), { callbackUrl: one }),
      quick(desk.browser(), { callbackUrl: two }),
    ]);
    expect(ends.map((events) => problemIn(events)?.code ?? 'in').sort()).toEqual(['in', 'not-the-owner']);
  });
});

describe('a failed sign-in', () => {
  it('leaves the session that was there before', async () => {
    const owner = desk.browser();
    await quick(owner);
    await quick(owner, { callbackUrl: 'https://localhost/?app_key=quickapp1&code=ROW_wrong' });
    expect(await (await owner.get('/api/session')).json()).toMatchObject({ signedIn: true, role: 'owner' });
  });

  it('gives no session to anybody', async () => {
    const browser = desk.browser();
    await quick(browser, { callbackUrl: 'https://localhost/?app_key=quickapp1&code=ROW_wrong' });
    expect(browser.cookies.size).toBe(1);
    expect((await browser.get('/api/orders')).status).toBe(401);
  });

  it('after twenty of them the caller waits', async () => {
    const browser = desk.browser();
    for (let index = 0; index < 20; index += 1) await quick(browser, { callbackUrl: 'nothing' });
    const answer = await browser.post('/api/connect/quick', { appSecret: 'x', callbackUrl: 'nothing' });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ code: 'rate-limited' });
  });
});
