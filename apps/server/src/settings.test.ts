import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, settingsWarnings } from './settings.ts';

const sentenceOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return 'no complaint';
};

describe('settings', () => {
  it('have a value for everything when nothing is given', () => {
    expect(readSettings({})).toEqual({
      port: 5173,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      databaseUrl: null,
      role: 'all',
      publicUrl: null,
      encryptionKey: null,
      encryptionKeyFile: null,
      logLevel: 'info',
      demo: true,
      tiktokApiUrl: 'https://open-api.tiktokglobalshop.com',
      tiktokAuthUrl: 'https://auth.tiktok-shops.com',
    });
  });

  it('treat an empty value as not given', () => {
    expect(readSettings({ PORT: '', HOST: '  ' })).toMatchObject({ port: 5173, host: '127.0.0.1' });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT="abc" must be a whole number from 0 to 65535, e.g. 5173.'],
    [{ PORT: '70000' }, 'PORT="70000" must be a whole number from 0 to 65535, e.g. 5173.'],
    [{ DEMO: 'maybe' }, 'DEMO="maybe" must be one of on, off, e.g. on.'],
    [{ ROLE: 'boss' }, 'ROLE="boss" must be one of all, web, worker, e.g. all.'],
    [
      { TIKTOK_SHOP_API_URL: 'http://example.com' },
      'TIKTOK_SHOP_API_URL="http://example.com" must be an https address without a path (plain http only for this machine), e.g. https://open-api.tiktokglobalshop.com.',
    ],
  ])('%o is refused with one sentence', (environment, sentence) => {
    expect(sentenceOf(environment as Record<string, string>)).toBe(sentence);
  });

  it('name a secret setting without repeating its value', () => {
    expect(sentenceOf({ ENCRYPTION_KEY: 'short-secret' })).toMatch(/^ENCRYPTION_KEY is too short/);
    expect(sentenceOf({ DATABASE_URL: 'mysql://root:hunter2@db' })).not.toContain('hunter2');
  });

  it('refuse two keys at once, and a split role without PostgreSQL', () => {
    expect(sentenceOf({ ENCRYPTION_KEY: 'x'.repeat(32), ENCRYPTION_KEY_FILE: '/k' })).toContain('keep one of them');
    expect(sentenceOf({ ROLE: 'worker' })).toContain('set DATABASE_URL');
  });

  it('accept plain http for this machine only', () => {
    expect(readSettings({ TIKTOK_SHOP_AUTH_URL: 'http://127.0.0.1:8099/' }).tiktokAuthUrl).toBe(
      'http://127.0.0.1:8099',
    );
    expect(sentenceOf({ TIKTOK_SHOP_AUTH_URL: 'http://10.0.0.1' })).toContain('TIKTOK_SHOP_AUTH_URL');
  });

  it('warn about a host that others can reach', () => {
    const { tiktokApiUrl } = readSettings({});
    const warnings = (host: string, publicUrl: string | null) => settingsWarnings({ host, publicUrl, tiktokApiUrl });
    expect(warnings('127.0.0.1', null)).toEqual([]);
    expect(warnings('0.0.0.0', null)[0]).toContain('PUBLIC_URL');
    expect(warnings('0.0.0.0', 'https://desk.example.com')[0]).toContain('reverse proxy');
  });

  it.each([
    ['http://desk.example.com', 'https'],
    ['https://desk.example.com:8443', 'port'],
    ['https://203.0.113.7', 'domain name'],
  ])('say why TikTok would send no webhooks to %s, and start all the same', (publicUrl, why) => {
    const settings = readSettings({ PUBLIC_URL: publicUrl });
    expect(settingsWarnings(settings)).toEqual([expect.stringContaining(why)]);
    const rehearsal = readSettings({ PUBLIC_URL: publicUrl, TIKTOK_SHOP_API_URL: 'http://127.0.0.1:8099' });
    expect(settingsWarnings(rehearsal)).toEqual([]);
    expect(settingsWarnings(readSettings({ PUBLIC_URL: 'https://desk.example.com' }))).toEqual([]);
  });
});
