import { EXPORT_COLUMNS, ITEM_COLUMNS } from '@order-manager/contract';
import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  columnsOf,
  firstChoices,
  isPerLine,
  moveColumn,
  readChoices,
  toggleColumn,
} from './export-choices.ts';

const SHOWN = ['ship-by', 'order-id', 'total'] as const;
const first = firstChoices(SHOWN);

describe('the columns of an export', () => {
  it('are all that the contract knows', () => {
    expect([...COLUMNS].sort()).toEqual([...EXPORT_COLUMNS].sort());
    for (const column of EXPORT_COLUMNS)
      expect(isPerLine([column])).toBe((ITEM_COLUMNS as readonly string[]).includes(column));
  });

  it('begin with those on screen, ticked', () => {
    expect(columnsOf(first)).toEqual(SHOWN);
    expect(first.order).toHaveLength(COLUMNS.length);
  });

  it('keep their place when they are unticked and ticked again', () => {
    const without = toggleColumn(first, 'order-id');
    expect(columnsOf(without)).toEqual(['ship-by', 'total']);
    expect(columnsOf(toggleColumn(without, 'order-id'))).toEqual(SHOWN);
  });

  it('move one step, and not beyond the ends', () => {
    expect(columnsOf(moveColumn(first, 'total', -1))).toEqual(['ship-by', 'total', 'order-id']);
    expect(moveColumn(first, 'ship-by', -1)).toBe(first);
    expect(moveColumn(first, first.order.at(-1) ?? 'note', 1)).toBe(first);
  });

  it('are remembered; what is new joins at the end and what is gone is left out', () => {
    const kept = { format: 'csv', order: ['total', 'gone', 'order-id'], ticked: ['order-id', 'gone'] };
    const read = readChoices(kept, SHOWN);
    expect(read.format).toBe('csv');
    expect(read.order.slice(0, 2)).toEqual(['total', 'order-id']);
    expect(new Set(read.order)).toEqual(new Set(COLUMNS));
    expect(columnsOf(read)).toEqual(['order-id']);
  });

  it('may all be unticked while somebody chooses anew', () => {
    expect(columnsOf(readChoices({ ...first, ticked: [] }, SHOWN))).toEqual([]);
  });

  it.each([null, 'text', 7, [], { ticked: 'all' }, { ticked: [] }])('are the first ones again after %j', (kept) => {
    expect(readChoices(kept, SHOWN)).toEqual(first);
  });
});
