import type { TimelineEntry } from '@order-manager/contract';
import { anOrder, NOON } from '@order-manager/domain/testing/samples';
import { expect, test } from 'vitest';
import { withToldTimes } from './told-times.ts';

const entry = (what: string, at: number, facts: TimelineEntry['facts'] = {}): TimelineEntry => ({
  at,
  by: 'tiktok',
  what,
  facts,
});
const lived = anOrder({
  paidAt: NOON + 1,
  arrangedAt: NOON + 2,
  collectedAt: NOON + 3,
  deliveredAt: NOON + 4,
});
const whats = (timeline: readonly TimelineEntry[]) => withToldTimes(lived, timeline).map(({ what }) => what);

test('an order that came late tells what it lived before, the newest first', () => {
  expect(whats([entry('new', NOON)])).toEqual(['delivered', 'collected', 'arranged', 'paid', 'new']);
});

test('a step that was seen here is told once', () => {
  const seen = [
    entry('status', NOON + 3, { from: 'AWAITING_COLLECTION', to: 'IN_TRANSIT' }),
    entry('shipped', NOON + 2),
  ];
  expect(whats(seen)).toEqual(['delivered', 'status', 'shipped', 'paid']);
});

test('what has not happened is not told', () => {
  const fresh = anOrder({ paidAt: null, arrangedAt: null, collectedAt: null, deliveredAt: null });
  expect(withToldTimes(fresh, [entry('new', NOON)])).toEqual([entry('new', NOON)]);
});
