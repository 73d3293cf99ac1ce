import type { Run as RunAnswer, RunItem as RunItemAnswer, RunLine as RunLineAnswer } from '@order-manager/contract';
import type { PackageId } from '@order-manager/domain';
import type { LabelRecord, Run, RunItem, RunLine, StoredOrder } from '../../store/store.ts';

/** Labels by their package and orders by their id. */
export type RunBackground = { labels: ReadonlyMap<string, LabelRecord>; orders: ReadonlyMap<string, StoredOrder> };

export const runBackground = (labels: readonly LabelRecord[], orders: readonly StoredOrder[] = []): RunBackground => ({
  labels: new Map(labels.map((label) => [`${label.shopId}/${label.packageId}`, label])),
  orders: new Map(orders.map((stored) => [`${stored.order.shopId}/${stored.order.id}`, stored])),
});

/** A run among others. */
export const presentRunLine = (run: RunLine): RunLineAnswer => ({
  id: run.id,
  number: run.number,
  state: run.state,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  startedBy: run.startedBy,
  shopIds: run.shopIds,
  packages: Object.values(run.totals).reduce((sum, part) => sum + part, 0),
  totals: run.totals,
});

/** A run with the sizes of its lists and the labels of its packages. */
export const presentRun = (run: Run): RunAnswer => ({ ...presentRunLine(run), lists: run.lists, labels: run.labels });

/** One line of a run. */
export function presentRunItem(item: RunItem, background: RunBackground): RunItemAnswer {
  const packageId = packageOf(item);
  const label = background.labels.get(`${item.unit.shopId}/${packageId}`);
  const own = item.unit.orderIds.flatMap((id) => background.orders.get(`${item.unit.shopId}/${id}`) ?? []);
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
    label: item.label,
    labelReason: label?.reason ?? null,
    courier: parcel?.providerName ?? own[0]?.order.shipping.providerName ?? null,
    trackingNumber: parcel?.trackingNumber ?? null,
    imageUrl: own[0]?.order.lineItems[0]?.imageUrl ?? null,
    updatedAt: item.updatedAt,
  };
}

/** The package of an item: known from the start, or made by the call. */
export const packageOf = (item: RunItem): PackageId | null => item.packageId ?? item.unit.packageId;
