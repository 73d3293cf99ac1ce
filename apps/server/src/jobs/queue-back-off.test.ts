import { expect, it } from 'vitest';
import { backOff } from './queue-back-off.ts';

it('each throw in a row doubles the wait, up to five minutes', () => {
  const longest = [1, 2, 3, 20].map((tries) => backOff(tries, () => 1));
  expect(longest).toEqual([2_000, 4_000, 8_000, 300_000]);
});

it('half of the wait is chance, so that failed jobs do not come back all at once', () => {
  expect(backOff(3, () => 0)).toBe(4_000);
  expect(backOff(3, () => 0.5)).toBe(6_000);
});
