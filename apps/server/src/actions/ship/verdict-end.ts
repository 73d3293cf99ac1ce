import type { PreflightItem, PreflightVerdict } from '@order-manager/domain';
import type { RunItem } from '../../store/store.ts';
import type { ShipEnd } from './ship-task.ts';

/** How a fresh look ends an item before any call; null when it may be shipped. */
export function verdictEnd({ verdict, freeAt, unit }: PreflightItem, item: RunItem): ShipEnd | null {
  const end = END[verdict];
  if (!end || (verdict === 'missing-tracking' && item.tracking)) return null;
  return { ...end, facts: freeAt === null ? {} : { freeAt }, packageId: unit.packageId, parcel: null };
}

const skipped = (outcome: string) => ({ state: 'skipped', outcome }) as const;
const failed = (outcome: string) => ({ state: 'failed', outcome }) as const;

const END: Readonly<Record<PreflightVerdict, { state: 'skipped' | 'failed'; outcome: string } | null>> = {
  ready: null,
  'buyer-asks-to-cancel': skipped('buyer-asks-to-cancel'),
  'missing-tracking': failed('tracking'),
  'on-hold': skipped('on-hold'),
  'not-released': skipped('on-hold'),
  'no-package-yet': failed('wrong-status'),
  'by-tiktok': failed('by-tiktok'),
  'already-arranged': skipped('already-shipped'),
  cancelled: skipped('cancelled'),
  unpaid: failed('wrong-status'),
  'wrong-status': failed('wrong-status'),
};
