import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { readCsv } from '../apps/server/src/actions/export/testing/read-csv.ts';
import { readXlsx } from '../apps/server/src/actions/export/testing/read-xlsx.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 2_500, regions: ['MY', 'TH'] });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  page = await browser.newPage();
  await signIn(page, desk.url, sandbox);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

describe('a seller who exports', () => {
  it('waits for the orders to be here', async () => {
    await expect.poll(isImported, { timeout: 60_000, interval: 300 }).toBe(true);
  });

  it('gets all that the tab shows as an Excel file, in its order, every id whole', async () => {
    const dialog = await openDialog();
    await dialog.getByText(/orders, one row per product line/).waitFor();
    for (const column of ['Product', 'SKU', 'Quantity']) await dialog.getByRole('checkbox', { name: column }).uncheck();
    await dialog.getByText(/orders, one row per order/).waitFor();
    const [sheet] = readXlsx(await bytesOf(await download(dialog)));
    const headings = [...(sheet?.rows[0]?.values() ?? [])].map((cell) => ('text' in cell ? cell.text : ''));
    expect(headings.slice(0, 3)).toEqual(['Ship by (shop time)', 'Time zone', 'Order ID']);
    const ids = sheet?.rows.slice(1).map((row) => row.get('C'));
    expect(ids).toEqual((await idsOnDesk()).map((text) => ({ text })));
    await page.getByText('Export done').waitFor();
  });

  it('finds the columns as they were left, and gets only what was ticked, as CSV', async () => {
    const boxes = page.getByRole('checkbox', { name: /^Select order \d{18}$/ });
    const names = await Promise.all([0, 2].map(async (place) => boxes.nth(place).getAttribute('aria-label')));
    for (const place of [0, 2]) await boxes.nth(place).check();
    const dialog = await openDialog();
    expect(await dialog.getByRole('checkbox', { name: 'SKU' }).isChecked()).toBe(false);
    await dialog.getByText('2 orders, one row per order').waitFor();
    await dialog.getByRole('radio', { name: 'CSV' }).check();
    await dialog.getByRole('button', { name: 'Move Order ID up' }).click();
    const rows = readCsv(await bytesOf(await download(dialog)));
    expect(rows[0]?.[0]).toBe('Order ID');
    expect(rows.slice(1).map(([id]) => `Select order ${id}`)).toEqual(names);
    await page.keyboard.press('Escape');
  });

  it('can cancel half-way: the browser has a failed download, and nothing that looks whole', async () => {
    await page.getByRole('tab', { name: 'All' }).click();
    const dialog = await openDialog();
    await dialog.getByText(/^2,5\d\d orders/).waitFor();
    const broken = await cancelHalfWay(dialog);
    expect(await broken.failure()).not.toBeNull();
    const whole = await download(dialog, 'Try again');
    expect(readCsv(await bytesOf(whole)).length).toBeGreaterThan(2_500);
  });

  it('leaves no buyer in the log', () => {
    const lines = desk
      .log()
      .split('\n')
      .filter((line) => line.includes('"msg":"export"'));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.every((line) => line.includes('"clearBuyers":false'))).toBe(true);
  });
});

async function openDialog() {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export orders' });
  await dialog.waitFor();
  return dialog;
}

/** A desk on this machine is fast: it is held in the middle of the file until the button is pressed. */
async function cancelHalfWay(dialog: Awaited<ReturnType<typeof openDialog>>): Promise<Download> {
  const begun = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const broken = await begun;
  desk.freeze();
  await dialog.getByRole('button', { name: 'Cancel export' }).click();
  await wait(200);
  desk.thaw();
  await dialog.getByText('Somebody cancelled it.').waitFor();
  return broken;
}

async function download(dialog: Awaited<ReturnType<typeof openDialog>>, button = 'Export'): Promise<Download> {
  const begun = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  const made = await begun;
  expect(await made.failure()).toBeNull();
  return made;
}

const bytesOf = async (made: Download): Promise<Uint8Array> => readFile(await made.path());

/** As the desk's own pages tell them, in the order of the tab. */
async function idsOnDesk(): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await page.request.get(
      `${desk.url}/api/orders?tab=to-ship&limit=200${cursor && `&cursor=${cursor}`}`,
    );
    const found = (await answer.json()) as { orders: { id: string }[]; nextCursor: string | null };
    ids.push(...found.orders.map(({ id }) => id));
    cursor = found.nextCursor;
  }
  return ids;
}

async function isImported(): Promise<boolean> {
  const { shops } = (await (await page.request.get(`${desk.url}/api/sync`)).json()) as { shops: { phase: string }[] };
  return shops.length > 0 && shops.every(({ phase }) => phase === 'complete');
}
