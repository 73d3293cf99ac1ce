import type { Inspection } from '@order-manager/contract';
import { takeCallbackUrlApart } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import { isTooOld, pasteRows } from './paste-rows.ts';

const NOW = 1_800_000_000_000;
const found = takeCallbackUrlApart(
  'https://localhost/?app_key=4kexample&code=ROW_abcdefghijklmnop&shop_region=MY&state=q7',
);
const seen: Inspection = {
  appKeyKnown: true,
  codeUsedHere: false,
  state: 'ours',
  linkOpenedAt: NOW - 228_000,
  environment: 'live',
  codeLifeMinutes: 10,
};
const row = (part: string, inspection: Inspection | null = seen, paste = found) =>
  pasteRows(paste, inspection, NOW).find((line) => line.part === part);

describe('the table of a pasted URL', () => {
  it('tells how much of the code’s life is left', () => {
    expect(row('freshness')).toMatchObject({
      verdict: 'ticking',
      note: { kind: 'left', ms: 372_000, openedMs: 228_000 },
    });
  });

  it('says that a code is too old before it is sent', () => {
    const old = { ...seen, linkOpenedAt: NOW - 840_000 };
    expect(row('freshness', old)).toMatchObject({ verdict: 'bad', note: { kind: 'expired', ms: 240_000 } });
    expect(isTooOld(old, NOW)).toBe(true);
    expect(isTooOld(seen, NOW)).toBe(false);
    expect(isTooOld({ ...seen, linkOpenedAt: null }, NOW)).toBe(false);
  });

  it('says that a code was used here', () => {
    expect(row('code', { ...seen, codeUsedHere: true })).toMatchObject({ verdict: 'bad', note: 'codeUsed' });
  });

  it('shows a long code by its two ends', () => {
    expect(row('code')?.value).toBe('ROW_abcdef…mnop');
  });

  it('says what is missing', () => {
    const paste = takeCallbackUrlApart('https://localhost/?app_key=4kexample');
    expect(row('code', null, paste)).toMatchObject({ verdict: 'bad', note: 'codeMissing' });
  });

  it('does not call a state written by hand a fault', () => {
    expect(row('state', { ...seen, state: 'unknown' })).toMatchObject({ verdict: 'look', note: 'stateUnknown' });
  });

  it('names the US server for a US shop', () => {
    const paste = takeCallbackUrlApart('https://localhost/?app_key=4k&code=ROW_1&shop_region=us');
    expect(row('region', seen, paste)).toMatchObject({ value: 'US', note: 'usServer' });
  });
});
