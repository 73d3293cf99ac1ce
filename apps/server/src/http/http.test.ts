import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { type Desk, openDesk, problemIn } from './desk.exam.ts';

type Town = Awaited<ReturnType<typeof startSandbox>>;
let town: Town;
let desk: Desk;

beforeAll(async () => {
  town = await startSandbox({ orders: 10, regions: ['TH'], appKey: 'httpapp1', appSecret: 'town-secret-2' });
});
afterAll(() => town.stop());
beforeEach(async () => {
  town.control.reset();
  desk = await openDesk({ liveUrl: town.origin });
});
afterEach(() => desk.close());

async function signedIn(from = desk) {
  const browser = from.browser();
  const url = `${town.origin}/oauth/authorize?app_key=httpapp1&state=s&approve=1`;
  const callbackUrl = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '';
  const events = await browser.connect('/api/connect/quick', { appSecret: 'town-secret-2', callbackUrl });
  expect(problemIn(events)).toBeNull();
  return browser;
}

describe('without signing in', () => {
  it.each(['/api/orders', '/api/orders/counts', '/api/shops', '/api/sync', '/api/devices', '/api/runs', '/api/events'])(
    '%s is refused',
    async (path) => {
      const answer = await desk.browser().get(path);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
    },
  );

  it('an invented cookie is nobody', async () => {
    const browser = desk.browser();
    browser.cookies.set('desk_session', 'A'.repeat(43));
    expect((await browser.get('/api/orders')).status).toBe(401);
  });

  it('the session says that nobody owns this installation yet', async () => {
    expect(await (await desk.browser().get('/api/session')).json()).toEqual({
      signedIn: false,
      role: null,
      freshInstallation: true,
      demo: null,
      connectUrl: 'http://localhost:5173/connect',
      shops: [],
      version: '0.0.0-test',
    });
  });
});

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and not secure on plain http', async () => {
    const answer = await desk.browser().post('/api/connect/quick', { appSecret: 'x', callbackUrl: 'x' });
    await answer.text();
    expect(answer.headers.get('set-cookie')).toMatch(
      /^desk_session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is for https only where people come by https', async () => {
    const behind = await openDesk({ liveUrl: town.origin, publicUrl: 'https://desk.example.com' });
    const answer = await behind.browser().post('/api/connect/quick', { appSecret: 'x', callbackUrl: 'x' });
    await answer.text();
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
    await behind.close();
  });

  it('ends with signing out, and so does the session behind it', async () => {
    const browser = await signedIn();
    const stolen = new Map(browser.cookies);
    expect((await browser.post('/api/sign-out', {})).status).toBe(204);
    expect(browser.cookies.has('desk_session')).toBe(false);
    const thief = desk.browser();
    for (const [name, value] of stolen) thief.cookies.set(name, value);
    expect((await thief.get('/api/orders')).status).toBe(401);
  });

  it('dies after thirty days without use and lives on with use', async () => {
    const clock = { now: Date.now() };
    const days = (count: number) => count * 86_400_000;
    const timed = await openDesk({ liveUrl: town.origin, now: () => clock.now });
    const browser = await signedIn(timed);
    for (const wait of [20, 20]) {
      clock.now += days(wait);
      const answer = await browser.get('/api/session');
      expect(await answer.json()).toMatchObject({ signedIn: true });
      expect(answer.headers.get('set-cookie')).toContain('Max-Age=2592000');
    }
    expect((await browser.get('/api/session')).headers.get('set-cookie')).toBeNull();
    clock.now += days(31);
    expect(await (await browser.get('/api/session')).json()).toMatchObject({ signedIn: false });
    await timed.close();
  });
});

describe('devices', () => {
  it('are listed, the present one marked, and can be signed out', async () => {
    const one = await signedIn();
    const two = await signedIn();
    const devices = await (await one.get('/api/devices')).json();
    expect(devices).toHaveLength(2);
    const other = devices.find((device: { current: boolean }) => !device.current);
    expect(other.userAgent).toBe('Test browser');
    const answer = await one.delete(`/api/devices/${other.id}`);
    expect(answer.status).toBe(204);
    expect((await two.get('/api/orders')).status).toBe(401);
    expect((await one.get('/api/orders')).status).toBe(200);
  });
});

describe('another site', () => {
  it('may not change anything with the person’s cookie', async () => {
    const browser = await signedIn();
    const answer = await browser.post('/api/sync/now', {}, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'not-allowed' });
  });

  it('may not send what a plain form can send', async () => {
    const browser = await signedIn();
    const answer = await browser.post('/api/sync/now', {}, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(403);
  });

  it('that points its name at this machine gets nothing', async () => {
    const browser = await signedIn();
    expect((await browser.get('/api/session', { host: 'evil.example:5173' })).status).toBe(403);
    expect((await browser.get('/', { host: 'evil.example' })).status).toBe(403);
  });
});

describe('every answer', () => {
  it('carries the security headers, refusals too', async () => {
    for (const path of ['/api/session', '/api/orders', '/healthz', '/nowhere.js']) {
      const { headers } = await desk.browser().get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('of the API is kept by no cache', async () => {
    expect((await desk.browser().get('/api/session')).headers.get('cache-control')).toBe('no-store');
  });

  it('to nonsense is a problem, not a stack trace', async () => {
    const browser = await signedIn();
    const answer = await browser.get('/api/orders?limit=banana');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-request', facts: { field: 'limit' } });
    const broken = await browser.post('/api/connect/inspect', undefined, { 'content-type': 'application/json' });
    expect(broken.status).toBe(400);
    expect(await (await browser.get('/api/nowhere')).json()).toMatchObject({ code: 'not-found' });
  });

  it('to a failure of our own shows a reference only', async () => {
    const browser = await signedIn();
    desk.store.shops.list = () => Promise.reject(new Error('disk on fire at /secret/place'));
    const answer = await browser.get('/api/shops');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('disk');
    expect(desk.logged()).toContain(JSON.parse(text).facts.reference);
  });

  it('to an address or a method that is not there is a problem like every other', async () => {
    const browser = await signedIn();
    for (const answer of [await browser.post('/api/nothing', {}), await browser.delete('/api/orders')]) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not-found' });
    }
  });

  it('to too large a body is a refusal', async () => {
    const answer = await desk.browser().post('/api/connect/inspect', { callbackUrl: 'x'.repeat(5_000_000) });
    expect(await answer.json()).toMatchObject({ code: 'too-many' });
  });
});

describe('the document', () => {
  it('names every route with its shapes, and has a page to read', async () => {
    const document = await (await desk.browser().get('/api/openapi.json')).json();
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/session',
        '/api/connect/quick',
        '/api/orders',
        '/api/runs',
        '/api/prints',
        '/api/events',
      ]),
    );
    expect(document.components.schemas).toHaveProperty('OrderRow');
    const page = await (await desk.browser().get('/api/docs')).text();
    expect(page).toContain('/api/shipping/preflight');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);
  });
});

describe('health', () => {
  it('answers, and says when the database does not', async () => {
    expect((await desk.browser().get('/healthz')).status).toBe(200);
    expect((await desk.browser().get('/readyz')).status).toBe(200);
    desk.store.isFresh = () => Promise.reject(new Error('gone'));
    expect((await desk.browser().get('/readyz')).status).toBe(503);
  });
});
