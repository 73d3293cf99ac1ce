import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { buildWeb, isBuildNeeded } from './build-web.ts';
import { quantisePng } from './quantise-png.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs/pictures');
const DESK = { width: 1366, height: 768 };
const TABLET = { width: 820, height: 1100 };
const PHONE = { width: 390, height: 844 };

/** Takes the pictures of the README and the guide from the real product with its demo shop, on a data folder of its own. */
async function takePictures(): Promise<void> {
  if (isBuildNeeded()) await buildWeb();
  const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'));
  const desk = await openDemoDesk(dataDir);
  try {
    await atTheDoor(desk.url);
    await untilImported(desk.url);
    await inTheDark(desk.url);
    await onThePhone(desk.url, 'light');
    await onThePhone(desk.url, 'dark');
    await onTheTablet(desk.url);
    await inThai(desk.url);
    await whatIsFound(desk.url);
    // Last, because it ships what the others show.
    await onTheDesk(desk.url);
  } finally {
    await desk.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The sign-in page with a pasted URL taken apart, and what it says to a code that was used before. */
async function atTheDoor(url: string): Promise<void> {
  await withPage(DESK, async (page) => {
    await page.goto(url);
    const { demo } = await readSession(page, url);
    await page.getByLabel('App Secret').fill(demo.appSecret);
    await page
      .getByLabel('Callback URL')
      .fill(`https://localhost/?app_key=${demo.appKey}&code=ROW_7QhXAgAAAACqkW3nV9c2&locale=en-GB&shop_region=MY`);
    await page.getByRole('button', { name: 'Quick Connect' }).waitFor();
    await take(page, 'sign-in');
    await page.getByRole('button', { name: 'Quick Connect' }).click();
    await page.getByRole('heading', { name: 'Invalid authorization code' }).waitFor();
    await take(page, 'error');
  });
}

/** A morning at the desk: look, open, ship, watch the run, print. */
async function onTheDesk(url: string): Promise<void> {
  await withPage(DESK, async (page) => {
    await enterDemo(page, url);
    await showOrders(page, url);
    await tickRows(page, [2, 3, 5]);
    await take(page, 'orders');
    await page.keyboard.press('Escape');
    await openDrawer(page);
    await take(page, 'drawer');
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Select all loaded orders' }).click({ force: true });
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Arrange shipment' }).waitFor();
    await page.getByText('will ship').first().waitFor();
    await take(page, 'ship');
    await page.getByRole('button', { name: 'Arrange shipment' }).click();
    await page.getByRole('progressbar').first().waitFor();
    await untilHalfDone(page);
    await take(page, 'run');
    await untilRunEnds(page, url);
    await page
      .getByRole('button', { name: /^Print/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Open PDF' }).waitFor();
    await page.getByLabel('Running number').check();
    await page.getByLabel(/SKU × quantity/).check();
    // Labels of parcels that the same orders sent before come a moment later.
    await wait(4_000);
    await page.getByRole('button', { name: 'Open PDF' }).click();
    await page.getByText('PDF made').waitFor();
    await page.bringToFront();
    await wait(3_000);
    await take(page, 'print');
  });
}

async function inTheDark(url: string): Promise<void> {
  await withPage({ ...DESK, colorScheme: 'dark' }, async (page) => {
    await enterDemo(page, url);
    await showOrders(page, url);
    await tickRows(page, [1, 2]);
    await take(page, 'orders-dark');
  });
}

async function onThePhone(url: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await withPage({ ...PHONE, colorScheme }, async (page) => {
    await enterDemo(page, url);
    await showOrders(page, url);
    await tickRows(page, [1, 3]);
    await take(page, colorScheme === 'dark' ? 'orders-phone-dark' : 'orders-phone');
  });
}

async function onTheTablet(url: string): Promise<void> {
  await withPage(TABLET, async (page) => {
    await enterDemo(page, url);
    await showOrders(page, url);
    await take(page, 'orders-tablet');
  });
}

/** The session is made in English, where the buttons have the names that this script knows. */
async function inThai(url: string): Promise<void> {
  await withPage({ ...DESK, locale: 'th-TH' }, async (page) => {
    await page.request.post(`${url}/api/connect/demo`, { data: {}, headers: { origin: url } });
    await showOrders(page, url, 'row');
    await take(page, 'orders-thai');
  });
}

/** A narrowed desk, what an export asks, and TikTok's counts beside ours. */
async function whatIsFound(url: string): Promise<void> {
  await withPage(DESK, async (page) => {
    await enterDemo(page, url);
    await page.goto(`${url}/orders?due=next-3-days&courier=J%26T%20Express`);
    await page.getByRole('button', { name: 'Save view' }).waitFor();
    await wait(1_500);
    await take(page, 'filters');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('dialog').waitFor();
    await take(page, 'export');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Sync' }).click();
    await page.getByRole('button', { name: 'Check completeness' }).click();
    await page
      .getByText(/TikTok \d+ · here \d+/)
      .nth(3)
      .waitFor();
    await wait(3_000);
    await take(page, 'completeness');
  });
}

async function withPage(look: Parameters<typeof openBrowser>[0], act: (page: Page) => Promise<void>): Promise<void> {
  const browser: BrowserContext = await openBrowser(look);
  try {
    await act(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** Waits until nothing moves, keeps the picture and makes it small enough for a README. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await wait(700);
  const shot = await page.screenshot({ animations: 'disabled' });
  const path = join(pictures, `${name}.png`);
  const bytes = quantisePng(path, shot);
  console.log(`${name}.png  ${Math.round(bytes / 1024)} KB`);
}

type Demo = { appKey: string; appSecret: string };

async function readSession(page: Page, url: string): Promise<{ demo: Demo }> {
  return (await (await page.request.get(`${url}/api/session`)).json()) as { demo: Demo };
}

async function enterDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Try the demo shop' }).click();
  await page.getByRole('button', { name: 'Open orders' }).click();
  await page.getByRole('tab', { name: 'To ship' }).waitFor();
}

async function showOrders(page: Page, url: string, by: 'box' | 'row' = 'box'): Promise<void> {
  await page.goto(`${url}/orders`);
  const shown =
    by === 'row' ? page.getByRole('row').nth(3) : page.getByRole('checkbox', { name: /^Select order/ }).first();
  await shown.waitFor({ state: 'attached' });
  await wait(1_500);
}

async function tickRows(page: Page, rows: readonly number[]): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Select order/ });
  for (const row of rows) await boxes.nth(row).click({ force: true });
}

async function openDrawer(page: Page): Promise<void> {
  for (const key of ['j', 'j', 'j', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
}

const untilImported = (url: string): Promise<void> =>
  withPage(DESK, async (page) => {
    await enterDemo(page, url);
    await until(() => isImported(page, url));
  });

async function isImported(page: Page, url: string): Promise<boolean> {
  const { shops } = (await (await page.request.get(`${url}/api/sync`)).json()) as { shops: { phase: string }[] };
  return shops.length > 0 && shops.every(({ phase }) => phase === 'complete');
}

const untilHalfDone = (page: Page): Promise<void> =>
  until(async () => Number(await page.getByRole('progressbar').first().getAttribute('aria-valuenow')) >= 40);

type Runs = { id: string }[];
type RunAnswer = { run: { state: string; packages: number; labels: { here: number } } };

const untilRunEnds = (page: Page, url: string): Promise<void> =>
  until(async () => {
    const [newest] = (await (await page.request.get(`${url}/api/runs`)).json()) as Runs;
    const { run } = (await (await page.request.get(`${url}/api/runs/${newest?.id}`)).json()) as RunAnswer;
    return run.state === 'finished' && run.labels.here === run.packages;
  }, 60);

/** Looks twice a second. Gives up quietly after `seconds`: the picture then shows what there is. */
async function until(isSo: () => Promise<boolean>, seconds = 40): Promise<void> {
  for (let look = 0; look < seconds * 2; look += 1) {
    if (await isSo()) return;
    await wait(500);
  }
}

/** The product as a newcomer starts it, on a free port. */
async function openDemoDesk(dataDir: string): Promise<{ url: string; close(): Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: 'on', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const close = async () => {
    const gone = new Promise((done) => server.once('exit', done));
    server.kill();
    await gone;
  };
  for (let look = 0; look < 300; look += 1) {
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return { url, close };
    await wait(100);
  }
  await close();
  throw new Error('The desk did not start; the reason is above.');
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });

if (import.meta.main) await takePictures();
