import { describe, expect, test } from 'vitest';
import { anOrder, NOON } from '../testing/samples.ts';
import { countdownParts, deadlineOf } from './deadline.ts';

const HOUR = 3_600_000;
const inHours = (hours: number) => anOrder({ deadlines: { shipBy: NOON + hours * HOUR } });

describe('the borders of urgency', () => {
  test.each([
    ['one millisecond past', -1, 'over'],
    ['this very moment', 0, 'now'],
    ['just under four hours', 4 * HOUR - 1, 'now'],
    ['four hours', 4 * HOUR, 'soon'],
    ['just under a day', 24 * HOUR - 1, 'soon'],
    ['a day', 24 * HOUR, 'later'],
  ])('%s', (_, left, urgency) => {
    const order = anOrder({ deadlines: { shipBy: NOON + left } });
    expect(deadlineOf(order, NOON)).toMatchObject({ urgency, left });
  });
});

test('an order on hold is paused, whatever its deadline says', () => {
  expect(deadlineOf({ ...inHours(-5), status: 'ON_HOLD' }, NOON)).toMatchObject({ urgency: 'paused', share: 1 });
  expect(deadlineOf(anOrder({ status: 'ON_HOLD' }), NOON)).toMatchObject({ urgency: 'paused', left: null });
});

test('an arranged order is done, or late when it was arranged too late', () => {
  const order = { ...inHours(1), status: 'AWAITING_COLLECTION', arrangedAt: NOON + HOUR };
  expect(deadlineOf(order, NOON + 9 * HOUR).urgency).toBe('done');
  expect(deadlineOf({ ...order, arrangedAt: NOON + HOUR + 1 }, NOON).urgency).toBe('late');
});

test.each(['UNPAID', 'AWAITING_COLLECTION', 'IN_TRANSIT', 'CANCELLED', 'SORTED_BY_ROBOT'])(
  'nobody is hurried by an order that is %s',
  (status) => {
    expect(deadlineOf({ ...inHours(-1), status }, NOON)).toMatchObject({ urgency: 'none', left: null });
  },
);

test('an order without a deadline has none', () => {
  expect(deadlineOf(anOrder(), NOON)).toEqual({ urgency: 'none', at: null, left: null, share: 0 });
});

test('the ring shows the share of the allowed time, never more than all and never less than nothing', () => {
  const order = { ...inHours(1), paidAt: NOON - 3 * HOUR };
  expect(deadlineOf(order, NOON).share).toBe(0.25);
  expect(deadlineOf(order, NOON - 9 * HOUR).share).toBe(1);
  expect(deadlineOf(order, NOON + 9 * HOUR).share).toBe(0);
  expect(deadlineOf({ ...order, paidAt: NOON + 2 * HOUR }, NOON).share).toBe(0);
});

test('an order that was never paid (cash on delivery) counts from its creation', () => {
  expect(deadlineOf({ ...inHours(1), paidAt: null, createdAt: NOON - HOUR }, NOON).share).toBe(0.5);
});

test('a countdown counts whole minutes, before and after', () => {
  expect(countdownParts(2 * 24 * HOUR + 3 * HOUR + 59_999)).toEqual({ days: 2, hours: 3, minutes: 0 });
  expect(countdownParts(-(HOUR + 60_000))).toEqual({ days: 0, hours: 1, minutes: 1 });
  expect(countdownParts(59_999)).toEqual({ days: 0, hours: 0, minutes: 0 });
});
