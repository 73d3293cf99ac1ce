import type { CompletenessCheck } from '@order-manager/contract';
import { ORDER_STATUSES } from '@order-manager/domain/order/order-status';

/** How the last check that ended well ended; null before the first one. */
export type CheckVerdict = { kind: 'equal' } | { kind: 'repaired'; count: number } | { kind: 'differ'; count: number };

export function verdictOf(check: CompletenessCheck): CheckVerdict | null {
  if (check.statuses.length === 0 && check.state !== 'done') return null;
  if (check.openCount > 0) return { kind: 'differ', count: check.openCount };
  return check.repaired > 0 ? { kind: 'repaired', count: check.repaired } : { kind: 'equal' };
}

/** In the order a parcel lives them; a status nobody knows comes last. */
export const sortStatuses = (statuses: CompletenessCheck['statuses']): CompletenessCheck['statuses'] =>
  statuses.toSorted((a, b) => placeOf(a.status) - placeOf(b.status));

function placeOf(status: string): number {
  const place = (ORDER_STATUSES as readonly string[]).indexOf(status);
  return place < 0 ? ORDER_STATUSES.length : place;
}
