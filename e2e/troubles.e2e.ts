import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { authorise, openBrowser, quickLogin } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { endTrouble, orderTrouble } from './sandbox-levers.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 30, regions: ['MY'] });
  desk = await openDesk(sandbox.origin);
});

beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

afterEach(async () => {
  await endTrouble(sandbox);
  await browser.close();
});

afterAll(async () => {
  await desk?.close();
  await sandbox?.stop();
});

const heading = (name: string) => page.getByRole('heading', { name });

describe('what a seller reads when connecting goes wrong', () => {
  it('"Invalid authorization code", and a button that builds a new link', async () => {
    const appKey = sandbox.appKey;
    await quickLogin(
      page,
      desk.url,
      sandbox.appSecret,
      `https://localhost/?app_key=${appKey}&code=ROW_used_up&shop_region=MY`,
    );
    await heading('Invalid authorization code').waitFor();
    await page.getByRole('button', { name: 'Authorise again' }).waitFor();
    await page.getByText(/works once/).waitFor();
  });

  it('"No authorized shops found"', async () => {
    await orderTrouble(sandbox, { kind: 'no_shops' });
    await quickLogin(page, desk.url, sandbox.appSecret, await authorise(page, sandbox.authorizeUrl));
    await heading('No authorized shops found').waitFor();
    await page
      .getByText(/Shop Authorized Information/)
      .first()
      .waitFor();
  });

  it('"Access denied", with the permission by its Partner Center name', async () => {
    await orderTrouble(sandbox, { kind: 'missing_scope', path: '/authorization/' });
    await quickLogin(page, desk.url, sandbox.appSecret, await authorise(page, sandbox.authorizeUrl));
    await heading('Access denied').waitFor();
    await page
      .getByText(/Shop Authorized Information/)
      .first()
      .waitFor();
  });

  it('a wrong App Secret', async () => {
    await quickLogin(page, desk.url, 'not-the-secret-of-this-app', await authorise(page, sandbox.authorizeUrl));
    await page
      .getByRole('alert')
      .filter({ hasText: /App Secret/ })
      .waitFor();
  });

  it('a clock that is ten minutes off: says by how much', async () => {
    await orderTrouble(sandbox, { kind: 'clock_offset', milliseconds: 600_000 });
    await quickLogin(page, desk.url, sandbox.appSecret, await authorise(page, sandbox.authorizeUrl));
    await page
      .getByRole('alert')
      .filter({ hasText: /10 min/ })
      .waitFor();
  });

  it('a paste that is no URL is explained while typing, and the button says what it waits for', async () => {
    await page.goto(desk.url);
    await page.getByLabel('App Secret').fill('anything');
    await page.getByLabel('Callback URL').fill('hello');
    await page
      .getByText(/not a Callback URL|not a URL/i)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Quick Connect' }).isDisabled()).toBe(true);
  });

  it('a declined authorisation', async () => {
    await page.goto(desk.url);
    await page.getByLabel('Callback URL').fill('https://localhost/?code=null&error=auth_denied');
    await page
      .getByText(/declined/i)
      .first()
      .waitFor();
  });

  it('none of it reaches the log as a secret, and nothing half connected is kept', async () => {
    expect(desk.log()).not.toContain(sandbox.appSecret);
    expect(desk.log()).not.toContain('not-the-secret-of-this-app');
    const session = await (await page.request.get(`${desk.url}/api/session`)).json();
    expect(session).toMatchObject({ signedIn: false, freshInstallation: true, shops: [] });
  });
});

describe('whose desk it is', () => {
  it('a stranger with another app is refused once there is an owner', async () => {
    const stranger = await startSandbox({ orders: 10, regions: ['SG'], seed: 99, appKey: 'strangers9app' });
    try {
      await quickLogin(page, desk.url, sandbox.appSecret, await authorise(page, sandbox.authorizeUrl));
      await page.getByRole('button', { name: 'Open orders' }).waitFor();
      const other = await openBrowser();
      const theirs = await other.newPage();
      await quickLogin(
        theirs,
        desk.url,
        'whatever',
        'https://localhost/?app_key=strangers9app&code=ROW_x&shop_region=SG',
      );
      await theirs.getByRole('alert').first().waitFor();
      expect((await (await theirs.request.get(`${desk.url}/api/session`)).json()).signedIn).toBe(false);
      await other.close();
    } finally {
      await stranger.stop();
    }
  });
});
