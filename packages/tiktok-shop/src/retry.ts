import type { ErrorFacts, ErrorKind } from './errors.ts';

/** What repeating a call does: nothing new, the same again, or a second parcel. */
export type Effect = 'read' | 'repeatable' | 'once';

export type RetryQuestion = {
  facts: Pick<ErrorFacts, 'kind' | 'mayHaveHappened' | 'retryAfterMs' | 'unreadable'>;
  effect: Effect;
  /** How many tries have been made, at least 1. */
  tries: number;
  /** Epoch milliseconds. */
  now: number;
  /** From 0 inclusive to 1 exclusive. */
  random: number;
};

/** Milliseconds to wait before the next try, or nothing when there must be none. */
export function retryDelay(question: RetryQuestion): number | undefined {
  const { facts, effect, tries } = question;
  if (effect === 'once' && facts.mayHaveHappened) return undefined;
  if (tries >= triesFor(facts)) return undefined;
  return backOff(facts, tries, question.now) + Math.floor(question.random * jitterMs);
}

/** Milliseconds to leave TikTok alone after a failure, before any jitter, whether or not there is another try. */
export function backOff(facts: RetryQuestion['facts'], tries: number, now: number): number {
  if (facts.kind === 'hourly-budget') return untilNextHour(now);
  return facts.retryAfterMs ?? Math.min(baseMs * 2 ** (tries - 1), capMs);
}

const baseMs = 1_000;
const capMs = 60_000;
const jitterMs = 501;
const hourMs = 3_600_000;

const triesByKind: Partial<Record<ErrorKind, number>> = {
  'rate-limited': 5,
  'hourly-budget': 2,
  network: 5,
  timeout: 5,
  busy: 3,
  'unreadable-answer': 3,
};

function triesFor(facts: RetryQuestion['facts']): number {
  if (facts.kind === 'unreadable-answer' && !isDamage(facts.unreadable)) return 1;
  return triesByKind[facts.kind] ?? 1;
}

/** An answer cut on the way may be whole next time; another shape or a web page will come again. */
function isDamage(unreadable: RetryQuestion['facts']['unreadable']): boolean {
  return unreadable === 'empty' || unreadable === 'truncated';
}

function untilNextHour(now: number): number {
  return hourMs - (now % hourMs);
}
