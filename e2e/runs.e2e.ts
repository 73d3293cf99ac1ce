import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { endTrouble, orderTrouble } from './sandbox-levers.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;
/** Packages that the sandbox would ship, by order. */
let toShip: Map<string, string>;
let spared: string;
let address: string;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 200, regions: ['MY'], labelDelay: { from: 0, to: 0 }, lifeSpeed: 0.001 });
  await bringOrders(1_000);
  toShip = readyPackages();
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

async function bringOrders(count: number): Promise<void> {
  const made = await fetch(`${sandbox.origin}/_sandbox/orders`, {
    method: 'POST',
    body: JSON.stringify({ count, region: 'MY' }),
  });
  expect(made.status).toBe(201);
}

/** What the desk will call ready: paid, free, not asked to be cancelled, shipped by the seller with TikTok's carrier. */
function readyPackages(): Map<string, string> {
  const orders = [...sandbox.control.town.orders.values()];
  return new Map(orders.flatMap(({ id, packageIds: [packageId] }) => (packageId ? [[id, packageId] as const] : [])));
}

const shipsOf = (packageId: string): number => sandbox.control.town.packages.get(packageId)?.effectiveShips ?? 0;
const shippedNow = (): number =>
  [...sandbox.control.town.packages.values()].filter(({ effectiveShips }) => effectiveShips > 0).length;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const numberIn = (text: string | null): number =>
  Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);

async function untilImported(): Promise<void> {
  const areComplete = async () => {
    const { shops } = (await (await page.request.get(`${desk.url}/api/sync`)).json()) as { shops: { phase: string }[] };
    return shops.length > 0 && shops.every(({ phase }) => phase === 'complete');
  };
  await expect.poll(areComplete, { timeout: 60_000, interval: 200 }).toBe(true);
}

const runNow = async () =>
  ((await (await page.request.get(`${desk.url}/api${new URL(address).pathname}`)).json()) as Answer).run;
type Answer = { run: { state: string; packages: number; totals: Record<string, number> } };

/** A thousand packages take half a minute, and much longer on a machine that does other things as well. */
const MINUTES = 600_000;

describe('a thousand packages at once', () => {
  it('are selected by their list, without the ones unticked by hand', async () => {
    await untilImported();
    await page.reload();
    await page.getByRole('tab', { name: 'To ship' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all loaded orders' }).click();
    const all = button(/^Select all [\d,]+ matching$/);
    const matching = numberIn(await all.textContent());
    expect(matching).toBeGreaterThan(1_000);
    await all.click();
    const bar = page.getByRole('region', { name: 'Selected orders' }).getByRole('status');
    await expect.poll(async () => numberIn(await bar.textContent())).toBe(matching);
    const row = page.getByRole('checkbox', { name: /^Select order / }).nth(3);
    spared = (await row.getAttribute('aria-label'))?.replace('Select order ', '') ?? '';
    await row.click();
    await expect.poll(async () => numberIn(await bar.textContent())).toBe(matching - 1);
    expect(await row.isChecked()).toBe(false);
  });

  it('are counted before anything is sent, and go as one run', async () => {
    // The courier refuses the address of whoever comes first.
    const refusal = { code: 11021012, message: 'bad address' };
    await orderTrouble(sandbox, { kind: 'business_error', method: 'POST', path: '/ship', count: 5, ...refusal });
    await button('Ship').click();
    const dialog = page.getByRole('dialog');
    const sentence = dialog.getByText(/ will ship$/).last();
    await sentence.waitFor();
    const ready = numberIn(await sentence.textContent());
    expect(ready).toBeGreaterThan(900);
    expect(shippedNow()).toBe(0);
    await button('Arrange shipment').click();
    await page.waitForURL(/\/runs\//);
    address = page.url();
    await expect.poll(async () => (await runNow()).packages, { timeout: 30_000 }).toBe(ready);
  });

  it('can be paused: nothing is shipped until somebody resumes', async () => {
    await expect.poll(shippedNow, { timeout: 30_000 }).toBeGreaterThan(20);
    await button('Pause').click();
    await button('Resume').waitFor();
    await expect.poll(async () => (await runNow()).totals.working, { timeout: 60_000 }).toBe(0);
    const before = shippedNow();
    await page.waitForTimeout(1_500);
    expect(shippedNow()).toBe(before);
    expect((await runNow()).totals.waiting).toBeGreaterThan(100);
  });

  it(
    'can be left and found again, and resumed there',
    async () => {
      await page.getByRole('link', { name: 'Orders' }).first().click();
      await page.getByRole('tab', { name: 'To ship' }).waitFor();
      await page.getByRole('link', { name: 'Runs' }).first().click();
      await page
        .getByRole('link', { name: /^Run \d+$/ })
        .first()
        .click();
      expect(page.url()).toContain(new URL(address).pathname);
      await button('Resume').click();
      await button('Pause').waitFor();
      await expect.poll(async () => (await runNow()).state, { timeout: MINUTES, interval: 500 }).toBe('finished');
    },
    MINUTES,
  );

  it('try the failed ones again, and each package was shipped exactly once', async () => {
    await expect.poll(async () => (await runNow()).totals.failed).toBeGreaterThan(0);
    await endTrouble(sandbox);
    await button('Retry failed').click();
    await expect.poll(async () => (await runNow()).totals.failed, { timeout: 60_000 }).toBe(0);
    await expect.poll(async () => (await runNow()).state, { timeout: 60_000 }).toBe('finished');
    const { packages, totals } = await runNow();
    expect(totals.done).toBe(packages);
    expect(shippedNow()).toBe(packages);
    const ships = [...sandbox.control.town.packages.values()].map(({ effectiveShips }) => effectiveShips);
    expect(ships.filter((count) => count > 1)).toEqual([]);
    expect(shipsOf(toShip.get(spared) ?? '')).toBe(0);
    await page
      .getByText(`${packages.toLocaleString('en-GB')} of ${packages.toLocaleString('en-GB')} packages`)
      .waitFor();
  });
});
