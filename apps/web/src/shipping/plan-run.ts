import type { HandoverGroup, PreflightItem, StartRun } from '@order-manager/contract';
import { unitId } from './group-preflight.ts';

/** What a person typed for a package that travels with the seller's own carrier. */
export type TypedTracking = { trackingNumber: string; providerId: string };

export type ChosenHandover = { method: 'PICKUP' | 'DROP_OFF'; slot: { startAt: number; endAt: number } | null };

/** The request of one press of "Arrange shipment": ready packages, and those whose tracking is now complete. */
export function planRun(
  requestId: string,
  items: readonly PreflightItem[],
  tracking: ReadonlyMap<string, TypedTracking>,
  groups: readonly HandoverGroup[],
  chosen: ReadonlyMap<string, ChosenHandover>,
): StartRun {
  const units = unitsThatShip(items, tracking).map((item) => unitOf(item, tracking.get(unitId(item))));
  return { requestId, units, handover: groups.filter(hasChoice).map((group) => choiceOf(group, chosen)) };
}

/** The packages that will ship, each once. */
export function unitsThatShip(
  items: readonly PreflightItem[],
  tracking: ReadonlyMap<string, TypedTracking>,
): PreflightItem[] {
  const going = items.filter((item) => item.verdict === 'ready' || isTracked(item, tracking.get(unitId(item))));
  return [...new Map(going.map((item) => [unitId(item), item])).values()];
}

/** A market's warehouse setting may leave nothing to choose. */
export const hasChoice = (group: HandoverGroup): boolean => !group.decidedByTikTok && group.methods.length > 0;

export const groupKey = ({ shopId, warehouseId }: Pick<HandoverGroup, 'shopId' | 'warehouseId'>): string =>
  `${shopId}~${warehouseId ?? ''}`;

/** What was used last time, else the first that TikTok offers; a pickup takes the first free slot. */
export function firstChoice(group: HandoverGroup): ChosenHandover {
  const remembered = group.methods.find((method) => method === group.remembered);
  const method = remembered ?? group.methods[0] ?? 'PICKUP';
  return { method, slot: method === 'PICKUP' ? (group.slots[0] ?? null) : null };
}

const isTracked = (item: PreflightItem, typed: TypedTracking | undefined): boolean =>
  item.verdict === 'missing-tracking' && Boolean(typed?.trackingNumber.trim() && typed.providerId.trim());

function unitOf({ shopId, key, orderIds, verdict }: PreflightItem, typed: TypedTracking | undefined) {
  if (verdict !== 'missing-tracking' || !typed) return { shopId, key, orderIds };
  const tracking = { trackingNumber: typed.trackingNumber.trim(), providerId: typed.providerId.trim() };
  return { shopId, key, orderIds, tracking };
}

function choiceOf(group: HandoverGroup, chosen: ReadonlyMap<string, ChosenHandover>) {
  const { method, slot } = chosen.get(groupKey(group)) ?? firstChoice(group);
  return { shopId: group.shopId, warehouseId: group.warehouseId, method, slot: method === 'PICKUP' ? slot : null };
}
