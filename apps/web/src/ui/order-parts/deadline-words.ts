import type { OrderRow } from '@order-manager/contract';
import { type Deadline, deadlineOf, type Urgency } from '@order-manager/domain/order/deadline';

const MINUTE = 60_000;
const HOLD = 60 * MINUTE;

/** What a deadline chip says: how urgent, which word, and how long. Null where there is nothing to count down. */
export type DeadlineWords = {
  urgency: Exclude<Urgency, 'none'>;
  word: 'over' | 'overNow' | 'left' | 'now' | 'held' | 'hold' | 'done' | 'late';
  /** Milliseconds to count down, or since it was due. */
  left: number | null;
  /** Share of the allowed time that is left, 0 to 1. */
  share: number;
  /** The moment itself: ship by, end of the hold, or when it was arranged. */
  at: number | null;
};

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
      return { urgency, word: urgency, left: null, share, at: row.arrangedAt };
    default:
      return { urgency, ...countdown(deadline), share, at };
  }
}

/** When TikTok's hold, in which the buyer can still cancel, is over. */
export const holdEndsAt = (row: Pick<Subject, 'status' | 'paidAt'>): number | null =>
  row.status === 'ON_HOLD' && row.paidAt !== null ? row.paidAt + HOLD : null;

function countdown({ urgency, left }: Deadline): Pick<DeadlineWords, 'word' | 'left'> {
  const span = Math.abs(left ?? 0);
  if (urgency === 'over') return span < MINUTE ? { word: 'overNow', left: null } : { word: 'over', left: span };
  return span < MINUTE ? { word: 'now', left: null } : { word: 'left', left: span };
}

function heldWords(row: Subject, now: number): DeadlineWords {
  const at = holdEndsAt(row);
  const rest = at === null ? 0 : at - now;
  if (rest < MINUTE) return { urgency: 'paused', word: 'hold', left: null, share: 1, at: null };
  return { urgency: 'paused', word: 'held', left: rest, share: rest / HOLD, at };
}
