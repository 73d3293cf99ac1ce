import type { OrderRow, PackageRow } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { addAll, countsOf, EMPTY_SELECTION, headState, refsOf, toggle, toggleRange } from './selection.ts';

const parcel = (id: string, status = 'TO_FULFILL') => ({ id, status }) as PackageRow;
const row = (id: string, packages: PackageRow[] = [parcel(`p${id}`)]) => ({ shopId: '1', id, packages }) as OrderRow;
const rows = ['a', 'b', 'c', 'd'].map((id) => row(id));
const at = (index: number): OrderRow => {
  const found = rows[index];
  if (!found) throw new Error('no such row');
  return found;
};
const ids = (selection: typeof EMPTY_SELECTION) => refsOf(selection).map((ref) => ref.orderId);

describe('ticking rows', () => {
  test('a tick comes and goes', () => {
    const once = toggle(EMPTY_SELECTION, at(0));
    expect(ids(once)).toEqual(['a']);
    expect(ids(toggle(once, at(0)))).toEqual([]);
  });

  test('shift-click ticks everything between, upwards too', () => {
    expect(ids(toggleRange(toggle(EMPTY_SELECTION, at(0)), rows, 2))).toEqual(['a', 'b', 'c']);
    expect(ids(toggleRange(toggle(EMPTY_SELECTION, at(3)), rows, 1)).sort()).toEqual(['b', 'c', 'd']);
  });

  test('shift-click on a ticked row unticks the range', () => {
    const all = toggle(toggle(addAll(EMPTY_SELECTION, rows), at(0)), at(0));
    expect(ids(toggleRange(all, rows, 2))).toEqual(['d']);
  });

  test('shift-click without an anchor in the list ticks the one row', () => {
    expect(ids(toggleRange(EMPTY_SELECTION, rows, 2))).toEqual(['c']);
  });

  test('a row that does not exist changes nothing', () => {
    expect(toggleRange(EMPTY_SELECTION, rows, 9)).toBe(EMPTY_SELECTION);
  });
});

describe('counting', () => {
  test('a package shared by two ticked orders counts once', () => {
    const shared = [row('a', [parcel('p')]), row('b', [parcel('p')])];
    expect(countsOf(addAll(EMPTY_SELECTION, shared))).toEqual({ orders: 2, packages: 1 });
  });

  test('a split order counts each package, a cancelled one not', () => {
    const split = row('a', [parcel('p1'), parcel('p2'), parcel('p3', 'CANCELLED')]);
    expect(countsOf(addAll(EMPTY_SELECTION, [split]))).toEqual({ orders: 1, packages: 2 });
  });

  test('an order without a package yet counts as one package', () => {
    expect(countsOf(addAll(EMPTY_SELECTION, [row('a', [])]))).toEqual({ orders: 1, packages: 1 });
  });

  test('the head says none, some or all of the loaded rows', () => {
    expect(headState(EMPTY_SELECTION, rows)).toBe('none');
    expect(headState(toggle(EMPTY_SELECTION, at(1)), rows)).toBe('some');
    expect(headState(addAll(EMPTY_SELECTION, rows), rows)).toBe('all');
    expect(headState(toggle(EMPTY_SELECTION, row('elsewhere')), rows)).toBe('some');
  });
});
