import { describe, expect, test } from 'vitest';
import { toOrderId } from '../ids.ts';
import { NOON } from '../testing/samples.ts';
import { compareOrders, type OrderRef, refsById } from './compare-orders.ts';

const id = toOrderId('580000000000000101');
const ref = (changes: Partial<OrderRef> = {}): OrderRef => ({
  id,
  status: 'AWAITING_SHIPMENT',
  createdAt: NOON,
  updatedAt: NOON,
  ...changes,
});
const standing = (theirs: OrderRef | null, ours: OrderRef | null) =>
  compareOrders(refsById(theirs ? [theirs] : []), refsById(ours ? [ours] : [])).orders[0]?.standing;

describe('one order on both sides', () => {
  test('is equal, missing, behind, or only here', () => {
    expect(standing(ref(), ref())).toBe('equal');
    expect(standing(ref(), null)).toBe('missing');
    expect(standing(ref({ updatedAt: NOON + 1000 }), ref())).toBe('behind');
    expect(standing(null, ref())).toBe('only-here');
  });

  test('two changes within a second: the one further in its life is the newer', () => {
    const shipped = ref({ status: 'AWAITING_COLLECTION' });
    expect(standing(shipped, ref())).toBe('behind');
    expect(standing(ref(), shipped)).toBe('equal');
  });

  test('a list that lags behind what we were told is no gap', () => {
    expect(standing(ref(), ref({ updatedAt: NOON + 1000, status: 'CANCELLED' }))).toBe('equal');
  });

  test('a status nobody knows is in doubt until it is read afresh', () => {
    expect(standing(ref({ status: 'SORTED_BY_ROBOT' }), ref())).toBe('behind');
    expect(standing(ref(), ref({ status: 'SORTED_BY_ROBOT' }))).toBe('behind');
    expect(standing(ref({ status: 'SORTED_BY_ROBOT' }), ref({ status: 'SORTED_BY_ROBOT' }))).toBe('equal');
  });
});

test('each side is counted by its own status, and the newer telling counts where both hold the order', () => {
  const theirs = [ref({ id: toOrderId('1') }), ref({ id: toOrderId('2'), updatedAt: NOON + 1, status: 'IN_TRANSIT' })];
  const ours = [ref({ id: toOrderId('1'), updatedAt: NOON + 1, status: 'CANCELLED' }), ref({ id: toOrderId('2') })];
  expect(compareOrders(refsById(theirs), refsById(ours)).statuses).toEqual({
    CANCELLED: { atTikTok: 1, here: 1 },
    IN_TRANSIT: { atTikTok: 1, here: 0 },
    AWAITING_SHIPMENT: { atTikTok: 0, here: 1 },
  });
});

test('of rows that pages repeat the newest counts, whatever comes first', () => {
  const [early, late] = [ref(), ref({ updatedAt: NOON + 1000, status: 'IN_TRANSIT' })];
  expect(refsById([early, late])).toEqual(new Map([[id, late]]));
  expect(refsById([late, early])).toEqual(new Map([[id, late]]));
});
