import { PAPERS } from '@order-manager/contract';
import { PRINT_ORDERS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { FIRST_CHOICES, PAPER_CHOICES, pagesFor, readChoices, SHEET_ORDERS } from './print-choices.ts';

describe('how a person prints', () => {
  test('choices come back as they were kept', () => {
    const kept = { paper: 'A4-4up', order: 'sku', runningNumbers: true, footer: true } as const;
    expect(readChoices(JSON.stringify(kept))).toEqual(kept);
  });

  test('nothing kept, or nonsense kept, gives the first choices', () => {
    for (const text of [null, '', 'null', '[1]', '{"paper":"A0","order":7}'])
      expect(readChoices(text)).toEqual(FIRST_CHOICES);
  });

  test('every paper and order the server knows can be chosen', () => {
    expect([...PAPER_CHOICES]).toEqual([...PAPERS]);
    expect([...SHEET_ORDERS]).toEqual([...PRINT_ORDERS]);
  });
});

describe('what the sheet carries', () => {
  test('pages are counted before anything is made', () => {
    expect(pagesFor(9, 'A6', 3)).toBe(9);
    expect(pagesFor(9, 'A4-4up', 1)).toBe(3);
    expect(pagesFor(6, 'A4-4up', 4)).toBe(3);
    expect(pagesFor(0, 'A4-4up', 4)).toBe(0);
  });
});
