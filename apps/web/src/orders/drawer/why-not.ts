import type { OrderDetail } from '@order-manager/contract';
import type { PreflightVerdict } from '@order-manager/domain';

/** The button that leads on, whatever holds an order back. */
export type NextStep = 'ship' | 'try-label' | 'look-again' | 'seller-center';

type Why = PreflightVerdict | 'other' | 'label-failed';

/** One next step for each reason. What frees itself at TikTok is looked at again; what a person decides there opens there. */
export const NEXT_STEPS: Readonly<Record<Why, NextStep>> = {
  ready: 'ship',
  'missing-tracking': 'ship',
  'label-failed': 'try-label',
  'buyer-asks-to-cancel': 'seller-center',
  'on-hold': 'look-again',
  'not-released': 'look-again',
  'no-package-yet': 'look-again',
  unpaid: 'look-again',
  'already-arranged': 'look-again',
  'by-tiktok': 'seller-center',
  cancelled: 'seller-center',
  'wrong-status': 'seller-center',
  other: 'seller-center',
};

/** The one thing that holds an order back now. */
export type WhyNot =
  | { why: Exclude<Why, 'label-failed'>; step: NextStep; freeAt: number | null }
  | { why: 'label-failed'; step: NextStep; reason: string | null; tries: number };

/** Null where nothing does. A shipped order whose label did not come cannot leave either. */
export function whyNot({ cannotShip, row }: Pick<OrderDetail, 'cannotShip' | 'row'>): WhyNot | null {
  if (cannotShip) {
    const why = isKnown(cannotShip.verdict) ? cannotShip.verdict : 'other';
    return { why, step: NEXT_STEPS[why], freeAt: cannotShip.freeAt };
  }
  const failed = row.packages.find((parcel) => parcel.status !== 'CANCELLED' && parcel.label.state === 'failed');
  if (!failed) return null;
  const { reason, tries } = failed.label;
  return { why: 'label-failed', step: NEXT_STEPS['label-failed'], reason, tries };
}

/** A verdict newer than this screen still gets a sentence. */
const isKnown = (verdict: string): verdict is PreflightVerdict =>
  Object.hasOwn(NEXT_STEPS, verdict) && verdict !== 'other' && verdict !== 'label-failed';
