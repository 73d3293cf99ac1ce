import type { Problem, ShopSync } from '@order-manager/contract';
import { type Instant, UNSHIPPED_FIRST } from '@order-manager/domain';
import type { Shop, ShopChecks, ShopCursor, StoredProblem } from '../../store/store.ts';
import { presentLastCheck } from './completeness.ts';

/** How fresh a shop's orders are. `stored` is how many of its orders lie here. */
export function presentShopSync(
  shop: Pick<Shop, 'id'>,
  cursor: ShopCursor | null,
  checks: ShopChecks | null,
  stored: number,
  now: Instant,
): ShopSync {
  const phase = cursor?.import.phase ?? 'unshipped';
  const isWaiting = cursor?.nextTryAt !== null && cursor?.nextTryAt !== undefined && cursor.nextTryAt > now;
  return {
    shopId: shop.id,
    phase,
    imported: stored,
    expected: expectedOf(cursor, stored),
    toShipReady: phase !== 'unshipped' || (cursor?.import.statusIndex ?? 0) >= SHIPPABLE_FROM,
    working: (phase !== 'complete' && !(isWaiting && cursor?.problem)) || (checks?.running ?? null) !== null,
    lastSuccessAt: cursor?.lastSuccessAt ?? null,
    nextTryAt: cursor?.nextTryAt ?? null,
    problem: presentStoredProblem(cursor?.problem ?? null),
    lastWebhookAt: cursor?.lastWebhookAt ?? null,
    completeness: presentLastCheck(checks),
  };
}

/** TikTok counted before it began; orders that came since are on top. */
function expectedOf(cursor: ShopCursor | null, stored: number): number | null {
  const counted = cursor?.expected ?? null;
  return counted === null ? null : Math.max(counted, stored);
}

/** The statuses that wait for the seller are the first ones read. */
const SHIPPABLE_FROM = UNSHIPPED_FIRST.findIndex(
  (status) => status !== 'AWAITING_SHIPMENT' && status !== 'PARTIALLY_SHIPPING',
);

/** The store keeps codes of this contract, written by this server. */
export const presentStoredProblem = (problem: StoredProblem | null): Problem | null =>
  problem === null ? null : { ...problem, code: problem.code as Problem['code'] };
