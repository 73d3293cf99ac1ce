import type { RunItem } from '@order-manager/contract';
import type { ShipDone, ShipSkip } from '@order-manager/domain/handover/ship-step';
import type { runs } from '../i18n/en/runs.ts';
import { type LabelWhy, labelWhyOf } from '../labels/label-why.ts';
import type { Tone } from '../orders/row-status.ts';

export const SHIP_DONES = ['shipped', 'shipped-answer-lost'] as const satisfies readonly ShipDone[];
export const SHIP_SKIPS = [
  'already-shipped',
  'on-hold',
  'buyer-asks-to-cancel',
  'cancelled',
] as const satisfies readonly ShipSkip[];

type Sentences = (typeof runs)['outcome'];
type Failure = keyof Sentences['failed'];

/** The one button beside an outcome. */
export type NextStep = 'retry' | 'open-order' | 'check-connection' | null;

/** What a line of a run says, as keys of the words in `runs.outcome`. */
export type OutcomeWords = {
  tone: Tone;
  word:
    | { of: 'waiting' | 'working' }
    | { of: 'done'; label: RunItem['label'] }
    | { of: 'skipped'; code: ShipSkip | 'other' }
    | { of: 'failed'; code: Failure };
  /** A reason sentence; `courier` shows courier and tracking number instead. */
  reason:
    | { of: 'none' | 'courier' }
    | { of: 'done'; code: 'shipped-answer-lost' }
    | { of: 'skipped'; code: ShipSkip | 'other' }
    | { of: 'failed'; code: Failure }
    | { of: 'label'; code: LabelWhy };
  next: NextStep;
};

/** Puts a run's line into words. A code that is newer than this screen is shown as "other", never hidden. */
export function outcomeWords(item: RunItem): OutcomeWords {
  switch (item.state) {
    case 'waiting':
    case 'working':
      return {
        tone: item.state === 'working' ? 'working' : 'normal',
        word: { of: item.state },
        reason: { of: 'none' },
        next: null,
      };
    case 'done':
      return doneWords(item);
    case 'skipped':
      return skippedWords(skipOf(item.outcome));
    case 'failed':
      return failedWords(failureOf(item.outcome));
  }
}

/** A package "needs you" when it failed, or when it is shipped and its label will not come by itself. */
export const needsYou = (item: RunItem): boolean =>
  item.state === 'failed' || (item.state === 'done' && item.label === 'failed');

const NEXT: Readonly<Record<Failure, NextStep>> = {
  'on-hold': 'retry',
  'buyer-asks-to-cancel': 'open-order',
  cancelled: 'open-order',
  'by-tiktok': 'open-order',
  'not-of-this-shop': 'open-order',
  'wrong-status': 'open-order',
  address: 'open-order',
  'not-served': 'open-order',
  'size-or-weight': 'open-order',
  'too-many-items': 'open-order',
  'pickup-slot': 'open-order',
  tracking: 'open-order',
  'tracking-used': 'open-order',
  'must-split': 'open-order',
  invoice: 'open-order',
  'wrong-market': 'open-order',
  permission: 'check-connection',
  authorisation: 'check-connection',
  clock: 'check-connection',
  busy: 'retry',
  'rate-limited': 'retry',
  unreachable: 'retry',
  carrier: 'retry',
  parameters: 'open-order',
  other: 'retry',
};

/** The word for why TikTok would not ship. */
export const failureOf = (outcome: string | null): Failure =>
  outcome !== null && Object.hasOwn(NEXT, outcome) ? (outcome as Failure) : 'other';

const skipOf = (outcome: string | null): ShipSkip | 'other' => SHIP_SKIPS.find((code) => code === outcome) ?? 'other';

function doneWords(item: RunItem): OutcomeWords {
  const word = { of: 'done', label: item.label } as const;
  if (item.label === 'failed') {
    return { tone: 'failed', word, reason: { of: 'label', code: labelWhyOf(item.labelReason) }, next: 'open-order' };
  }
  const lost = item.outcome === 'shipped-answer-lost';
  const tone = item.label === 'waiting' ? 'working' : 'done';
  return { tone, word, reason: lost ? { of: 'done', code: 'shipped-answer-lost' } : { of: 'courier' }, next: null };
}

const skippedWords = (code: ShipSkip | 'other'): OutcomeWords => ({
  tone: 'skipped',
  word: { of: 'skipped', code },
  reason: { of: 'skipped', code },
  next: code === 'buyer-asks-to-cancel' || code === 'cancelled' ? 'open-order' : null,
});

const failedWords = (code: Failure): OutcomeWords => ({
  tone: 'failed',
  word: { of: 'failed', code },
  reason: { of: 'failed', code },
  next: NEXT[code],
});
