import type { Instant } from '../ids.ts';
import type { OrderDeadlines } from './order.ts';
import type { OrderStatus } from './order-status.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW_LIMIT = 4 * HOUR;
const SOON_LIMIT = 24 * HOUR;

/** How urgent the ship-by time is. `none` where TikTok gave no deadline or the order needs no shipping any more. */
export type Urgency = 'over' | 'now' | 'soon' | 'later' | 'paused' | 'done' | 'late' | 'none';

export type Deadline = {
  urgency: Urgency;
  at: Instant | null;
  /** Milliseconds left; negative when overdue. */
  left: number | null;
  /** Share of the allowed time that is left, 0 to 1, for the ring. */
  share: number;
};

type Subject = {
  status: OrderStatus;
  createdAt: Instant;
  paidAt: Instant | null;
  arrangedAt: Instant | null;
  deadlines: Pick<OrderDeadlines, 'shipBy' | 'releaseAt'>;
};

const WAITS_FOR_SELLER: readonly OrderStatus[] = ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'];

/** Reads the order's own ship-by time against the clock that was handed in. */
export function deadlineOf(order: Subject, now: Instant): Deadline {
  const at = order.deadlines.shipBy;
  if (order.status === 'ON_HOLD') return { urgency: 'paused', at, left: at === null ? null : at - now, share: 1 };
  if (order.arrangedAt !== null) return arranged(order.arrangedAt, at);
  if (at === null || !WAITS_FOR_SELLER.includes(order.status)) return { urgency: 'none', at, left: null, share: 0 };
  const left = at - now;
  return { urgency: urgencyOf(left), at, left, share: shareLeft(order.paidAt ?? order.createdAt, at, now) };
}

/** Two units at most: days and hours, hours and minutes, or minutes. `now` below one minute. */
export function countdownParts(left: number): { days: number; hours: number; minutes: number } {
  const whole = Math.floor(Math.abs(left) / MINUTE);
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), minutes: whole % 60 };
}

function arranged(arrangedAt: Instant, at: Instant | null): Deadline {
  const inTime = at === null || arrangedAt <= at;
  return { urgency: inTime ? 'done' : 'late', at, left: null, share: 0 };
}

function urgencyOf(left: number): Urgency {
  if (left < 0) return 'over';
  if (left < NOW_LIMIT) return 'now';
  return left < SOON_LIMIT ? 'soon' : 'later';
}

function shareLeft(from: Instant, at: Instant, now: Instant): number {
  const allowed = at - from;
  if (allowed <= 0) return 0;
  return Math.min(1, Math.max(0, (at - now) / allowed));
}
