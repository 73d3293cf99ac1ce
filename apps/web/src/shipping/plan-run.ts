import type { HandoverGroup, Preflight, PreflightItem, Selection, StartRun } from '@order-manager/contract';
import { unitId } from './group-preflight.ts';

/** What a person typed for a package that travels with the seller's own carrier. */
export type TypedTracking = { trackingNumber: string; providerId: string };

export type ChosenHandover = { method: 'PICKUP' | 'DROP_OFF'; slot: { startAt: number; endAt: number } | null };

/** What a person decided in the dialog. */
export type Decided = {
  selection: Selection;
  tracking: ReadonlyMap<string, TypedTracking>;
  chosen: ReadonlyMap<string, ChosenHandover>;
};

/** The request of one press of "Arrange shipment": all that is ready, and the packages whose tracking is now complete. */
export function planRun(requestId: string, answer: Preflight, { selection, tracking, chosen }: Decided): StartRun {
  const units = trackedItems(answer, tracking).map((item) => unitOf(item, tracking.get(unitId(item))));
  return {
    requestId,
    units,
    ...(packagesOf(answer, 'ready') > 0 ? { selection } : {}),
    handover: answer.handover.filter(hasChoice).map((group) => choiceOf(group, chosen)),
  };
}

/** How many packages this run takes, and how many it leaves to the next one. */
export function countRun(answer: Preflight, tracking: Decided['tracking']): { ships: number; later: number } {
  const all = packagesOf(answer, 'ready') + trackedItems(answer, tracking).length;
  const ships = Math.min(all, answer.mostInRun);
  return { ships, later: all - ships };
}

/** The packages of the seller's own carrier that a person has given number and carrier. */
export const trackedItems = ({ groups }: Preflight, tracking: Decided['tracking']): PreflightItem[] =>
  groups.flatMap(({ items }) => items).filter((item) => isTracked(item, tracking.get(unitId(item))));

const packagesOf = ({ groups }: Preflight, verdict: PreflightItem['verdict']): number =>
  groups.find((group) => group.verdict === verdict)?.packages ?? 0;

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

function unitOf({ shopId, key, orderIds }: PreflightItem, typed: TypedTracking | undefined) {
  const tracking = { trackingNumber: typed?.trackingNumber.trim() ?? '', providerId: typed?.providerId.trim() ?? '' };
  return { shopId, key, orderIds, tracking };
}

function choiceOf(group: HandoverGroup, chosen: ReadonlyMap<string, ChosenHandover>) {
  const { method, slot } = chosen.get(groupKey(group)) ?? firstChoice(group);
  return { shopId: group.shopId, warehouseId: group.warehouseId, method, slot: method === 'PICKUP' ? slot : null };
}
