import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

let sandbox: Sandbox;
let desk: Desk;
let first: BrowserContext;
let second: BrowserContext;
let mine: Page;
let theirs: Page;
/** Orders to ship, the most urgent first. */
let ids: string[];

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 60, regions: ['MY'] });
  desk = await openDesk(sandbox.origin);
  first = await openBrowser();
  second = await openBrowser();
  mine = await first.newPage();
  theirs = await second.newPage();
  await signIn(mine, desk.url, sandbox);
  await signIn(theirs, desk.url, sandbox);
  await untilImported(mine);
  await openDeskPage(mine);
  ids = (await listOf(mine, 'tab=to-ship&limit=10')).orders.map(({ id }) => id);
});

afterAll(async () => {
  await first?.close();
  await second?.close();
  await desk?.close();
  await sandbox?.stop();
});

const PATIENT = { timeout: 15_000 };

const rows = (page: Page) => page.getByRole('row', { name: /^Order \d{18}$/ });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
const tags = (page: Page) => page.getByRole('list', { name: 'Tags' }).getByRole('listitem');

describe('a note', () => {
  const id = () => ids[0] ?? '';

  it('is reached by a key, saves itself when typing rests, and stands in the timeline', async () => {
    await mine.keyboard.press('j');
    await mine.keyboard.press('n');
    await expect.poll(() => isFocused(mine), PATIENT).toBe('Note');
    await mine.keyboard.type('Buyer asked for size L');
    await mine.getByText(/Saved \d\d:\d\d/).waitFor();
    await mine.getByText('Note added').waitFor();
    await mine.keyboard.press('Escape');
    await mine
      .getByRole('row', { name: `Order ${id()}` })
      .getByText('1 note')
      .waitFor();
    expect((await detailOf(mine, id())).note).toMatchObject({ text: 'Buyer asked for size L', by: 'owner' });
  });

  it('that two people write at once keeps both texts until one of them chooses', async () => {
    await openOrder(mine, id());
    await openOrder(theirs, id());
    await shows(note(theirs), 'Buyer asked for size L');
    await second.setOffline(true);
    await note(theirs).fill('Size XL it is');
    await theirs.getByText(/Not saved/).waitFor();
    await note(mine).fill('Size M it is');
    await note(mine).blur();
    await mine.getByText(/Saved \d\d:\d\d/).waitFor();
    await second.setOffline(false);
    await theirs.getByText('Owner wrote something else meanwhile').waitFor();
    await theirs.getByText('Size M it is').waitFor();
    expect(await note(theirs).inputValue()).toBe('Size XL it is');
    await theirs.getByRole('button', { name: 'Keep mine' }).click();
    await theirs.getByText(/Saved \d\d:\d\d/).waitFor();
    expect((await detailOf(mine, id())).note).toMatchObject({ text: 'Size XL it is', version: 3 });
    await shows(note(mine), 'Size XL it is');
  });

  it('of the other can be taken over, and one’s own words go', async () => {
    await first.setOffline(true);
    await note(mine).fill('Size S it is');
    await mine.getByText(/Not saved/).waitFor();
    await note(theirs).fill('Ask again');
    await note(theirs).blur();
    await expect.poll(async () => (await detailOf(theirs, id())).note?.text, PATIENT).toBe('Ask again');
    await first.setOffline(false);
    await mine.getByRole('button', { name: 'Take theirs' }).click();
    await shows(note(mine), 'Ask again');
    expect((await detailOf(mine, id())).note).toMatchObject({ text: 'Ask again', version: 4 });
  });

  it('written without a line is kept, says so, outlives its drawer, and leaves when the line is back', async () => {
    const other = ids[1] ?? '';
    await openDeskPage(mine);
    await mine.getByRole('row', { name: `Order ${other}` }).click();
    await note(mine).waitFor();
    await first.setOffline(true);
    await note(mine).fill('Wrap it twice');
    await mine.getByText(/Not saved: the desk cannot be reached/).waitFor();
    await mine.getByRole('button', { name: 'Close', exact: true }).click();
    await mine.getByRole('row', { name: `Order ${other}` }).click();
    expect(await note(mine).inputValue()).toBe('Wrap it twice');
    await first.setOffline(false);
    await mine.getByText(/Saved \d\d:\d\d/).waitFor();
    expect((await detailOf(mine, other)).note?.text).toBe('Wrap it twice');
    await mine.keyboard.press('Escape');
  });
});

