import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bringChromium } from '../scripts/bring-chromium.ts';

export type Look = { width?: number; height?: number; colorScheme?: 'light' | 'dark'; locale?: string };

/** A browser of its own with an empty profile. Only loopback is reached: every other address is cut off. */
export async function openBrowser(look: Look = {}): Promise<BrowserContext> {
  const executablePath = bringChromium();
  if (!executablePath) throw new Error('The browser tests need a Chromium.');
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'browser-')), {
    executablePath,
    headless: true,
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    colorScheme: look.colorScheme ?? 'light',
    locale: look.locale ?? 'en-GB',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context.setDefaultTimeout(30_000);
  return context;
}

/** Opens the authorisation page in a tab of its own, as the seller would, presses Authorize, and gives the address it leads to. */
export async function authorise(page: Page, authorizeUrl: string): Promise<string> {
  const tab = await page.context().newPage();
  // Nothing answers at https://localhost/: a person copies the address from the bar of a page that did not load.
  const leadsTo = tab.waitForRequest((request) => request.url().startsWith('https://localhost/'));
  await tab.goto(authorizeUrl);
  await tab.getByRole('button', { name: 'Authorize' }).click();
  const url = (await leadsTo).url();
  await tab.close();
  return url;
}

/** Quick Login, word for word as in the manual. */
export async function quickLogin(page: Page, deskUrl: string, appSecret: string, callbackUrl: string): Promise<void> {
  await page.goto(deskUrl);
  await page.getByRole('tab', { name: 'Quick Login' }).click();
  await page.getByLabel('App Secret').fill(appSecret);
  await page.getByLabel('Callback URL').fill(callbackUrl);
  await page.getByRole('button', { name: 'Quick Connect' }).click();
}

/** Signs in and waits for the desk. */
export async function signIn(
  page: Page,
  deskUrl: string,
  sandbox: { appSecret: string; authorizeUrl: string },
): Promise<void> {
  const callbackUrl = await authorise(page, sandbox.authorizeUrl);
  await quickLogin(page, deskUrl, sandbox.appSecret, callbackUrl);
  await page.getByRole('button', { name: 'Open orders' }).click();
  await page.getByRole('tab', { name: 'To ship' }).waitFor();
}
