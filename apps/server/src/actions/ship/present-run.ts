import type { Run as RunAnswer, RunItem as RunItemAnswer } from '@order-manager/contract';
import type { PackageId } from '@order-manager/domain';
import type { LabelRecord, Run, RunItem, StoredOrder } from '../../store/store.ts';

/** A run with the labels of its packages, as the screens show it. */
export function presentRun(run: Run, items: readonly RunItem[], labels: readonly LabelRecord[]): RunAnswer {
  const states = items.map((item) => labelOf(item, labels)?.state ?? 'none');
  const count = (state: string) => states.filter((one) => one === state).length;
  return {
    id: run.id,
    number: run.number,
    state: run.state,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    startedBy: run.startedBy,
    shopIds: run.shopIds,
    packages: Object.values(run.totals).reduce((sum, part) => sum + part, 0),
    totals: run.totals,
    labels: { here: count('here'), waiting: count('waiting'), failed: count('failed') + count('gone') },
  };
}

export function presentRunItem(
  item: RunItem,
  labels: readonly LabelRecord[],
  orders: readonly StoredOrder[],
): RunItemAnswer {
  const label = labelOf(item, labels);
  const packageId = packageOf(item);
  const own = orders.filter(({ order }) => order.shopId === item.unit.shopId && item.unit.orderIds.includes(order.id));
  const parcel = own.flatMap(({ packages }) => packages).find(({ id }) => id === packageId);
  return {
    position: item.position,
    shopId: item.unit.shopId,
    key: item.key,
    packageId,
    orderIds: item.unit.orderIds,
    state: item.state,
    outcome: item.outcome,
    facts: item.facts,
    label: label?.state ?? 'none',
    labelReason: label?.reason ?? null,
    courier: parcel?.providerName ?? own[0]?.order.shipping.providerName ?? null,
    trackingNumber: parcel?.trackingNumber ?? null,
    imageUrl: own[0]?.order.lineItems[0]?.imageUrl ?? null,
    updatedAt: item.updatedAt,
  };
}

/** The package of an item: known from the start, or made by the call. */
export const packageOf = (item: RunItem): PackageId | null => item.packageId ?? item.unit.packageId;

const labelOf = (item: RunItem, labels: readonly LabelRecord[]) =>
  labels.find(({ shopId, packageId }) => shopId === item.unit.shopId && packageId === packageOf(item));
