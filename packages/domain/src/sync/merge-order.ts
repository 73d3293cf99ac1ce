import { keepClear } from '../order/keep-clear.ts';
import type { Order } from '../order/order.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { compareAge } from './compare-age.ts';

export type MergeDecision =
  | { write: false; because: 'older' | 'same' }
  | { write: true; order: Order; changed: OrderChange[] };

/** What the timeline tells about a change. */
export type OrderChange =
  | { what: 'new' }
  | { what: 'status'; from: OrderStatus; to: OrderStatus }
  | { what: 'buyer-asks-to-cancel' }
  | { what: 'address' }
  | { what: 'packages' }
  | { what: 'details' };

/**
 * Decides what to keep when TikTok tells us about an order: older never overwrites newer, an equal time may only go
 * forward (a stale answer carries an old state under the same second), and a masked field never overwrites a clear one.
 */
export function mergeOrder(local: Order | null, incoming: Order): MergeDecision {
  if (!local) return { write: true, order: incoming, changed: [{ what: 'new' }] };
  if (compareAge(incoming, local) < 0 || isBeforeMove(local, incoming)) return { write: false, because: 'older' };
  const order = { ...incoming, recipient: recipientAfter(local, incoming) };
  const changed = changesBetween(local, order);
  return changed.length === 0 ? { write: false, because: 'same' } : { write: true, order, changed };
}

/** A changed address moves no clock: an answer of the same second that does not know of it is from before. */
const isBeforeMove = (local: Order, incoming: Order): boolean =>
  incoming.updatedAt === local.updatedAt && local.shipping.addressChanged && !incoming.shipping.addressChanged;

/** A changed address makes the clear text of the old one worthless, even where the new one is masked. */
function recipientAfter(local: Order, incoming: Order): Order['recipient'] {
  const isMoved = !local.shipping.addressChanged && incoming.shipping.addressChanged;
  return isMoved ? (incoming.recipient ?? local.recipient) : keepClear(local.recipient, incoming.recipient);
}

function changesBetween(local: Order, next: Order): OrderChange[] {
  const changes: OrderChange[] = [];
  if (local.status !== next.status) changes.push({ what: 'status', from: local.status, to: next.status });
  if (!local.cancellation.requestedByBuyer && next.cancellation.requestedByBuyer)
    changes.push({ what: 'buyer-asks-to-cancel' });
  if (!local.shipping.addressChanged && next.shipping.addressChanged) changes.push({ what: 'address' });
  if (!same(local.shipping.packageIds, next.shipping.packageIds)) changes.push({ what: 'packages' });
  if (changes.length === 0 && !same(local, next)) changes.push({ what: 'details' });
  return changes;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
