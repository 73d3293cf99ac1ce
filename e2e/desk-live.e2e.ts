import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  // Nothing happens by itself in this town: what moves on the desk was moved here.
  sandbox = await startSandbox({ orders: 120, regions: ['MY'], lifeSpeed: 0.001 });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  await browser.grantPermissions(['notifications'], { origin: desk.url });
  page = await browser.newPage();
  await page.addInitScript(writeDownNotifications);
  await signIn(page, desk.url, sandbox);
  await page.getByText(/^Synced/).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

/** What the window system would show and know: a headless browser has neither a notification centre nor a front. */
function writeDownNotifications(): void {
  const seen: string[] = [];
  const Shown = window.Notification;
  class WrittenDown extends Shown {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      seen.push(title);
    }
  }
  Object.assign(window, { Notification: WrittenDown, seen, isInFront: true });
  document.hasFocus = () => (window as unknown as { isInFront: boolean }).isInFront;
}

const rows = () => page.getByRole('row', { name: /^Order / });
const names = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
/** As the tab says it, which does not wait for a hand that holds the list. */
const shown = async () => Number(/\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
const heads = () => page.getByRole('columnheader').allInnerTexts();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** New orders at TikTok, and a look at it now instead of in a minute. */
async function arrive(count: number): Promise<void> {
  const body = JSON.stringify({ count, region: 'MY' });
  const answer = await fetch(`${sandbox.origin}/_sandbox/orders`, { method: 'POST', body });
  expect(answer.status).toBeLessThan(300);
  await page.request.post(`${desk.url}/api/sync/now`, { data: { shopIds: [] }, headers: { origin: desk.url } });
}

describe('the table as somebody set it up', () => {
  it('keeps its columns and its row height over a reload', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Tags' }).check();
    await page.getByRole('checkbox', { name: 'Buyer' }).uncheck();
    await page.getByRole('button', { name: 'Move Total', exact: true }).press('ArrowUp');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Row height' }).click();
    await page.getByRole('radio', { name: /Compact/ }).click();
    await page.keyboard.press('Escape');
    await page.reload();
    await rows().first().waitFor();
    const names = await heads();
    expect(names).toContain('Tags');
    expect(names).not.toContain('Buyer');
    expect(names.indexOf('Total')).toBeLessThan(names.indexOf('Package'));
    expect((await rows().first().boundingBox())?.height).toBe(30);
  });

  it('goes back to the usual columns', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: /Reset/ }).click();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Columns');
    expect(await heads()).toContain('Buyer');
    await page.getByRole('button', { name: 'Row height' }).click();
    await page.getByRole('radio', { name: 'Normal' }).click();
    await page.keyboard.press('Escape');
  });
});

describe('a list that lives', () => {
  it('moves no row under the mouse: what is new waits until it is asked for', async () => {
    const listed = page.waitForResponse(/api\/orders\?tab=all/);
    await page.getByRole('tab', { name: 'All' }).click();
    await listed;
    await rows().first().waitFor();
    await rows().nth(4).hover();
    const before = await names();
    await arrive(3);
    const notice = page.getByRole('button', { name: /3 new orders, show/ });
    await notice.waitFor();
    expect((await names()).slice(0, 8)).toEqual(before.slice(0, 8));
    await notice.click();
    await notice.waitFor({ state: 'detached' });
    expect((await names())[3]).toBe(before[0]);
  });

  it('takes new orders by itself while nobody holds it', { timeout: 120_000 }, async () => {
    // Under All, for the town lives on: an order that leaves To ship would hide one that comes.
    await page.getByRole('tab', { name: 'All' }).click();
    // Away from the list, in steps as a hand goes: it leaves what lay over the rows too.
    await page.mouse.move(600, 10, { steps: 5 });
    const total = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    const before = await total();
    await arrive(2);
    // The routine look comes once a minute, whatever got lost.
    await expect.poll(total, { timeout: 80_000 }).toBeGreaterThanOrEqual(before + 2);
    await page.getByRole('tab', { name: 'To ship' }).click();
  });

  it('calls once for orders that came together, and only where somebody asked for it and is away', async () => {
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await page.getByRole('button', { name: 'Notifications' }).click();
    const wish = page.getByRole('switch', { name: 'Show a notification' });
    await wish.click();
    await expect.poll(() => wish.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await arrive(1);
    await page.evaluate(() => Object.assign(window, { isInFront: false }));
    await arrive(4);
    await expect.poll(async () => (await seen()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await seen()).toEqual([expect.stringMatching(/^[45] new orders to ship$/)]);
    await page.evaluate(() => Object.assign(window, { isInFront: true }));
  });
});

describe('the keyboard alone', () => {
  it('walks, ticks, opens, and comes back to the row', async () => {
    await page.locator('#content').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = (await names())[1] ?? '';
    expect(await focused()).toBe(second);
    await page.keyboard.press('x');
    await page.getByRole('region', { name: 'Selected orders' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: second }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Selected orders' }).waitFor({ state: 'detached' });
  });

  it('goes to another screen and back by two letters', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(/\/runs/);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL(/\/orders/);
    await rows().first().waitFor();
  });

  it('lets single letters rest where somebody switched them off', async () => {
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: 'Use single letters' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    expect(page.url()).toContain('/orders');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Keyboard help' }).click();
    await page.getByRole('switch', { name: 'Use single letters' }).click();
    await page.keyboard.press('Escape');
  });
});

describe('a desk that goes away and comes back', () => {
  it('says so, keeps what is on screen, and catches up', async () => {
    await rows().nth(2).hover();
    const before = await names();
    const had = await shown();
    await desk.kill();
    await page.getByText(/This desk does not answer since/).waitFor();
    expect((await names()).slice(0, 10)).toEqual(before.slice(0, 10));
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'The desk does not answer' }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'The desk does not answer' }).waitFor();
    await page.getByRole('link', { name: 'Orders' }).click();
    await rows().first().waitFor();
    await arriveUnseen(2);
    await desk.start();
    await page.getByText(/This desk does not answer since/).waitFor({ state: 'detached' });
    await page.getByText(/^Synced/).waitFor();
    await page.request.post(`${desk.url}/api/sync/now`, { data: { shopIds: [] }, headers: { origin: desk.url } });
    await expect.poll(shown, { timeout: 20_000 }).toBe(had + 2);
  });
});

async function arriveUnseen(count: number): Promise<void> {
  const body = JSON.stringify({ count, region: 'MY' });
  await fetch(`${sandbox.origin}/_sandbox/orders`, { method: 'POST', body });
}
