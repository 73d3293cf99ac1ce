import { describe, expect, test } from 'vitest';
import { deadlineWords } from './deadline-words.ts';

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
    [-34 * MINUTE, 'over', 'over', 34 * MINUTE],
    [HOUR + 18 * MINUTE, 'now', 'left', HOUR + 18 * MINUTE],
    [12 * HOUR + 19 * MINUTE, 'soon', 'left', 12 * HOUR + 19 * MINUTE],
    [36 * HOUR, 'later', 'left', 36 * HOUR],
  ])('%d ms away is %s', (left, urgency, word, shown) => {
    expect(deadlineWords(due(left), NOW)).toMatchObject({ urgency, word, left: shown });
  });

  test('below one minute it says now, or that it is overdue', () => {
    expect(deadlineWords(due(30_000), NOW)).toMatchObject({ urgency: 'now', word: 'now', left: null });
    expect(deadlineWords(due(-30_000), NOW)).toMatchObject({ urgency: 'over', word: 'overNow', left: null });
  });

  test('an order on hold counts to the end of the hold, not to its deadline', () => {
    const held = due(2 * HOUR, { status: 'ON_HOLD', paidAt: NOW - 18 * MINUTE });
    expect(deadlineWords(held, NOW)).toMatchObject({ urgency: 'paused', word: 'held', left: 42 * MINUTE });
  });

  test('a hold that should be over, or has no known end, says only that it holds', () => {
    expect(deadlineWords(due(0, { status: 'ON_HOLD', paidAt: NOW - 2 * HOUR }), NOW)).toMatchObject({ word: 'hold' });
    expect(deadlineWords(due(0, { status: 'ON_HOLD', paidAt: null }), NOW)).toMatchObject({ word: 'hold' });
  });

  test('an arranged order says whether it was in time', () => {
    expect(deadlineWords(due(HOUR, { arrangedAt: NOW }), NOW)).toMatchObject({ word: 'done', at: NOW });
    expect(deadlineWords(due(-HOUR, { arrangedAt: NOW }), NOW)).toMatchObject({ word: 'late' });
  });

  test('an order with nothing to ship has no chip', () => {
    expect(deadlineWords(due(HOUR, { status: 'CANCELLED' }), NOW)).toBeNull();
    expect(deadlineWords(due(HOUR, { status: 'UNPAID' }), NOW)).toBeNull();
  });
});
