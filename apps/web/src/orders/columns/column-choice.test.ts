import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  isUsual,
  readColumnChoice,
  shownColumns,
  USUAL_COLUMNS,
  withPlace,
  withShown,
  withWidth,
} from './column-choice.ts';
import { gridOf } from './column-grid.ts';

const WIDE = { isFolded: false, isSingleStatus: true };

describe('columns of the desk', () => {
  test('start with the usual eight; further ones can be switched on', () => {
    expect(shownColumns(USUAL_COLUMNS, WIDE)).toEqual([
      'shipBy',
      'order',
      'items',
      'buyer',
      'package',
      'total',
      'status',
      'printed',
    ]);
    expect(shownColumns(withShown(USUAL_COLUMNS, 'tags', true), WIDE)).toContain('tags');
  });

  test('deadline and order can be neither hidden nor moved', () => {
    expect(withShown(USUAL_COLUMNS, 'shipBy', false)).toBe(USUAL_COLUMNS);
    expect(withPlace(USUAL_COLUMNS, 'order', 5)).toBe(USUAL_COLUMNS);
    expect(withPlace(USUAL_COLUMNS, 'total', 0).order.slice(0, 3)).toEqual(['shipBy', 'order', 'total']);
  });

  test('status stays on a tab of one status unless somebody says so', () => {
    expect(shownColumns(USUAL_COLUMNS, WIDE)).toContain('status');
    const said = { ...USUAL_COLUMNS, hidesSingleStatus: true };
    expect(shownColumns(said, WIDE)).not.toContain('status');
    expect(shownColumns(said, { ...WIDE, isSingleStatus: false })).toContain('status');
  });

  test('a narrow screen folds buyer and print into others', () => {
    const shown = shownColumns(USUAL_COLUMNS, { ...WIDE, isFolded: true });
    expect(shown).not.toContain('buyer');
    expect(shown).not.toContain('printed');
  });

  test('a width stays between narrowest and widest, and null takes it back', () => {
    expect(withWidth(USUAL_COLUMNS, 'buyer', 5).widths.buyer).toBe(44);
    expect(withWidth(USUAL_COLUMNS, 'buyer', 5_000).widths.buyer).toBe(640);
    expect(isUsual(withWidth(withWidth(USUAL_COLUMNS, 'buyer', 200), 'buyer', null))).toBe(true);
  });

  test('what an older version kept still counts; what it did not know takes its place', () => {
    const read = readColumnChoice({
      order: ['total', 'gone', 'items', 'total'],
      hidden: ['items', 'order'],
      widths: { buyer: 'x', total: 120 },
    });
    expect(read.order.slice(0, 4)).toEqual(['shipBy', 'order', 'total', 'items']);
    expect(new Set(read.order)).toEqual(new Set(COLUMNS));
    expect(read.hidden).toContain('items');
    expect(read.hidden).not.toContain('order');
    expect(read.hidden).toContain('tags');
    expect(read.widths).toEqual({ total: 120 });
  });

  test('a column hidden by hand stays hidden, and one switched on stays on, over a reload', () => {
    const made = withShown(withShown(USUAL_COLUMNS, 'tags', true), 'buyer', false);
    expect(readColumnChoice(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  test.each([null, 'x', 7, [], { order: 'x' }])('%j is read as the usual columns', (kept) => {
    expect(isUsual(readColumnChoice(kept))).toBe(true);
  });

  test('items take what is left of the width, else the last column does', () => {
    expect(gridOf({ widths: {} }, ['shipBy', 'order', 'items', 'total']).template).toBe(
      '16px 134px 152px minmax(150px, 1fr) 88px',
    );
    expect(gridOf({ widths: { total: 100 } }, ['shipBy', 'order', 'total']).template).toBe(
      '16px 134px 152px minmax(100px, 1fr)',
    );
  });
});
