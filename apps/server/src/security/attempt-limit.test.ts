import { expect, it } from 'vitest';
import { createAttemptLimit } from './attempt-limit.ts';

it('after too many failures a caller waits, others do not, and time heals', () => {
  let now = 1_000_000;
  const limit = createAttemptLimit({ now: () => now, most: 3, windowMs: 60_000 });
  for (let index = 0; index < 3; index += 1) {
    expect(limit.waitOf('a')).toBe(0);
    limit.failed('a');
    now += 1000;
  }
  expect(limit.waitOf('a')).toBe(57_000);
  expect(limit.waitOf('b')).toBe(0);
  now += 57_000;
  expect(limit.waitOf('a')).toBe(0);
});

it('a success wipes the slate', () => {
  const limit = createAttemptLimit({ now: () => 5, most: 1, windowMs: 60_000 });
  limit.failed('a');
  expect(limit.waitOf('a')).toBeGreaterThan(0);
  limit.succeeded('a');
  expect(limit.waitOf('a')).toBe(0);
});
