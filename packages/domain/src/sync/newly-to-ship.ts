import { type OrderStatus, tabOf } from '../order/order-status.ts';
import type { OrderChange } from './merge-order.ts';

/** Tells whether what was just written put the order among those to ship. `status` is the order's own, for one that is new here. */
export function becameToShip(changed: readonly OrderChange[], status: OrderStatus): boolean {
  const moves = changed.filter((change) => change.what === 'status');
  const isNew = changed.some(({ what }) => what === 'new');
  const before = isNew ? null : moves[0]?.from;
  if (before === undefined) return false;
  const after = moves.at(-1)?.to ?? status;
  return tabOf(after) === 'to-ship' && (before === null || tabOf(before) !== 'to-ship');
}
