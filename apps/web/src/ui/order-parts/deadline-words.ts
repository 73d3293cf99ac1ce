import type { OrderRow } from '@order-manager/contract';
import { countdownParts, type Deadline, deadlineOf, type Urgency } from '@order-manager/domain/order/deadline';

const HOLD = 3_600_000;

/** What a deadline chip says: how urgent, which word, and how long. Null where there is nothing to count down. */
export type DeadlineWords = {
  urgency: Exclude<Urgency, 'none'>;
  word: 'over' | 'left' | 'now' | 'held' | 'hold' | 'done' | 'late';
  span: Span | null;
  /** Share of the allowed time that is left, 0 to 1. */
  share: number;
  /** The moment itself. */
  at: number | null;
};

/** Two units at most; the smaller one is always told, so that a chip keeps its width. */
export type Span = { unit: 'days' | 'hours' | 'minutes'; big: number; small: number };

type Subject = Pick<OrderRow, 'status' | 'createdAt' | 'paidAt' | 'arrangedAt' | 'deadlines'>;

/** Reads a row's own ship-by time against the clock handed in. */
export function deadlineWords(row: Subject, now: number): DeadlineWords | null {
  const deadline = deadlineOf(row, now);
  const { urgency, at, share } = deadline;
  switch (urgency) {
    case 'none':
      return null;
    case 'paused':
      return heldWords(row, now);
    case 'done':
    case 'late':
      return { urgency, word: urgency, span: null, share, at };
    default:
      return { urgency, ...countdown(deadline), share, at };
  }
}

/** Milliseconds in at most two units. */
export function spanOf(milliseconds: number): Span {
  const { days, hours, minutes } = countdownParts(milliseconds);
  if (days > 0) return { unit: 'days', big: days, small: hours };
  if (hours > 0) return { unit: 'hours', big: hours, small: minutes };
  return { unit: 'minutes', big: minutes, small: 0 };
}

/** When TikTok's hold, in which the buyer can still cancel, is over. */
export const holdEndsAt = (row: Pick<Subject, 'status' | 'paidAt'>): number | null =>
  row.status === 'ON_HOLD' && row.paidAt !== null ? row.paidAt + HOLD : null;

function countdown({ urgency, left }: Deadline): Pick<DeadlineWords, 'word' | 'span'> {
  const span = spanOf(left ?? 0);
  const word = urgency === 'over' ? 'over' : 'left';
  return span.unit === 'minutes' && span.big === 0 ? { word: 'now', span: null } : { word, span };
}

function heldWords(row: Subject, now: number): DeadlineWords {
  const at = holdEndsAt(row);
  const rest = at === null ? 0 : at - now;
  if (rest < 60_000) return { urgency: 'paused', word: 'hold', span: null, share: 1, at: null };
  return { urgency: 'paused', word: 'held', span: spanOf(rest), share: rest / HOLD, at };
}
