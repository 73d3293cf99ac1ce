import type { RunItem } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { countTabs, groupsFor, labelsToCome, paceOf, printableOrders } from './run-lists.ts';

const item = (position: number, state: RunItem['state'], more: Partial<RunItem> = {}) =>
  ({
    position,
    state,
    outcome: null,
    label: 'here',
    shopId: '1',
    orderIds: [`o${position}`],
    updatedAt: position,
    ...more,
  }) as RunItem;

const items = [
  item(1, 'waiting'),
  item(2, 'done'),
  item(3, 'failed'),
  item(4, 'skipped', { outcome: 'on-hold' }),
  item(5, 'done'),
  item(6, 'done', { label: 'failed' }),
  item(7, 'working'),
];

describe('the lists of a run', () => {
  test('what needs a person comes first, then skipped, then the newest done', () => {
    const shown = groupsFor(items, 'all').map(({ group, items: own }) => [group, own.map(({ position }) => position)]);
    expect(shown).toEqual([
      ['needs', [3, 6]],
      ['skipped', [4]],
      ['done', [5, 2]],
      ['waiting', [1, 7]],
    ]);
  });

  test('the tabs count every package once', () => {
    expect(countTabs(items)).toEqual({ all: 7, needs: 2, skipped: 1, done: 2, waiting: 2 });
  });

  test('an empty tab has no group', () => {
    expect(groupsFor([item(1, 'done')], 'needs')).toEqual([]);
  });

  test('labels of shipped packages can be printed, whoever shipped them, each order once', () => {
    const shared = [
      item(1, 'done', { orderIds: ['a', 'b'] }),
      item(2, 'done', { orderIds: ['a'] }),
      item(3, 'skipped', { outcome: 'already-shipped', orderIds: ['c'] }),
      item(4, 'skipped', { outcome: 'on-hold', orderIds: ['d'] }),
      item(5, 'failed', { orderIds: ['e'] }),
    ];
    expect(printableOrders(shared).map(({ orderId }) => orderId)).toEqual(['a', 'b', 'c']);
  });

  test('labels are waited for while they may still arrive, and not for ever', () => {
    const done = (label: RunItem['label'], updatedAt: number) => item(1, 'done', { label, updatedAt });
    expect(
      labelsToCome([done('waiting', 0), done('none', 99_000), done('none', 0), done('here', 99_000)], 100_000),
    ).toBe(2);
    expect(labelsToCome([item(1, 'failed', { label: 'none', updatedAt: 99_000 })], 100_000)).toBe(0);
  });

  test('the pace is told only when there is enough to judge by', () => {
    const run = {
      state: 'running',
      startedAt: 0,
      totals: { waiting: 30, working: 0, done: 28, skipped: 1, failed: 1 },
    } as const;
    expect(paceOf(run, 60_000)).toEqual({ perMinute: 30, left: 60_000 });
    expect(paceOf(run, 1_000)).toBeNull();
    expect(paceOf({ ...run, state: 'paused' }, 60_000)).toBeNull();
  });
});
