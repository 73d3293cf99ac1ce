import { PAPERS, type PrintablePackage } from '@order-manager/contract';
import { PRINT_ORDERS } from '@order-manager/domain';
import { describe, expect, test } from 'vitest';
import { FIRST_CHOICES, PAPER_CHOICES, pagesFor, planPrint, readChoices, SHEET_ORDERS } from './print-choices.ts';

const parcel = (packageId: string, more: Partial<PrintablePackage> = {}) =>
  ({ shopId: '1', packageId, label: 'here', stop: null, ...more }) as PrintablePackage;
const ids = (packages: PrintablePackage[]) => packages.map(({ packageId }) => packageId).join('');

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
  test('a cancelled parcel is stopped even though its label is here', () => {
    const plan = planPrint([parcel('a'), parcel('b', { stop: 'cancelled' })]);
    expect([ids(plan.ready), ids(plan.stop)]).toEqual(['a', 'b']);
  });

  test('waiting, failed and missing labels are told apart', () => {
    const plan = planPrint([
      parcel('a', { label: 'waiting' }),
      parcel('b', { label: 'failed' }),
      parcel('c', { label: 'none' }),
      parcel('d', { label: 'gone' }),
    ]);
    expect([ids(plan.waiting), ids(plan.failed), ids(plan.without)]).toEqual(['a', 'b', 'cd']);
  });

  test('a package of two chosen orders is printed once', () => {
    expect(ids(planPrint([parcel('a'), parcel('a')]).ready)).toBe('a');
  });

  test('pages are counted before anything is made', () => {
    expect(pagesFor(9, 'A6', 3)).toBe(9);
    expect(pagesFor(9, 'A4-4up', 1)).toBe(3);
    expect(pagesFor(6, 'A4-4up', 4)).toBe(3);
    expect(pagesFor(0, 'A4-4up', 4)).toBe(0);
  });
});
