import { expect, test } from 'vitest';
import { NOON } from '../testing/samples.ts';
import { forSeeds } from '../testing/seeded-random.ts';
import { nextPollWindow } from './poll-window.ts';

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
