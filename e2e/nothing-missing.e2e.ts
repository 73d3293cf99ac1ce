import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Sandbox, startSandbox } from '../apps/sandbox/src/index.ts';
import { openBrowser, signIn } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

let sandbox: Sandbox;
let desk: Desk;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: 120, regions: ['SG'], lifeSpeed: 0.001 });
  desk = await openDesk(sandbox.origin);
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await sandbox?.stop();
});

/** Orders that TikTok does not show for a while. Gives what shows them again. */
function hide(count: number): () => void {
  const { town } = sandbox.control;
  const hidden = [...town.orders.values()].slice(0, count);
  const indexes = hidden.flatMap((order) => {
    const shop = town.shops.find((one) => one.shop.id === order.shopId);
    return shop ? [{ order, of: [shop.ordersByCreation, shop.ordersByUpdate] }] : [];
  });
  for (const { order, of } of indexes) {
    for (const index of of) index.remove(order);
    town.orders.delete(order.id);
  }
  return () => {
    for (const { order, of } of indexes) {
      for (const index of of) index.add(order);
      town.orders.set(order.id, order);
    }
  };
}

describe('nothing is missing', () => {
  it('a check brings what polling could not see, and the card says that the counts match', async () => {
    const showAgain = hide(3);
    await signIn(page, desk.url, sandbox);
    await page.getByRole('region', { name: 'Sync' }).getByText('Looks again every minute').waitFor();
    showAgain();
    await page.getByRole('button', { name: /^Sync details/ }).click();
    const panel = page.getByRole('dialog', { name: 'Sync' });
    await panel.getByText('Not compared with TikTok yet').waitFor();
    await panel.getByRole('radio', { name: 'Everything' }).click();
    await panel.getByRole('button', { name: 'Check completeness' }).click();
    await panel.getByText('3 repaired').waitFor();
    await panel.getByText('TikTok 120 · here 120').waitFor();
    await panel.getByText('Per status').click();
    await panel.getByRole('row', { name: /^Awaiting shipment \d+ \d+ Equal$/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Sync' }).getByText('Counts match TikTok').waitFor();
  });

  it('an order that TikTok no longer lists is named, opens, and stays', async () => {
    const showAgain = hide(1);
    await page.getByRole('button', { name: /^Sync details/ }).click();
    const panel = page.getByRole('dialog', { name: 'Sync' });
    await panel.getByRole('radio', { name: 'Everything' }).click();
    await panel.getByRole('button', { name: 'Check completeness' }).click();
    await panel.getByText('1 differs').first().waitFor();
    await panel.getByText('TikTok does not list it; it stays here').waitFor();
    await panel.getByRole('listitem').getByRole('link').click();
    await page.getByRole('dialog', { name: /^Order \d+/ }).waitFor();
    await page.getByText('1 order differs from TikTok').waitFor();
    showAgain();
  });

  it('on a phone the panel is behind More', async () => {
    await page.goto(`${desk.url}/orders`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'More' }).last().click();
    await page.getByRole('menuitem', { name: 'Sync details' }).click();
    await page.getByRole('dialog', { name: 'Sync' }).getByRole('button', { name: 'Sync now' }).waitFor();
  });
});
