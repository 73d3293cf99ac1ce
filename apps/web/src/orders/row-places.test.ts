import { describe, expect, test } from 'vitest';
import { placeRows, rowsBetween } from './row-places.ts';

const SIZE = { row: 40, extraLine: 20 };
const ALL = { count: 0, extraLines: 0 };

describe('places of rows', () => {
  test('a row of three packages is two lines taller, and moves all below it', () => {
    const places = placeRows(SIZE, [0, 2, 0], ALL, 3);
    expect([0, 1, 2].map(places.topOf)).toEqual([0, 40, 120]);
    expect([0, 1, 2].map(places.heightOf)).toEqual([40, 80, 40]);
    expect(places.height).toBe(160);
  });

  test('rows that are still to come keep their room', () => {
    expect(placeRows(SIZE, [1], ALL, 5).height).toBe(5 * 40 + 20);
  });

  test('rows that were put away keep theirs, to the pixel', () => {
    const places = placeRows(SIZE, [0, 1], { count: 100, extraLines: 7 }, 102);
    expect(places.topOf(100)).toBe(100 * 40 + 7 * 20);
    expect(places.height).toBe(102 * 40 + 8 * 20);
  });

  test('what a view shows is found among a hundred thousand', () => {
    const places = placeRows(SIZE, [], ALL, 100_000);
    expect(rowsBetween(places, 2_000_000, 600)).toEqual({ from: 50_000, to: 50_015 });
    expect(rowsBetween(places, 0, 600)).toEqual({ from: 0, to: 15 });
    expect(rowsBetween(places, 4_000_000, 600).to).toBe(99_999);
  });

  test('an empty list shows nothing and stands nowhere', () => {
    expect(rowsBetween(placeRows(SIZE, [], ALL, 0), 0, 600)).toEqual({ from: 0, to: 0 });
  });
});
