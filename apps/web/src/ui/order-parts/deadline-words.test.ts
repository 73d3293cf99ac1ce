import { describe, expect, test } from 'vitest';
import { deadlineWords, spanOf } from './deadline-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 24, 3, 40);
const due = (left: number, more: object = {}) => ({
  status: 'AWAITING_SHIPMENT',
  createdAt: NOW - 24 * HOUR,
  paidAt: NOW - 24 * HOUR,
  arrangedAt: null,
  deadlines: { shipBy: NOW + left, collectBy: null, autoCancelAt: null, deliverBy: null, releaseAt: null },
  ...more,
});

describe('the words of a deadline', () => {
  test.each([
    [-34 * MINUTE, 'over', 'over', { unit: 'minutes', big: 34, small: 0 }],
    [HOUR + 18 * MINUTE, 'now', 'left', { unit: 'hours', big: 1, small: 18 }],
    [12 * HOUR + 19 * MINUTE, 'soon', 'left', { unit: 'hours', big: 12, small: 19 }],
    [36 * HOUR, 'later', 'left', { unit: 'days', big: 1, small: 12 }],
  ])('%d ms away is %s', (left, urgency, word, span) => {
    expect(deadlineWords(due(left), NOW)).toMatchObject({ urgency, word, span });
  });

  test('below one minute it says now, in time or late', () => {
    expect(deadlineWords(due(30_000), NOW)).toMatchObject({ urgency: 'now', word: 'now', span: null });
    expect(deadlineWords(due(-30_000), NOW)).toMatchObject({ urgency: 'over', word: 'now', span: null });
  });

  test('an order on hold counts to the end of the hold, not to its deadline', () => {
    const held = due(2 * HOUR, { status: 'ON_HOLD', paidAt: NOW - 18 * MINUTE });
    expect(deadlineWords(held, NOW)).toMatchObject({ urgency: 'paused', word: 'held', span: { big: 42 } });
  });

  test('a hold that should be over, or has no known end, says only that it holds', () => {
    expect(deadlineWords(due(0, { status: 'ON_HOLD', paidAt: NOW - 2 * HOUR }), NOW)).toMatchObject({ word: 'hold' });
    expect(deadlineWords(due(0, { status: 'ON_HOLD', paidAt: null }), NOW)).toMatchObject({ word: 'hold' });
  });

  test('an arranged order says whether it was in time', () => {
    expect(deadlineWords(due(HOUR, { arrangedAt: NOW }), NOW)).toMatchObject({ word: 'done' });
    expect(deadlineWords(due(-HOUR, { arrangedAt: NOW }), NOW)).toMatchObject({ word: 'late' });
  });

  test('an order with nothing to ship has no chip', () => {
    expect(deadlineWords(due(HOUR, { status: 'CANCELLED' }), NOW)).toBeNull();
    expect(deadlineWords(due(HOUR, { status: 'UNPAID' }), NOW)).toBeNull();
  });

  test('two units at most', () => {
    expect(spanOf(49 * HOUR + 5 * MINUTE)).toEqual({ unit: 'days', big: 2, small: 1 });
  });
});
