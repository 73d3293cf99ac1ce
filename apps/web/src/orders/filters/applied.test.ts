import { describe, expect, test } from 'vitest';
import { readDeskState } from '../desk-state.ts';
import { appliedOf, inOrder, valuesOf, withValues } from './applied.ts';

const read = (text: string) => readDeskState(new URLSearchParams(text));

describe('the applied filters', () => {
  test('are those that narrow, with what needs a person and the shops first', () => {
    expect(appliedOf(read(''), [])).toEqual([]);
    const state = read('attention=overdue&courier=Ninja+Van&due=today&search=mug');
    expect(appliedOf(state, ['7495'])).toEqual(['attention', 'shops', 'due', 'courier']);
  });

  test('speak the words of the address', () => {
    const { filter } = read('quantity=2..5&courier=J%26T&courier=Ninja+Van&created=2026-11-01..');
    expect(valuesOf(filter, 'quantity')).toEqual(['2..5']);
    expect(valuesOf(filter, 'courier')).toEqual(['J&T', 'Ninja Van']);
    expect(valuesOf(filter, 'created')).toEqual(['2026-11-01..']);
    expect(valuesOf(filter, 'sku')).toEqual([]);
  });

  test('change one by one; the others and the search stay', () => {
    const state = read('courier=J%26T&sku=A-1&search=mug&open=1~2');
    const more = withValues(state, 'courier', ['J&T', 'Ninja Van']);
    expect(more).toMatchObject({
      search: 'mug',
      open: null,
      filter: { couriers: ['J&T', 'Ninja Van'], skus: ['A-1'] },
    });
    expect(withValues(more, 'sku', []).filter).toMatchObject({ skus: [], couriers: ['J&T', 'Ninja Van'] });
  });

  test('never hold what cannot be read', () => {
    expect(withValues(read(''), 'quantity', ['5..2']).filter.quantity).toBeNull();
    expect(withValues(read('due=today'), 'due', ['2026-02-30..']).filter.due).toBeNull();
  });

  test('keep their places; a new one comes last', () => {
    expect(inOrder(['sku', 'due'], ['due', 'courier', 'sku'])).toEqual(['sku', 'due', 'courier']);
    expect(inOrder(['sku', 'due'], ['due'])).toEqual(['due']);
  });
});
