import { expect, test } from 'vitest';
import { clockDirection, clockSkew } from './clock-skew.ts';

const written = 'Sun, 22 Nov 2026 20:00:00 GMT';
const at = Date.parse(written);

test('the skew is positive when our clock is behind', () => {
  expect(clockSkew(written, at - 600_000, at - 600_000)).toBe(600_500);
  expect(clockSkew(written, at + 600_000, at + 600_000)).toBe(-599_500);
});

test('the answer is taken to be written half-way between question and receipt', () => {
  expect(clockSkew(written, at, at + 1_000)).toBe(0);
});

test('without a readable date there is no skew', () => {
  expect(clockSkew(null, at, at)).toBeUndefined();
  expect(clockSkew('yesterday-ish', at, at)).toBeUndefined();
});

test.each([
  ['must not be earlier than 5 minutes before the current time', 'behind'],
  ['must not be lesser than 0', 'behind'],
  ['must not exceed the current time by more than 30 seconds', 'ahead'],
  ['is odd', undefined],
])('%j says that our clock is %s', (message, direction) => {
  expect(clockDirection(message)).toBe(direction);
});
