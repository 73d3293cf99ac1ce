import { type OrderRow, type PackageRow, selectionSchema } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import {
  ALL_MATCHING,
  addAll,
  chosenBy,
  countsOf,
  EMPTY_SELECTION,
  headState,
  isTicked,
  MOST_NAMED,
  rowKey,
  type Selection,
  toggle,
  toggleRange,
} from './selection.ts';

const parcel = (id: string, status = 'TO_FULFILL', orderIds = [id.slice(1)]) =>
  ({ id, status, orderIds }) as PackageRow;
const row = (id: string, packages: PackageRow[] = [parcel(`p${id}`)]) => ({ shopId: '1', id, packages }) as OrderRow;
const rows = ['a', 'b', 'c', 'd'].map((id) => row(id));
const at = (index: number): OrderRow => {
  const found = rows[index];
  if (!found) throw new Error('no such row');
  return found;
};
const ids = (selection: Selection) => rows.filter((one) => isTicked(selection, rowKey(one))).map(({ id }) => id);
const counts = (selection: Selection) => countsOf(selection, null);

describe('ticking rows', () => {
  test('a tick comes and goes', () => {
    const once = toggle(EMPTY_SELECTION, at(0));
    expect(ids(once)).toEqual(['a']);
    expect(ids(toggle(once, at(0)))).toEqual([]);
  });

  test('shift-click ticks everything between, upwards too', () => {
    expect(ids(toggleRange(toggle(EMPTY_SELECTION, at(0)), rows, 2))).toEqual(['a', 'b', 'c']);
    expect(ids(toggleRange(toggle(EMPTY_SELECTION, at(3)), rows, 1))).toEqual(['b', 'c', 'd']);
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

  test('more than the server takes by name are not ticked one by one', () => {
    const many = Array.from({ length: MOST_NAMED + 1 }, (_, index) => row(`n${index}`));
    expect(addAll(EMPTY_SELECTION, many)).toBe(EMPTY_SELECTION);
    expect(counts(addAll(EMPTY_SELECTION, many.slice(1))).orders).toBe(MOST_NAMED);
  });
});

describe('all that match', () => {
  test('every row is ticked, read or not, and rows are unticked one by one or in a range', () => {
    expect(ids(ALL_MATCHING)).toEqual(['a', 'b', 'c', 'd']);
    const without = toggle(ALL_MATCHING, at(1));
    expect(ids(without)).toEqual(['a', 'c', 'd']);
    expect(ids(toggleRange(without, rows, 3))).toEqual(['a']);
    expect(ids(toggle(without, at(1)))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a package stays in the count as long as one of its orders is ticked', () => {
    const shared = parcel('p', 'TO_FULFILL', ['x', 'y']);
    const matching = { orders: 100_000, packages: 90_000 };
    const one = toggle(ALL_MATCHING, row('x', [shared]));
    expect(countsOf(one, matching)).toEqual({ orders: 99_999, packages: 90_000 });
    expect(countsOf(toggle(one, row('y', [shared])), matching)).toEqual({ orders: 99_998, packages: 89_999 });
  });

  test('the count is not known before it was counted', () => {
    expect(countsOf(ALL_MATCHING, null)).toEqual({ orders: null, packages: null });
  });

  test('it is sent as the list without the unticked orders; named orders as they were ticked', () => {
    const without = chosenBy(toggle(ALL_MATCHING, at(1)), 'tab=to-ship');
    expect(without).toEqual({ matching: { query: 'tab=to-ship', except: [{ shopId: '1', orderId: 'b' }] } });
    const named = chosenBy(toggle(toggle(EMPTY_SELECTION, at(2)), at(0)), 'tab=to-ship');
    expect(named).toEqual({
      orders: [
        { shopId: '1', orderId: 'c' },
        { shopId: '1', orderId: 'a' },
      ],
    });
    for (const chosen of [without, named]) expect(selectionSchema.parse(chosen)).toEqual(chosen);
    expect(chosenBy(EMPTY_SELECTION, 'tab=to-ship')).toBeNull();
  });
});

describe('counting', () => {
  test('a package shared by two ticked orders counts once', () => {
    const shared = [row('a', [parcel('p')]), row('b', [parcel('p')])];
    expect(counts(addAll(EMPTY_SELECTION, shared))).toEqual({ orders: 2, packages: 1 });
  });

  test('a split order counts each package, a cancelled one not', () => {
    const split = row('a', [parcel('p1'), parcel('p2'), parcel('p3', 'CANCELLED')]);
    expect(counts(addAll(EMPTY_SELECTION, [split]))).toEqual({ orders: 1, packages: 2 });
  });

  test('an order without a package yet counts as one package', () => {
    expect(counts(addAll(EMPTY_SELECTION, [row('a', [])]))).toEqual({ orders: 1, packages: 1 });
  });

  test('the head says none, some or all of the loaded rows', () => {
    expect(headState(EMPTY_SELECTION, rows)).toBe('none');
    expect(headState(toggle(EMPTY_SELECTION, at(1)), rows)).toBe('some');
    expect(headState(addAll(EMPTY_SELECTION, rows), rows)).toBe('all');
    expect(headState(toggle(EMPTY_SELECTION, row('elsewhere')), rows)).toBe('some');
    expect(headState(ALL_MATCHING, rows)).toBe('all');
    expect(headState(toggle(ALL_MATCHING, at(0)), rows)).toBe('some');
  });
});