describe('tags', () => {
  it('are set by keyboard alone: t, the words, Enter, and Esc leads back', async () => {
    const id = ids[2] ?? '';
    await openOrder(mine, id);
    await mine.keyboard.press('t');
    await expect.poll(() => isFocused(mine), PATIENT).toBe('New tag');
    await mine.keyboard.type('VIP');
    await mine.keyboard.press('Enter');
    await mine.keyboard.type('vip');
    await mine.keyboard.press('Enter');
    await mine.keyboard.type('Fragile');
    await mine.keyboard.press('Enter');
    await expect.poll(() => tags(mine).allInnerTexts(), PATIENT).toEqual(['Fragile', 'VIP']);
    await mine.keyboard.press('Escape');
    await mine.getByRole('dialog', { name: `Order ${id}` }).waitFor();
    await mine.getByRole('button', { name: 'Remove tag: Fragile' }).click();
    await expect.poll(() => tags(mine).allInnerTexts(), PATIENT).toEqual(['VIP']);
    await expect.poll(async () => (await detailOf(mine, id)).row.tags, PATIENT).toEqual(['VIP']);
    await mine.keyboard.press('Escape');
  });

  it('a refused one disappears again and says why', async () => {
    await openOrder(mine, ids[2] ?? '');
    await mine.route('**/api/orders/tags', (route) => route.abort());
    await mine.getByRole('button', { name: 'Add a tag' }).click();
    await mine.keyboard.type('Lost');
    await mine.keyboard.press('Enter');
    await mine.getByRole('alert').filter({ hasText: /desk/ }).first().waitFor();
    await expect.poll(() => tags(mine).allInnerTexts(), PATIENT).toEqual(['VIP']);
    await mine.unroute('**/api/orders/tags');
  });

  it('are put on all that match, in one go, and taken back with one press', async () => {
    await openDeskPage(mine);
    const boxes = mine.getByRole('checkbox', { name: /^Select order/ });
    await boxes.nth(0).check();
    await mine.getByRole('button', { name: /^Select all \d+ matching/ }).click();
    await mine.keyboard.press('t');
    await expect.poll(() => isFocused(mine), PATIENT).toBe('Tags to put on');
    await mine.keyboard.type('VIP');
    await mine.keyboard.press('Enter');
    await mine.keyboard.type('Morning wave');
    await mine.keyboard.press('Enter');
    await mine.getByRole('button', { name: 'Change tags' }).click();
    await mine.getByText(/^\d+ orders changed$/).waitFor();
    const { total, orders } = await listOf(mine, 'tab=to-ship&tag=morning+wave&limit=200');
    expect(total).toBe((await listOf(mine, 'tab=to-ship')).total);
    expect(orders.every((row) => row.tags.includes('VIP'))).toBe(true);
    await mine.getByRole('button', { name: 'Undo' }).click();
    await mine.getByText(/^Undone on \d+ orders$/).waitFor();
    expect((await listOf(mine, 'tab=to-ship&tag=VIP')).orders.map((row) => row.id)).toEqual([ids[2]]);
  });
});

describe('a sync in between', () => {
  it('moves the order on, and its note and tags stay', async () => {
    const { orders } = await listOf(mine, 'tab=to-ship&tag=VIP');
    const { id, shopId } = orders[0] as { id: string; shopId: string };
    await mine.request.put(`${desk.url}/api/orders/${shopId}/${id}/note`, {
      data: { text: 'Stays', version: 0 },
      headers: { origin: desk.url },
    });
    await happens(id, 'cancel by buyer');
    await mine.request.post(`${desk.url}/api/sync/now`, { data: {}, headers: { origin: desk.url } });
    await expect.poll(async () => (await detailOf(mine, id)).row.status, { timeout: 60_000 }).toBe('CANCELLED');
    const after = await detailOf(mine, id);
    expect(after.note?.text).toBe('Stays');
    expect(after.row.tags).toEqual(['VIP']);
    expect(desk.log()).not.toContain('Stays');
  });
});

/** Something that TikTok does to an order by itself. */
async function happens(orderId: string, action: string): Promise<void> {
  const answer = await fetch(`${sandbox.origin}/_sandbox/orders/${orderId}`, {
    method: 'PATCH',
    body: JSON.stringify({ action }),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

type Row = { id: string; shopId: string; tags: string[] };
type Detail = {
  note: { text: string; by: string; version: number } | null;
  row: { status: string; tags: string[] };
};

async function listOf(page: Page, query: string): Promise<{ total: number; orders: Row[] }> {
  return (await page.request.get(`${desk.url}/api/orders?${query}`)).json();
}

async function detailOf(page: Page, id: string): Promise<Detail> {
  const { orders } = await listOf(page, `tab=all&search=${id}`);
  return (await page.request.get(`${desk.url}/api/orders/${orders[0]?.shopId}/${id}`)).json();
}

/** By its address, as a colleague's link would: whatever lay on top before is gone. */
async function openOrder(page: Page, id: string): Promise<void> {
  const { orders } = await listOf(page, `tab=all&search=${id}`);
  await page.goto(`${desk.url}/orders?open=${orders[0]?.shopId}~${id}`);
  await note(page).waitFor();
}

async function openDeskPage(page: Page): Promise<void> {
  await page.goto(`${desk.url}/orders`);
  await rows(page).first().waitFor();
}

const shows = (field: Locator, words: string) => expect.poll(() => field.inputValue(), PATIENT).toBe(words);

const isFocused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

async function untilImported(page: Page): Promise<void> {
  for (;;) {
    const { shops } = await (await page.request.get(`${desk.url}/api/sync`)).json();
    if (shops.every(({ phase }: { phase: string }) => phase === 'complete')) return;
    await page.waitForTimeout(200);
  }
}
