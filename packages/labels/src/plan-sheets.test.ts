import { describe, expect, test } from 'vitest';
import { planSheets } from './plan-sheets.ts';

const positions = (count: number, startAt: number, reversed = false): number[][][] =>
  planSheets(count, 'A4-4up', startAt, reversed).map((sheet) => sheet.map((cell) => [cell.index, cell.position]));

describe('planning sheets', () => {
  test('one label takes one sheet on the label layouts', () => {
    for (const layout of ['A6', '4x6in', 'A5', 'A4-1up'] as const) expect(planSheets(3, layout)).toHaveLength(3);
  });

  test('nothing to print takes no sheet', () => {
    expect(planSheets(0, 'A4-4up', 3)).toEqual([]);
  });

  test('four labels share a sheet, the fifth opens the next one', () => {
    expect(positions(5, 1)).toEqual([
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      [[4, 1]],
    ]);
  });

  test('a used sheet is filled from its first free cell, the next ones from the start', () => {
    expect(positions(4, 3)).toEqual([
      [
        [0, 3],
        [1, 4],
      ],
      [
        [2, 1],
        [3, 2],
      ],
    ]);
  });

  test('reversed sheets come last first and read forward within each sheet', () => {
    expect(positions(6, 1, true).map((sheet) => sheet.map(([index]) => index))).toEqual([
      [2, 3, 4, 5],
      [0, 1],
    ]);
  });

  test('the used sheet is printed first also when reversed, and takes the last labels', () => {
    expect(positions(5, 4, true)).toEqual([
      [[4, 4]],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ]);
  });

  test.each(['A6', '4x6in', 'A5', 'A4-1up', 'A4-2up', 'A4-4up'] as const)(
    'every label has one cell of %s',
    (layout) => {
      for (const reversed of [false, true]) {
        const indexes = planSheets(23, layout, 1, reversed).flatMap((sheet) => sheet.map((cell) => cell.index));
        expect(indexes.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 23 }, (_, index) => index));
      }
    },
  );

  test.each([
    ['A4-4up', 0],
    ['A4-4up', 5],
    ['A4-2up', 3],
    ['A6', 2],
    ['A4-4up', 1.5],
  ] as const)('%s has no start position %d', (layout, startAt) => {
    expect(() => planSheets(1, layout, startAt)).toThrow(expect.objectContaining({ code: 'start-position' }));
  });
});
