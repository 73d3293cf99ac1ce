import type { OrderRow } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { keepStill } from './calm-list.ts';

const row = (id: string, status = 'AWAITING_SHIPMENT') => ({ shopId: '1', id, status }) as OrderRow;
const rows = (...ids: string[]) => ids.map((id) => row(id));
const ids = (list: readonly OrderRow[]) => list.map(({ id }) => id).join('');

describe('a list that stays still', () => {
  test('new rows above wait and are counted', () => {
    const list = keepStill(rows('b', 'c'), rows('x', 'b', 'y', 'c'));
    expect(ids(list.rows)).toBe('bc');
    expect(list.waiting).toBe(2);
  });

  test('the next page comes in below', () => {
    const list = keepStill(rows('a', 'b'), rows('a', 'b', 'c', 'd'));
    expect(ids(list.rows)).toBe('abcd');
    expect(list.waiting).toBe(0);
  });

  test('a changed row changes in its place', () => {
    const list = keepStill(rows('a', 'b'), [row('b', 'IN_TRANSIT'), row('a')]);
    expect(list.rows.map(({ status }) => status)).toEqual(['AWAITING_SHIPMENT', 'IN_TRANSIT']);
  });

  test('a row that left keeps its place and is marked', () => {
    const list = keepStill(rows('a', 'b', 'c'), rows('a', 'c'));
    expect(ids(list.rows)).toBe('abc');
    expect([...list.gone]).toEqual(['1~b']);
  });
});
