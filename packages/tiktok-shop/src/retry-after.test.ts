import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.parse('Sun, 22 Nov 2026 20:00:00 GMT');

test.each([
  ['7', 7_000],
  ['0.5', 500],
  ['0', 0],
  ['-3', 0],
  ['Sun, 22 Nov 2026 20:01:00 GMT', 60_000],
  ['Sun, 22 Nov 2026 19:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is %s milliseconds', (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});
