import { describe, expect, test } from 'vitest';
import { takeCallbackUrlApart } from './callback-url.ts';

const CODE = 'ROW_ab+cd/ef-gh_ij==';
const QUERY = `app_key=6abc123&code=${CODE}&locale=en-GB&shop_region=MY&state=s-1`;
const URL_TEXT = `https://localhost/?${QUERY}`;

const WHOLE = { appKey: '6abc123', code: CODE, shopRegion: 'MY', locale: 'en-GB', state: 's-1', problem: null };

test('a callback URL gives its app key, code, region, locale and state', () => {
  expect(takeCallbackUrlApart(URL_TEXT)).toEqual(WHOLE);
});

describe('what people paste is the same URL', () => {
  const spelling: [string, string][] = [
    ['spaces and line breaks around', `  \n${URL_TEXT}\r\n `],
    ['a line break inside the code', URL_TEXT.replace('cd/ef', 'cd\r\n/ef')],
    ['a space where a terminal wrapped', URL_TEXT.replace('&locale', ' &locale')],
    ['straight quotes', `"${URL_TEXT}"`],
    ['curly quotes', `“${URL_TEXT}”`],
    ['angle brackets of a mail', `<${URL_TEXT}>`],
    ['a comma after it', `'${URL_TEXT}',`],
    ['plain http', URL_TEXT.replace('https', 'http')],
    ['no scheme', URL_TEXT.replace('https://', '')],
    ['another redirect page with a path and a port', `https://desk.example.test:8443/a/b?${QUERY}`],
    ['a bare query', QUERY],
    ['a query with its question mark', `?${QUERY}`],
    ['a label in front of it', `Callback URL: ${URL_TEXT}`],
    ['a fragment behind it', `${URL_TEXT}#/home`],
    ['ampersands of a web page', URL_TEXT.replaceAll('&', '&amp;')],
    ['an invisible mark in front', `\u200e\ufeff${URL_TEXT}`],
    ['values encoded as they should be', `https://localhost/?${new URLSearchParams(QUERY.replaceAll('+', '%2B'))}`],
    ['the whole text percent-encoded once more', encodeURIComponent(URL_TEXT)],
    ['the whole text percent-encoded twice more', encodeURIComponent(encodeURIComponent(URL_TEXT))],
    ['the code percent-encoded twice', URL_TEXT.replace(CODE, encodeURIComponent(encodeURIComponent(CODE)))],
    ['a region in small letters', URL_TEXT.replace('=MY', '=my')],
    ['keys in another order', `https://localhost/?${QUERY.split('&').reverse().join('&')}`],
    ['a key that is not ours', `${URL_TEXT}&utm_source=mail`],
  ];
  test.each(spelling)('with %s', (_, pasted) => {
    expect(takeCallbackUrlApart(pasted)).toEqual(WHOLE);
  });
});

test('the app store sends no state, and that is no problem', () => {
  const taken = takeCallbackUrlApart(`https://localhost/?app_key=6abc123&code=${CODE}&locale=en&shop_region=US`);
  expect(taken).toMatchObject({ state: null, problem: null, shopRegion: 'US' });
});

describe('a seller who declined is told so', () => {
  test.each([
    'https://localhost/?app_key=6abc123&code=null&error=auth_denied&state=s',
    'https://localhost/?error=access_denied&code=null',
    'https://localhost/?app_key=6abc123&code=null',
    'https://localhost/?app_key=6abc123&error=access_denied',
  ])('%s', (pasted) => {
    expect(takeCallbackUrlApart(pasted)).toMatchObject({ code: null, problem: 'declined' });
  });
});

describe('the authorise link pasted by mistake is named', () => {
  const links = [
    'https://services.tiktokshop.com/open/authorize?service_id=7480000000000000001',
    'https://services.tiktokshop.com/open/authorize?service_id=7480000000000000001&state=s',
    'https://services.us.tiktokshop.com/open/authorize?service_id=1',
    'https://auth.tiktok-shops.com/oauth/authorize?app_key=6abc123&state=s',
  ];
  test.each([...links, ...links.map(encodeURIComponent)])('%s', (pasted) => {
    expect(takeCallbackUrlApart(pasted).problem).toBe('authorise-link');
  });
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks and quotes', ' \n "" ', 'empty'],
  ['a sentence', 'where do I find this?', 'not-a-url'],
  ['a bare code', CODE, 'not-a-url'],
  ['a bare code with a slash', 'ROW_abc/def', 'not-a-url'],
  ['a file', 'C:\\orders.csv', 'not-a-url'],
  ['a broken percent sign', '100%', 'not-a-url'],
  ['a URL without anything of ours', 'https://seller-my.tiktok.com/order?tab=all', 'no-code'],
  ['a URL without a query', 'https://localhost/', 'no-code'],
  ['no code', 'https://localhost/?app_key=6abc123&state=s', 'no-code'],
  ['an empty code', 'https://localhost/?app_key=6abc123&code=&state=s', 'no-code'],
  ['no app key', `https://localhost/?code=${CODE}`, 'no-app-key'],
  ['the word null for the app key', `https://localhost/?app_key=null&code=${CODE}`, 'no-app-key'],
])('%s is explained, never thrown at', (_, pasted, problem) => {
  expect(takeCallbackUrlApart(pasted).problem).toBe(problem);
});

test('a URL that has no app key still gives its code', () => {
  expect(takeCallbackUrlApart(`https://localhost/?code=${CODE}`).code).toBe(CODE);
});
