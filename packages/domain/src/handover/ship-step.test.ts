import { describe, expect, test } from 'vitest';
import { toRunId } from '../ids.ts';
import {
  type Attempt,
  isDoubtAfter,
  type LookCount,
  type ShipAnswer,
  type Sighting,
  stepAfterAnswer,
  stepAfterLook,
  stepBeforeAttempt,
} from './ship-step.ts';

const RUN = toRunId('run-1');
const OTHER = toRunId('run-2');
const FACTS = { requestId: 'r-1' };

const seen = (status: string, holdReason: 'on-hold' | 'buyer-asks-to-cancel' | null = null): Sighting => ({
  kind: 'seen',
  status,
  trackingNumber: null,
  holdReason,
});
const NO_PACKAGE: Sighting = { kind: 'no-package' };
const UNREADABLE: Sighting = { kind: 'unreadable', facts: FACTS };

const attempt = (state: Attempt['state'], runId = RUN): Attempt => ({ state, number: 1, runId });

describe('before the call', () => {
  const before = (sighting: Sighting, earlier: Attempt | null, looks = 4) =>
    stepBeforeAttempt(sighting, earlier, RUN, { looks, enough: 4 });

  test.each(['TO_FULFILL', 'SORTED_BY_ROBOT'])('a package that is %s is shipped', (status) => {
    expect(before(seen(status), null)).toEqual({ do: 'attempt' });
  });

  test('where there is no package yet, the call makes it', () => {
    expect(before(NO_PACKAGE, null)).toEqual({ do: 'attempt' });
  });

  test.each(['PROCESSING', 'FULFILLING', 'COMPLETED'])(
    'a package that is %s was shipped by somebody else',
    (status) => {
      expect(before(seen(status), null)).toEqual({ do: 'skip', reason: 'already-shipped' });
      expect(before(seen(status), attempt('refused'))).toEqual({ do: 'skip', reason: 'already-shipped' });
      expect(before(seen(status), attempt('confirmed', OTHER))).toEqual({ do: 'skip', reason: 'already-shipped' });
    },
  );

  test('an arranged package and an open attempt of ours mean that our answer got lost', () => {
    expect(before(seen('PROCESSING'), attempt('open'), 1)).toEqual({ do: 'done', how: 'shipped-answer-lost' });
  });

  test('what this very run confirmed is done, even where TikTok still shows the old state', () => {
    for (const sighting of [seen('PROCESSING'), seen('TO_FULFILL'), NO_PACKAGE, UNREADABLE])
      expect(before(sighting, attempt('confirmed'), 1)).toEqual({ do: 'done', how: 'shipped' });
  });

  test('what another run confirmed and is free again may be shipped again', () => {
    expect(before(seen('TO_FULFILL'), attempt('confirmed', OTHER))).toEqual({ do: 'attempt' });
  });

  test('an open attempt is looked for several times before it is believed that nothing happened', () => {
    for (const sighting of [seen('TO_FULFILL'), seen('TO_FULFILL', 'on-hold'), NO_PACKAGE, UNREADABLE])
      expect(before(sighting, attempt('open'), 3)).toEqual({ do: 'look-again' });
    expect(before(seen('TO_FULFILL'), attempt('open'), 4)).toEqual({ do: 'attempt' });
    expect(before(UNREADABLE, attempt('open'), 4)).toMatchObject({ do: 'fail' });
  });

  test('a cancelled package is left alone, an open attempt or not', () => {
    expect(before(seen('CANCELLED'), null)).toEqual({ do: 'skip', reason: 'cancelled' });
    expect(before(seen('CANCELLED'), attempt('open'), 1)).toEqual({ do: 'skip', reason: 'cancelled' });
  });

  test.each(['on-hold', 'buyer-asks-to-cancel'] as const)('%s keeps it from being shipped', (reason) => {
    expect(before(seen('TO_FULFILL', reason), null)).toEqual({ do: 'skip', reason });
  });

  test('what cannot be read is not shipped', () => {
    expect(before(UNREADABLE, null)).toEqual({ do: 'fail', reason: 'unreachable', facts: FACTS });
  });
});

test('after the call only a refusal at the gate is believed without a look', () => {
  expect(stepAfterAnswer({ kind: 'not-executed', reason: 'rate-limited', facts: FACTS })).toEqual({
    do: 'fail',
    reason: 'rate-limited',
    facts: FACTS,
  });
  const others: ShipAnswer[] = [
    { kind: 'accepted' },
    { kind: 'already-shipped', facts: FACTS },
    { kind: 'refused', reason: 'address', facts: FACTS },
    { kind: 'unknown', facts: FACTS },
  ];
  expect(others.map(stepAfterAnswer)).toEqual(Array(4).fill({ do: 'look-again' }));
});

