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
  sandbox = await startSandbox({ orders: 120, regions: ['MY', 'TH'] });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  page = await browser.newPage();
  await signIn(page, desk.url, sandbox);
  await filters().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

const filters = () => page.getByRole('region', { name: 'Filters' });
const chip = (name: RegExp) => filters().getByRole('button', { name });
const query = () => new URL(page.url()).searchParams;
const SOON = { timeout: 15_000 };
const asked = (name: string) => expect.poll(() => query().getAll(name), SOON);
const focused = () => expect.poll(focusedName, SOON);
/** The rows that the server lists for what stands in the address bar, beside those on screen. */
async function expectSameRows(): Promise<void> {
  const listed = await (await page.request.get(`${desk.url}/api/orders?${query()}`)).json();
  const here = page.getByRole('grid', { name: 'Orders' });
  await expect.poll(() => here.getAttribute('aria-rowcount'), SOON).toBe(String(listed.orders.length + 1));
}

describe('filters of the desk', () => {
  it('are set by keyboard alone: a near date, a payment, two statuses found by typing', async () => {
    await page.getByRole('tab', { name: 'All', exact: true }).click();
    await chip(/^Add filter: Date/).focus();
    await page.keyboard.press('Enter');
    await focused().toBe('Find in Deadline');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await focused().toBe('Find in Ordered');
    await page.keyboard.type('90');
    await page.keyboard.press('Enter');
    await asked('created').toEqual(['last-90-days']);
    await chip(/^Change filter: Ordered: last 90 days/).waitFor();

    await setFromMore('Payment', ['COD']);
    await asked('payment').toEqual(['cod']);

    await setFromMore('Status', ['To ship', 'Awaiting coll']);
    await page.keyboard.press('Escape');
    await asked('status').toEqual(['AWAITING_SHIPMENT', 'AWAITING_COLLECTION']);
    await expectSameRows();
  });

  it('give the focus back to their chip when Esc closes the picker, and the selection stays', async () => {
    await page
      .getByRole('checkbox', { name: /^Select order/ })
      .first()
      .click();
    await chip(/^Change filter: Payment/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Payment' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Payment' }).waitFor({ state: 'detached' });
    await focused().toMatch(/^Change filter: Payment/);
    expect(await page.getByRole('region', { name: 'Selected orders' }).count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('stand there again after a reload, and in the link for a colleague', async () => {
    const address = page.url();
    await page.reload();
    await chip(/^Change filter: Status: To ship, Awaiting collection/).waitFor();
    const colleague = await browser.newPage();
    await colleague.goto(address);
    await colleague.getByRole('button', { name: /^Change filter: Payment: COD/ }).waitFor();
    expect(await colleague.getByRole('tab', { name: 'All', exact: true }).getAttribute('aria-selected')).toBe('true');
    await colleague.close();
  });

  it('wait at the desk while somebody looks at the runs', async () => {
    const before = query().toString();
    await page.getByRole('navigation').getByRole('link', { name: 'Runs', exact: true }).click();
    await page.getByRole('heading', { name: 'Runs' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Orders', exact: true }).click();
    await chip(/^Change filter: Payment: COD/).waitFor();
    expect(query().toString()).toBe(before);
  });

  it('that leave nothing are taken off one by one or all at once', async () => {
    const before = query().toString();
    await openFromMore('SKU');
    await page.getByLabel('SKUs, one per line').fill('NO-SUCH-SKU\nNOR-THIS');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Take off the last filter' }).click();
    await asked('sku').toEqual([]);
    expect(query().toString()).toBe(before);
  });
});

describe('saved views', () => {
  it('are saved under a name that is free, and opened again', async () => {
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByLabel('Name').fill('due TODAY');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: /already here/ })
      .waitFor();
    await page.getByLabel('Name').fill('Old cash');
    await page.keyboard.press('Enter');
    await chip(/^Old cash, saved view/).waitFor();
    expect(await page.getByRole('button', { name: 'Save view' }).count()).toBe(0);

    await chip(/^COD$/).click();
    await asked('status').toEqual([]);
    await chip(/^Old cash$/).click();
    await asked('status').toEqual(['AWAITING_SHIPMENT', 'AWAITING_COLLECTION']);
  });

  it('are changed, and deleted with a way back', async () => {
    await page.getByRole('button', { name: /^Remove filter: Status/ }).click();
    await chip(/^Old cash, saved view/).click();
    await page.getByRole('menuitem', { name: 'Update to what is on screen' }).click();
    await page.getByRole('button', { name: 'Save view' }).waitFor({ state: 'detached' });
    await chip(/^Old cash, saved view/).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await chip(/^Old cash/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await chip(/^Old cash/).click();
    await asked('status').toEqual([]);
    await asked('payment').toEqual(['cod']);
  });
});

describe('a link of an older version', () => {
  it('applies what makes sense, and says in one line what it left out', async () => {
    await page.goto(`${desk.url}/orders?tab=all&payment=cod&created=fortnight&shelf=A4`);
    await chip(/^Change filter: Payment: COD/).waitFor();
    await leftOutLine().waitFor();
    expect(await leftOutLine().textContent()).toMatch(/Ordered and “shelf”/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await leftOutLine().waitFor({ state: 'detached' });
    expect(query().toString()).toBe('tab=all&payment=cod');
  });
});

const leftOutLine = () => page.getByRole('status').filter({ hasText: 'Left out' });
const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Opens the picker of a filter, found by its name. */
async function openFromMore(name: string): Promise<void> {
  await chip(/^Add filter: More/).focus();
  await page.keyboard.press('Enter');
  await focused().toBe('Find in More filters');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Takes lines of a filter's list, each found by typing. */
async function setFromMore(name: string, lines: readonly string[]): Promise<void> {
  await openFromMore(name);
  await focused().toBe(`Find in ${name}`);
  await page.getByRole('option').first().waitFor();
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}
