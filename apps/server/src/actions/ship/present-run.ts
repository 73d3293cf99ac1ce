import type { Run as RunAnswer, RunItem as RunItemAnswer } from '@order-manager/contract';
import type { PackageId } from '@order-manager/domain';
import type { LabelRecord, Run, RunItem, StoredOrder } from '../../store/store.ts';

/** Labels by their package and orders by their id: a run of thousands is shown again with every package that is done. */
export type RunBackground = { labels: ReadonlyMap<string, LabelRecord>; orders: ReadonlyMap<string, StoredOrder> };

export const runBackground = (labels: readonly LabelRecord[], orders: readonly StoredOrder[] = []): RunBackground => ({
  labels: new Map(labels.map((label) => [`${label.shopId}/${label.packageId}`, label])),
  orders: new Map(orders.map((stored) => [`${stored.order.shopId}/${stored.order.id}`, stored])),
});

/** A run with the labels of its packages, as the screens show it. */
export function presentRun(run: Run, items: readonly RunItem[], background: RunBackground): RunAnswer {
  const states = items.map((item) => labelOf(item, background)?.state ?? 'none');
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

/** One line of a run. */
export function presentRunItem(item: RunItem, background: RunBackground): RunItemAnswer {
  const label = labelOf(item, background);
  const packageId = packageOf(item);
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

const labelOf = (item: RunItem, { labels }: RunBackground) => labels.get(`${item.unit.shopId}/${packageOf(item)}`);