describe('after a look', () => {
  const after = (sighting: Sighting, answer: ShipAnswer, count: Partial<LookCount> = {}) =>
    stepAfterLook(sighting, answer, { looks: 3, enough: 3, attempts: 1, mostAttempts: 3, lostBefore: false, ...count });
  const accepted: ShipAnswer = { kind: 'accepted' };
  const already: ShipAnswer = { kind: 'already-shipped', facts: FACTS };
  const lost: ShipAnswer = { kind: 'unknown', facts: {} };
  const refused: ShipAnswer = { kind: 'refused', reason: 'address', facts: FACTS };

  test('an arranged package ends it at once: with a yes shipped, without an answer shipped all the same', () => {
    const count = { looks: 1 };
    expect(after(seen('PROCESSING'), accepted, count)).toEqual({ do: 'done', how: 'shipped' });
    expect(after(seen('PROCESSING'), lost, count)).toEqual({ do: 'done', how: 'shipped-answer-lost' });
  });

  test('"already shipped" is somebody else’s doing, unless an answer of ours was lost before', () => {
    expect(after(seen('PROCESSING'), already)).toEqual({ do: 'skip', reason: 'already-shipped' });
    expect(after(seen('PROCESSING'), already, { lostBefore: true })).toEqual({
      do: 'done',
      how: 'shipped-answer-lost',
    });
    expect(after(seen('TO_FULFILL'), already)).toEqual({ do: 'skip', reason: 'already-shipped' });
  });

  test('a refusal of a package that is arranged means "already shipped" in other words', () => {
    expect(after(seen('PROCESSING'), refused)).toEqual({ do: 'skip', reason: 'already-shipped' });
    expect(after(seen('PROCESSING'), refused, { lostBefore: true })).toEqual({
      do: 'done',
      how: 'shipped-answer-lost',
    });
  });

  test('a refusal of a package that is not arranged is the outcome', () => {
    expect(after(seen('TO_FULFILL'), refused)).toEqual({ do: 'fail', reason: 'address', facts: FACTS });
    expect(after(UNREADABLE, refused)).toEqual({ do: 'fail', reason: 'address', facts: FACTS });
  });

  test.each(['on-hold', 'buyer-asks-to-cancel', 'cancelled'] as const)(
    'a refusal because of %s is no failure',
    (reason) => {
      expect(after(seen('TO_FULFILL'), { kind: 'refused', reason, facts: FACTS })).toEqual({ do: 'skip', reason });
    },
  );

  test('an old state is not believed before there were enough looks', () => {
    for (const answer of [accepted, already, lost, refused])
      expect(after(seen('TO_FULFILL'), answer, { looks: 2 })).toEqual({ do: 'look-again' });
  });

  test('a yes is believed in the end, even if the package never showed it', () => {
    expect(after(seen('TO_FULFILL'), accepted)).toEqual({ do: 'done', how: 'shipped' });
    expect(after(UNREADABLE, accepted)).toEqual({ do: 'done', how: 'shipped' });
  });

  test('a lost answer without effect is tried again, but not for ever', () => {
    expect(after(seen('TO_FULFILL'), lost)).toEqual({ do: 'attempt' });
    expect(after(NO_PACKAGE, lost, { attempts: 2 })).toEqual({ do: 'attempt' });
    expect(after(seen('TO_FULFILL'), lost, { attempts: 3 })).toEqual({ do: 'fail', reason: 'unreachable', facts: {} });
  });

  test('a lost answer that cannot be looked for is never tried again', () => {
    expect(after(UNREADABLE, lost)).toEqual({ do: 'fail', reason: 'unreachable', facts: FACTS });
  });

  test('TikTok’s own trouble is told as such', () => {
    const busy: ShipAnswer = { kind: 'unknown', facts: { tiktokCode: 36009003 } };
    expect(after(seen('TO_FULFILL'), busy, { attempts: 3 })).toMatchObject({ do: 'fail', reason: 'busy' });
  });

  test('a package that was cancelled meanwhile is left alone', () => {
    expect(after(seen('CANCELLED'), lost)).toEqual({ do: 'skip', reason: 'cancelled' });
  });
});

test('only a verdict of TikTok’s takes a doubt away', () => {
  const gate: ShipAnswer = { kind: 'not-executed', reason: 'busy', facts: {} };
  const no: ShipAnswer = { kind: 'refused', reason: 'address', facts: {} };
  const lost: ShipAnswer = { kind: 'unknown', facts: {} };
  expect([gate, no, lost].map((answer) => isDoubtAfter(answer, false))).toEqual([false, false, true]);
  expect([gate, no, lost].map((answer) => isDoubtAfter(answer, true))).toEqual([true, false, true]);
});
