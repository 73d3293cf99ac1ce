import type { RunId } from '../ids.ts';
import type { OutcomeFacts } from '../outcome.ts';
import { isArranged, type PackageStatus } from '../package/package.ts';

/** What a fresh read of the package (or, before there is one, of the order) showed. */
export type Sighting =
  | {
      kind: 'seen';
      status: PackageStatus;
      trackingNumber: string | null;
      holdReason: 'on-hold' | 'buyer-asks-to-cancel' | null;
    }
  /** There is no package yet: the markets where the ship call creates it. */
  | { kind: 'no-package' }
  | { kind: 'unreadable'; facts: OutcomeFacts };

/** The ledger's line for a unit. `open`: written before the call, its answer never came. `runId`: the run that tried last. */
export type Attempt = { state: 'open' | 'refused' | 'confirmed'; number: number; runId: RunId };

/** What a ship call answered, in our words. */
export type ShipAnswer =
  | { kind: 'accepted' }
  | { kind: 'already-shipped'; facts: OutcomeFacts }
  | { kind: 'refused'; reason: ShipRefusal; facts: OutcomeFacts }
  /** The gateway turned the call away before it reached the shop: 429, an expired token, a wrong clock. */
  | { kind: 'not-executed'; reason: ShipRefusal; facts: OutcomeFacts }
  /** A lost answer: the parcel may be shipped or not. Only a read can tell. */
  | { kind: 'unknown'; facts: OutcomeFacts };

/** Why TikTok would not ship; each has a sentence and a next step on screen. */
export const SHIP_REFUSALS = [
  'on-hold',
  'buyer-asks-to-cancel',
  'cancelled',
  'by-tiktok',
  'not-of-this-shop',
  'wrong-status',
  'address',
  'not-served',
  'size-or-weight',
  'too-many-items',
  'pickup-slot',
  'tracking',
  'tracking-used',
  'must-split',
  'invoice',
  'wrong-market',
  'permission',
  'authorisation',
  'clock',
  'busy',
  'rate-limited',
  'unreachable',
  'carrier',
  'parameters',
  'other',
] as const;
export type ShipRefusal = (typeof SHIP_REFUSALS)[number];

export type ShipDone = 'shipped' | 'shipped-answer-lost';
export type ShipSkip = 'already-shipped' | 'on-hold' | 'buyer-asks-to-cancel' | 'cancelled';

/** The next thing to do for one unit. */
export type ShipStep =
  | { do: 'attempt' }
  | { do: 'look-again' }
  | { do: 'done'; how: ShipDone }
  | { do: 'skip'; reason: ShipSkip }
  | { do: 'fail'; reason: ShipRefusal; facts: OutcomeFacts };

/**
 * Before the call: look first. An open attempt of ours plus an arranged package means that our answer got lost; an open
 * attempt without one is looked at `enough` times before it is believed that nothing happened.
 */
export function stepBeforeAttempt(
  sighting: Sighting,
  attempt: Attempt | null,
  thisRun: RunId,
  count: Pick<LookCount, 'looks' | 'enough'>,
): ShipStep {
  // Confirmed by this very run, but not yet written into it: the desk was stopped between the two.
  if (attempt?.state === 'confirmed' && attempt.runId === thisRun) return { do: 'done', how: 'shipped' };
  if (sighting.kind === 'seen' && isArranged(sighting.status)) return arrangedStep(attempt);
  if (sighting.kind === 'seen' && sighting.status === 'CANCELLED') return { do: 'skip', reason: 'cancelled' };
  if (attempt?.state === 'open' && count.looks < count.enough) return { do: 'look-again' };
  if (sighting.kind === 'unreadable') return { do: 'fail', reason: 'unreachable', facts: sighting.facts };
  if (sighting.kind === 'seen' && sighting.holdReason) return { do: 'skip', reason: sighting.holdReason };
  return { do: 'attempt' };
}

/** After the call: a call that was turned away at the gate did nothing; everything else is resolved by reading. */
export const stepAfterAnswer = (answer: ShipAnswer): ShipStep =>
  answer.kind === 'not-executed' ? { do: 'fail', reason: answer.reason, facts: answer.facts } : { do: 'look-again' };

/**
 * After a read that followed the call. `looks` counts the reads since the answer: TikTok may show an old state for some
 * seconds, so "not shipped" is believed only after `enough` looks, and then the unit may be tried again, unless it has
 * been tried `mostAttempts` times.
 */
export function stepAfterLook(sighting: Sighting, answer: ShipAnswer, count: LookCount): ShipStep {
  if (sighting.kind === 'seen' && isArranged(sighting.status)) return doneAfter(answer, count.lostBefore);
  if (sighting.kind === 'seen' && sighting.status === 'CANCELLED') return { do: 'skip', reason: 'cancelled' };
  if (count.looks < count.enough) return { do: 'look-again' };
  if (answer.kind === 'accepted') return { do: 'done', how: 'shipped' };
  if (answer.kind === 'already-shipped') return doneAfter(answer, count.lostBefore);
  if (answer.kind === 'refused') return refusedStep(answer.reason, answer.facts);
  if (sighting.kind !== 'unreadable' && count.attempts < count.mostAttempts) return { do: 'attempt' };
  const facts = sighting.kind === 'unreadable' ? sighting.facts : answer.facts;
  return { do: 'fail', reason: facts.tiktokCode === undefined ? 'unreachable' : 'busy', facts };
}

/** A lost answer leaves a doubt that only a verdict of TikTok's or a look at the arranged package takes away. */
export const isDoubtAfter = (answer: ShipAnswer, lostBefore: boolean): boolean =>
  answer.kind === 'unknown' || (answer.kind === 'not-executed' && lostBefore);

/** How often we looked since the answer, and how often this unit was tried. */
export type LookCount = {
  looks: number;
  enough: number;
  attempts: number;
  mostAttempts: number;
  /** The answer of an earlier attempt of ours got lost: "already shipped" is then our own doing. */
  lostBefore: boolean;
};

const arrangedStep = (attempt: Attempt | null): ShipStep =>
  attempt?.state === 'open' ? { do: 'done', how: 'shipped-answer-lost' } : { do: 'skip', reason: 'already-shipped' };

function refusedStep(reason: ShipRefusal, facts: OutcomeFacts): ShipStep {
  if (reason === 'on-hold' || reason === 'buyer-asks-to-cancel' || reason === 'cancelled')
    return { do: 'skip', reason };
  return { do: 'fail', reason, facts };
}

function doneAfter(answer: ShipAnswer, lostBefore: boolean): ShipStep {
  if (answer.kind === 'accepted') return { do: 'done', how: 'shipped' };
  if (answer.kind === 'unknown' || lostBefore) return { do: 'done', how: 'shipped-answer-lost' };
  return { do: 'skip', reason: 'already-shipped' };
}
