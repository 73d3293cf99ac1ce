import { LABEL_REFUSALS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { labelWhy } from '../i18n/en/label-why.ts';
import { labelWhyOf } from './label-why.ts';

describe('why a label is not on the sheet', () => {
  test.each([...LABEL_REFUSALS, 'not-ready', 'not-found', 'patience'])('"%s" has words of its own', (reason) => {
    expect(labelWhyOf(reason)).toBe(reason);
  });

  test('every kind of damage to a file reads as damage', () => {
    for (const damage of ['empty', 'html', 'not-a-pdf', 'truncated', 'no-pages', 'unreadable'])
      expect(labelWhyOf(`damaged-${damage}`)).toBe('damaged');
  });

  test('a reason newer than this screen is "other", not hidden', () => {
    expect(labelWhyOf('meteor')).toBe('other');
    expect(labelWhyOf(null)).toBe('other');
  });

  test('every word is short and every sentence ends', () => {
    for (const { word, reason } of Object.values(labelWhy)) {
      expect(word.length).toBeLessThan(24);
      expect(reason).toMatch(/^[A-Z].{15,}\.$/);
    }
  });
});
