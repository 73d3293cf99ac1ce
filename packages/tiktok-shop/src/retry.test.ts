import { expect, test } from 'vitest';
import { type ErrorFacts, errorKinds } from './errors.ts';
import { type RetryQuestion, retryDelay } from './retry.ts';

const hour = 3_600_000;

function ask(facts: Partial<ErrorFacts>, rest: Partial<RetryQuestion> = {}): number | undefined {
  const full = { kind: 'busy', mayHaveHappened: false, ...facts } as RetryQuestion['facts'];
  return retryDelay({ facts: full, effect: 'read', tries: 1, now: 500 * hour, random: 0, ...rest });
}

test('the wait starts at one second and doubles', () => {
  const waits = [1, 2, 3, 4].map((tries) => ask({ kind: 'rate-limited' }, { tries }));
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
});

test('there are at most five tries, three when TikTok is busy', () => {
  expect(ask({ kind: 'rate-limited' }, { tries: 5 })).toBeUndefined();
  expect(ask({ kind: 'network' }, { tries: 5 })).toBeUndefined();
  expect(ask({ kind: 'busy' }, { tries: 2 })).toBe(2000);
  expect(ask({ kind: 'busy' }, { tries: 3 })).toBeUndefined();
});

test('up to half a second of chance is added', () => {
  expect(ask({}, { random: 0.999999 })).toBe(1500);
  expect(ask({ retryAfterMs: 3000 }, { random: 0.5 })).toBe(3250);
});

test('what TikTok asks for in Retry-After is honoured, also above our own cap', () => {
  expect(ask({ kind: 'rate-limited', retryAfterMs: 90_000 })).toBe(90_000);
  expect(ask({ kind: 'busy', retryAfterMs: 0 })).toBe(0);
});

test('an hourly budget waits for the next full hour', () => {
  expect(ask({ kind: 'hourly-budget', retryAfterMs: 5 }, { now: 500 * hour + 60_000 })).toBe(hour - 60_000);
});

test('a write that may have happened is never repeated', () => {
  for (const kind of errorKinds) expect(ask({ kind, mayHaveHappened: true }, { effect: 'once' })).toBeUndefined();
});

test('a write known not to have happened is repeated', () => {
  expect(ask({ kind: 'rate-limited' }, { effect: 'once' })).toBe(1000);
  expect(ask({ kind: 'network' }, { effect: 'once' })).toBe(1000);
});

test('a write that may be made twice is repeated even when it may have happened', () => {
  expect(ask({ kind: 'timeout', mayHaveHappened: true }, { effect: 'repeatable' })).toBe(1000);
});

test('a cut answer is read again, a web page or another shape is not', () => {
  expect(ask({ kind: 'unreadable-answer', unreadable: 'truncated' })).toBe(1000);
  expect(ask({ kind: 'unreadable-answer', unreadable: 'empty' })).toBe(1000);
  expect(ask({ kind: 'unreadable-answer', unreadable: 'not-json' })).toBeUndefined();
  expect(ask({ kind: 'unreadable-answer', unreadable: 'shape' })).toBeUndefined();
});

test('a verdict is never asked for twice', () => {
  const verdicts = errorKinds.filter((kind) => ask({ kind }) === undefined);
  expect(verdicts).toEqual(expect.arrayContaining(['clock', 'signature', 'scope-missing', 'refused', 'shop-inactive']));
  expect(verdicts).toEqual(expect.arrayContaining(['token-expired', 'auth-code', 'refresh-token', 'aborted']));
});
