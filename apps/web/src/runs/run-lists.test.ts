import type { RunItem } from '@order-manager/contract';
import { describe, expect, test } from 'vitest';
import { countTabs, groupsFor, hasLabels, labelsToCome, paceOf } from './run-lists.ts';

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

  test('a package that was read twice while it moved is shown once, as it is now', () => {
    const groups = groupsFor([item(1, 'waiting'), item(2, 'waiting'), item(1, 'done')], 'all');
    expect(groups.map(({ group, items: own }) => [group, own.length])).toEqual([
      ['done', 1],
      ['waiting', 1],
    ]);
  });

  test('the tabs count every package, whether it was read or not', () => {
    const lists = { needs: 2, skipped: 1, done: 19_996, waiting: 1 };
    expect(countTabs({ packages: 20_000, lists })).toEqual({ all: 20_000, ...lists });
  });

  test('an empty tab has no group', () => {
    expect(groupsFor([item(1, 'done')], 'needs')).toEqual([]);
  });

  test('labels are waited for while they may still arrive, and not for ever', () => {
    const labels = { here: 4, waiting: 1, failed: 1, none: 3 };
    expect(labelsToCome({ labels, finishedAt: null }, 100_000)).toBe(4);
    expect(labelsToCome({ labels, finishedAt: 99_000 }, 100_000)).toBe(4);
    expect(labelsToCome({ labels, finishedAt: 0 }, 100_000)).toBe(1);
  });

  test('waybills can be printed as soon as a package is shipped', () => {
    expect(hasLabels({ labels: { here: 0, waiting: 0, failed: 0, none: 0 } })).toBe(false);
    expect(hasLabels({ labels: { here: 0, waiting: 0, failed: 0, none: 1 } })).toBe(true);
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
