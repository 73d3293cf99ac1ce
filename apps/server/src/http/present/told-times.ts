import type { TimelineEntry as Entry } from '@order-manager/contract';
import type { Order } from '@order-manager/domain';

/**
 * What TikTok's own times tell of an order's past: an order that came here late has lived before. A step that this desk saw
 * happen is told once, by the entry of that moment. Newest first.
 */
export function withToldTimes(order: Order, timeline: readonly Entry[]): Entry[] {
  const seen = new Set(timeline.map(({ what, facts }) => (what === 'status' ? String(facts.to) : what)));
  const told = STEPS.flatMap(({ what, at, instead }) => {
    const instant = at(order);
    const isKnown = instant === null || instead.some((word) => seen.has(word));
    return isKnown ? [] : [{ at: instant, by: 'tiktok' as const, what, facts: {} }];
  });
  return [...timeline, ...told].sort((a, b) => b.at - a.at);
}

/** Each with the entries that tell the same: TikTok's statuses, or what was done here. */
const STEPS: readonly { what: string; at(order: Order): number | null; instead: readonly string[] }[] = [
  { what: 'paid', at: ({ paidAt }) => paidAt, instead: ['ON_HOLD', 'AWAITING_SHIPMENT'] },
  { what: 'arranged', at: ({ arrangedAt }) => arrangedAt, instead: ['AWAITING_COLLECTION', 'shipped', 'arranged'] },
  { what: 'collected', at: ({ collectedAt }) => collectedAt, instead: ['IN_TRANSIT'] },
  { what: 'delivered', at: ({ deliveredAt }) => deliveredAt, instead: ['DELIVERED'] },
];
