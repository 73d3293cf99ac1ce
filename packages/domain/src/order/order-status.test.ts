import { expect, test } from 'vitest';
import { isFinal, isKnownOrderStatus, ORDER_STATUSES, ORDER_TABS, tabOf } from './order-status.ts';

test('every status has one tab, and every tab but "all" has a status', () => {
  const tabs = ORDER_STATUSES.map(tabOf);
  expect(tabs).not.toContain(null);
  expect(new Set(tabs)).toEqual(new Set(ORDER_TABS.filter((tab) => tab !== 'all')));
});

test.each(['SORTED_BY_ROBOT', '', 'toString', 'awaiting_shipment'])(
  '%j is a status nobody knows and has no tab',
  (word) => {
    expect(isKnownOrderStatus(word)).toBe(false);
    expect(tabOf(word)).toBeNull();
  },
);

test('partly shipped orders still wait for the seller', () => {
  expect(tabOf('PARTIALLY_SHIPPING')).toBe('to-ship');
});

test('only completed and cancelled orders are final', () => {
  expect(ORDER_STATUSES.filter(isFinal)).toEqual(['COMPLETED', 'CANCELLED']);
});
