import type { Instant } from '../ids.ts';
import { isFinal, type KnownOrderStatus, ORDER_STATUSES } from '../order/order-status.ts';

/** One listing of TikTok's that a check walks through: orders created in `[from, to)`, of one status or of all. */
export type CheckPart = { status: KnownOrderStatus | null; from: Instant | null; to: Instant };

const DAY = 86_400_000;
const SECOND = 1000;

/** Orders that still move: they are compared whatever their age. */
const OPEN = ORDER_STATUSES.filter((status) => !isFinal(status));

/** What a check of so many days reads, begun at `at`: the window whole, then what is older and still open. Null is everything. */
export function planCheck(days: number | null, at: Instant): CheckPart[] {
  const to = Math.ceil(at / SECOND) * SECOND;
  if (days === null) return [{ status: null, from: null, to }];
  const from = to - days * DAY;
  return [{ status: null, from, to }, ...OPEN.map((status) => ({ status, from: null, to: from }))];
}
