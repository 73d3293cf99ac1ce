import { expect, test } from 'vitest';
import { NOON } from '../testing/samples.ts';
import { forSeeds } from '../testing/seeded-random.ts';
import { isLastWindow, isNews, isUnsettled, nextPollWindow, readUpToAfter } from './poll-window.ts';

test('windows overlap by ten minutes and speak whole seconds', () => {
  expect(nextPollWindow(NOON + 999, NOON + 60_999)).toEqual({ from: NOON - 600_000, to: NOON + 60_000 });
});

test('the first window of all time begins at its beginning', () => {
  expect(nextPollWindow(0, NOON).from).toBe(0);
});

test('windows follow one another without a gap, whatever the clock does', () =>
  forSeeds(100, (random) => {
    let readUpTo = NOON;
    let now = NOON;
    for (let poll = 0; poll < 20; poll += 1) {
      now += random.below(3_600_000) - (random.chance(0.1) ? 60_000 : 0);
      const window = nextPollWindow(readUpTo, now);
      expect(window.from).toBeLessThanOrEqual(readUpTo);
      expect(window.to).toBeLessThanOrEqual(now);
      readUpTo = window.to;
    }
  }));

test('after days without a computer a day is read at a time, the oldest first', () => {
  const windows = [];
  let readUpTo = NOON - 60 * HOUR;
  for (let isLast = false; !isLast; ) {
    const window = nextPollWindow(readUpTo, NOON);
    windows.push([(window.from - NOON) / HOUR, (window.to - NOON) / HOUR]);
    isLast = isLastWindow(window, NOON);
    readUpTo = window.to;
  }
  const overlap = 1 / 6;
  expect(windows).toEqual([
    [-60 - overlap, -36],
    [-36 - overlap, -12],
    [-12 - overlap, 0],
  ]);
});

test('an order whose details lag behind its row holds the cursor back, for an hour at most', () => {
  const window = { from: NOON - 3 * HOUR, to: NOON };
  expect(readUpToAfter(window, null)).toBe(NOON);
  expect(readUpToAfter(window, NOON - 5000)).toBe(NOON - 5000);
  expect(readUpToAfter(window, NOON - 2 * HOUR)).toBe(NOON - HOUR);
});

test('a row is news where it tells another time or status than we hold', () => {
  const held = { updatedAt: NOON, status: 'IN_TRANSIT' };
  expect(isNews(held, null)).toBe(true);
  expect(isNews(held, held)).toBe(false);
  expect(isNews({ ...held, updatedAt: NOON + 1000 }, held)).toBe(true);
  expect(isNews({ ...held, status: 'DELIVERED' }, held)).toBe(true);
  expect(isNews({ updatedAt: NOON }, held)).toBe(false);
  expect([isUnsettled(held, null), isUnsettled(held, held)]).toEqual([true, false]);
  expect(isUnsettled({ ...held, status: 'DELIVERED' }, held)).toBe(true);
});

const HOUR = 3_600_000;
