import { describe, expect, test } from 'vitest';
import { toOrderId } from '../ids.ts';
import { NOON } from '../testing/samples.ts';
import { afterSlice, type CheckedSlice, type CheckState, partOf, startCheck, tallySlice } from './check-state.ts';
import { type OrderRef, refsById } from './compare-orders.ts';
import { planCheck } from './plan-check.ts';

const DAY = 86_400_000;
const WISH = { by: 'person', days: 30 } as const;

describe('the plan', () => {
  test('a window is read whole, and before it what is still open', () => {
    const [window, ...older] = planCheck(30, NOON);
    expect(window).toEqual({ status: null, from: NOON - 30 * DAY, to: NOON });
    expect(older.map(({ status }) => status)).toEqual([
      'UNPAID',
      'ON_HOLD',
      'AWAITING_SHIPMENT',
      'PARTIALLY_SHIPPING',
      'AWAITING_COLLECTION',
      'IN_TRANSIT',
      'DELIVERED',
    ]);
    for (const part of older) expect(part).toMatchObject({ from: null, to: NOON - 30 * DAY });
  });

  test('everything is one listing, up to the second that runs', () => {
    expect(planCheck(null, NOON + 1)).toEqual([{ status: null, from: null, to: NOON + 1000 }]);
  });
});

describe('what a slice adds', () => {
  const ref = (id: string, changes: Partial<OrderRef> = {}): OrderRef => ({
    id: toOrderId(id),
    status: 'IN_TRANSIT',
    createdAt: NOON,
    updatedAt: NOON,
    ...changes,
  });
  const tally = (theirs: OrderRef[], before: OrderRef[], after: OrderRef[], status: string | null = null) =>
    tallySlice({
      theirs: refsById(theirs),
      before: refsById(before),
      after: refsById(after),
      readUpTo: NOON + 1000,
      status,
    });

  test('a gap that was repaired is counted, and not open', () => {
    const added = tally(
      [ref('1'), ref('2', { status: 'DELIVERED' })],
      [ref('2')],
      [ref('1'), ref('2', { status: 'DELIVERED' })],
    );
    expect(added).toMatchObject({ found: { missing: 1, behind: 1 }, repaired: 2, open: [], openCount: 0 });
    expect(added.statuses).toEqual({ IN_TRANSIT: { atTikTok: 1, here: 1 }, DELIVERED: { atTikTok: 1, here: 1 } });
  });

  test('what changed after the last poll is the next one’s: no gap, unless it could not be brought', () => {
    const fresh = ref('1', { updatedAt: NOON + 1000 });
    expect(tally([fresh], [], [fresh])).toMatchObject({ found: { missing: 0 }, repaired: 0, openCount: 0 });
    expect(tally([fresh], [], [])).toMatchObject({ found: { missing: 1 }, repaired: 0, openCount: 1 });
  });

  test('what is only here is named and never counted as repaired', () => {
    expect(tally([], [ref('1')], [ref('1')])).toMatchObject({
      found: { 'only-here': 1 },
      repaired: 0,
      open: [{ orderId: '1', kind: 'only-here', status: 'IN_TRANSIT' }],
      statuses: { IN_TRANSIT: { atTikTok: 0, here: 1 } },
    });
  });

  test('an order that left a status while it was listed is counted where it went', () => {
    const moved = ref('1', { status: 'DELIVERED' });
    const added = tally([moved, ref('2')], [ref('1'), ref('2')], [moved, ref('2')], 'IN_TRANSIT');
    expect(added).toMatchObject({ found: { behind: 1 }, repaired: 1 });
    expect(added.statuses).toEqual({ IN_TRANSIT: { atTikTok: 1, here: 1 } });
  });

  test('of many open gaps a hundred have names and all are counted', () => {
    const many = Array.from({ length: 130 }, (_, place) => ref(`${place}`));
    const added = tally(many, [], []);
    expect([added.open.length, added.openCount]).toEqual([100, 130]);
    const state = afterSlice(startCheck(WISH, NOON), { ...SLICE, tally: added });
    const twice = afterSlice(state, { ...SLICE, tally: added });
    expect([twice.tally.open.length, twice.tally.openCount]).toEqual([100, 260]);
  });
});

describe('the state', () => {
  const start = startCheck(WISH, NOON);

  test('goes back in creation time, then on to the next listing', () => {
    const on = afterSlice(start, { ...SLICE, before: NOON - DAY, counted: 10, total: 12 });
    expect(on).toMatchObject({ part: 0, before: NOON - DAY, read: 10, expected: 12 });
    const next = afterSlice(on, { ...SLICE, counted: 2, isEnd: true });
    expect(next).toMatchObject({ part: 1, before: NOON - 30 * DAY, read: 12, expected: 12, total: null, counted: 0 });
    expect(partOf(next)?.status).toBe('UNPAID');
  });

  test('is done after the last listing', () => {
    let state: CheckState = start;
    for (let parts = 0; partOf(state); parts += 1) {
      if (parts > 8) throw new Error('it never ends');
      state = afterSlice(state, { ...SLICE, isEnd: true });
    }
    expect(state.tally).toEqual(start.tally);
  });

  test('a window that named fewer orders than TikTok counts is read again, and what stays unnamed is said', () => {
    const short = afterSlice(start, { ...SLICE, counted: 9, total: 10, isEnd: true });
    expect(short).toMatchObject({ part: 0, before: NOON, isSecondLook: true, tally: { openCount: 0 } });
    const found = afterSlice(short, { ...SLICE, counted: 1, total: 10, isEnd: true });
    expect(found).toMatchObject({ part: 1, isSecondLook: false, read: 10, tally: { openCount: 0 } });
    const blind = afterSlice(short, { ...SLICE, counted: 0, total: 10, isEnd: true });
    expect(blind).toMatchObject({ part: 1, tally: { openCount: 1, found: { missing: 1 }, open: [] } });
    expect(blind.tally.statuses).toEqual({ UNKNOWN: { atTikTok: 1, here: 0 } });
  });
});

const SLICE: CheckedSlice = {
  tally: startCheck(WISH, NOON).tally,
  counted: 0,
  before: NOON,
  isEnd: false,
  total: null,
};
