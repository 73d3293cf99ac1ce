import { PDFDocument } from '@cantoo/pdf-lib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { authorise, openBrowser, quickLogin } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 160, regions: ['MY', 'TH'], labelDelay: { from: 200, to: 800 } });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

describe('a seller with an app key, an app secret and a callback URL', () => {
  it('connects with Quick Login and sees each step with its result', async () => {
    const callbackUrl = await authorise(page, sandbox.authorizeUrl);
    expect(callbackUrl).toContain('code=ROW_');
    await quickLogin(page, desk.url, sandbox.appSecret, callbackUrl);
    await page.getByText(/shops found/).waitFor();
    await page.getByRole('button', { name: 'Open orders' }).click();
    await page.getByRole('tab', { name: 'To ship', selected: true }).waitFor();
  });

  it('sees orders of every shop, the most urgent on top', async () => {
    await page
      .getByRole('row', { name: /^Order \d{18}$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /^Order \d{18}$/ }).count()).toBeGreaterThan(5);
  });

  it('opens an order and reads buyer, items and money', async () => {
    const row = page.getByRole('row', { name: /^Order \d{18}$/ }).first();
    const name = (await row.getAttribute('aria-label')) ?? '';
    await row.click();
    const drawer = page.getByRole('dialog', { name });
    await drawer.getByText('Timeline').waitFor();
    await drawer.getByText('Money').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('ships three orders in one run', async () => {
    const ids = await shippableOrders(page, desk.url, 3);
    for (const id of ids) await page.getByRole('checkbox', { name: `Select order ${id}` }).check();
    await page.getByRole('button', { name: 'Ship', exact: true }).click();
    await page.getByRole('button', { name: 'Arrange shipment' }).click();
    await page.waitForURL(/\/runs\//);
    await page.getByText('3 of 3 packages').first().waitFor();
    expect(effectiveShips(sandbox)).toEqual([1, 1, 1]);
  });

  it('prints their waybills as one PDF with a page for each package', async () => {
    await page.getByRole('button', { name: 'Print waybills' }).click();
    const opened = browser.waitForEvent('page');
    await page.getByRole('button', { name: 'Open PDF' }).click();
    const tab = await opened;
    await tab.waitForURL(/waybills\.pdf/);
    const pdf = await page.request.get(tab.url());
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await PDFDocument.load(await pdf.body())).getPageCount()).toBe(3);
    await tab.close();
  });

  it('leaves no secret in the log and none in the browser', async () => {
    expect(desk.log()).not.toContain(sandbox.appSecret);
    const session = await page.request.get(`${desk.url}/api/session`);
    expect(await session.text()).not.toContain(sandbox.appSecret);
  });

  it('signs out, and the orders are gone from sight', async () => {
    await page.goto(`${desk.url}/orders`);
    await page.getByRole('button', { name: /Owner/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('tab', { name: 'Quick Login' }).waitFor();
    expect((await page.request.get(`${desk.url}/api/orders`)).status()).toBe(401);
  });
});

/** Orders on the first screen of the desk that the preflight calls ready, once the import has settled. */
async function shippableOrders(page: Page, deskUrl: string, count: number): Promise<string[]> {
  await untilImported(page, deskUrl);
  await page.reload();
  const listed = await (await page.request.get(`${deskUrl}/api/orders?limit=12`)).json();
  const orders = listed.orders.map((row: { shopId: string; id: string }) => ({ shopId: row.shopId, orderId: row.id }));
  const answer = await page.request.post(`${deskUrl}/api/shipping/preflight`, {
    data: { orders },
    headers: { origin: deskUrl },
  });
  const { groups } = await answer.json();
  const ready = groups
    .flatMap((group: { items: object[] }) => group.items)
    .filter((item: { verdict: string; orderIds: string[] }) => item.verdict === 'ready' && item.orderIds.length === 1);
  expect(ready.length).toBeGreaterThanOrEqual(count);
  return ready.slice(0, count).map((item: { orderIds: string[] }) => item.orderIds[0]);
}

async function untilImported(page: Page, deskUrl: string): Promise<void> {
  for (;;) {
    const { shops } = await (await page.request.get(`${deskUrl}/api/sync`)).json();
    if (shops.every(({ phase }: { phase: string }) => phase === 'complete')) return;
    await page.waitForTimeout(200);
  }
}

const effectiveShips = ({ control }: Sandbox) =>
  [...control.town.packages.values()].map(({ effectiveShips: ships }) => ships).filter((ships) => ships > 0);
