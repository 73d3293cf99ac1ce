import type { OrderRow, PackageRow } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { badgesOf, bracketsOf, extraLinesOf, printMarkOf } from './row-shape.ts';

const parcel = (more: object = {}) =>
  ({
    id: 'p',
    status: 'TO_FULFILL',
    orderIds: [],
    prints: { count: 0, lastAt: null },
    ...more,
  }) as unknown as PackageRow;
const row = (id: string, packages: PackageRow[] = [parcel()], shopId = '1') => ({ shopId, id, packages }) as OrderRow;
const printed = (...counts: number[]) =>
  row(
    'a',
    counts.map((count) => parcel({ prints: { count, lastAt: count * 10 } })),
  );

describe('the shape of a row', () => {
  test('each further package gives a line; a cancelled one does not', () => {
    expect(extraLinesOf(row('a', []))).toBe(0);
    expect(extraLinesOf(row('a', [parcel(), parcel()]))).toBe(1);
    expect(extraLinesOf(row('a', [parcel(), parcel({ status: 'CANCELLED' })]))).toBe(0);
  });

  test('neighbours in one package get a bracket, others none', () => {
    const shared = [parcel({ orderIds: ['b', 'c', 'd'] })];
    const rows = [row('a'), row('b', shared), row('c', shared), row('d', shared), row('e')];
    expect(bracketsOf(rows)).toEqual([null, 'start', 'middle', 'end', null]);
  });

  test('orders of one package that do not stand together get no bracket', () => {
    const shared = [parcel({ orderIds: ['a', 'c'] })];
    expect(bracketsOf([row('a', shared), row('b'), row('c', shared)])).toEqual([null, null, null]);
  });

  test('the print mark says no, once, again, or how many of the packages', () => {
    expect(printMarkOf(printed(0))).toEqual({ kind: 'none' });
    expect(printMarkOf(printed(1))).toEqual({ kind: 'once', at: 10 });
    expect(printMarkOf(printed(1, 2))).toEqual({ kind: 'again', times: 2, at: 20 });
    expect(printMarkOf(printed(1, 0))).toEqual({ kind: 'some', printed: 1, of: 2 });
    expect(printMarkOf(row('a', []))).toEqual({ kind: 'none' });
  });

  test('three badges, then a number', () => {
    expect(badgesOf(['cod', 'gift'])).toEqual({ shown: ['cod', 'gift'], more: 0 });
    expect(badgesOf([1, 2, 3, 4, 5])).toEqual({ shown: [1, 2, 3], more: 2 });
  });
});
