import {
  MOST_IN_RUN,
  NAMED_IN_GROUP,
  type Preflight,
  type PreflightGroup,
  type PreflightItem as PreflightRow,
  type Selection,
} from '@order-manager/contract';
import {
  contentsOf,
  type Instant,
  linesBySku,
  PREFLIGHT_VERDICTS,
  type PreflightVerdict,
  type ShopId,
  unitKey,
} from '@order-manager/domain';
import type { Shop, Store } from '../../store/store.ts';
import type { ShippingSource } from '../shipping-source.ts';
import { createHandoverCount, handoverGroups } from './handover-groups.ts';
import { type Planned, type PlannedOrder, planSlices } from './plan-slices.ts';

export type PreflightParts = {
  store: Pick<Store, 'orders' | 'shops' | 'preferences'>;
  sourceOf(shopId: ShopId): Promise<ShippingSource>;
  now(): Instant;
};

/**
 * What would happen if "Arrange shipment" were pressed now, counted in slices: a long list is named only in its first
 * packages. Sends nothing; asks TikTok only for pickup slots. Throws `filter-not-understood`.
 */
export async function preflight(parts: PreflightParts, selection: Selection, own: readonly Shop[]): Promise<Preflight> {
  const counted = new Map<PreflightVerdict, Count>();
  const handover = createHandoverCount();
  let orders = 0;
  for await (const slice of planSlices(parts, selection, own)) {
    orders += slice.length;
    for (const order of slice) countOrder(counted, order);
    for (const { fresh } of slice) for (const planned of fresh) handover.add(planned);
  }
  const groups = PREFLIGHT_VERDICTS.flatMap((verdict) => groupOf(verdict, counted.get(verdict)));
  const packages = groups.reduce((sum, group) => sum + group.packages, 0);
  return { orders, packages, groups, handover: await handoverGroups(parts, handover), mostInRun: MOST_IN_RUN };
}

type Count = {
  packages: number;
  orders: number;
  couriers: Set<string>;
  warehouses: Set<string>;
  lastFreeAt: Instant | null;
  items: PreflightRow[];
};

const emptyCount = (): Count => ({
  packages: 0,
  orders: 0,
  couriers: new Set(),
  warehouses: new Set(),
  lastFreeAt: null,
  items: [],
});

function countOrder(counted: Map<PreflightVerdict, Count>, { all, fresh }: PlannedOrder): void {
  const countOf = (verdict: PreflightVerdict) => {
    const count = counted.get(verdict) ?? emptyCount();
    counted.set(verdict, count);
    return count;
  };
  for (const verdict of new Set(all.map(({ plan }) => plan.verdict))) countOf(verdict).orders += 1;
  for (const planned of fresh) countPackage(countOf(planned.plan.verdict), planned);
}

function countPackage(count: Count, planned: Planned): void {
  const { plan, shop } = planned;
  const courier = courierOf(planned);
  count.packages += 1;
  if (courier !== null) count.couriers.add(courier);
  count.warehouses.add(`${shop.id}/${plan.warehouseId ?? ''}`);
  if (plan.freeAt !== null) count.lastFreeAt = Math.max(count.lastFreeAt ?? 0, plan.freeAt);
  if (count.items.length < NAMED_IN_GROUP) count.items.push(rowOf(planned));
}

/** These become free by themselves. */
const WAITS: readonly PreflightVerdict[] = ['on-hold', 'not-released'];

/** A package that shares its verdict with none of the orders of this selection has no group of its own. */
function groupOf(verdict: PreflightVerdict, count: Count | undefined): PreflightGroup[] {
  if (!count || count.packages === 0) return [];
  const lastFreeAt = WAITS.includes(verdict) ? count.lastFreeAt : null;
  const sizes = { couriers: count.couriers.size, warehouses: count.warehouses.size };
  return [{ verdict, packages: count.packages, orders: count.orders, ...sizes, lastFreeAt, items: count.items }];
}

function courierOf({ plan, stored }: Planned): string | null {
  const parcel = stored.packages.find(({ id }) => id === plan.unit.packageId);
  return parcel?.providerName ?? stored.order.shipping.providerName;
}

function rowOf(planned: Planned): PreflightRow {
  const { plan, stored } = planned;
  const { order } = stored;
  const items = order.lineItems.filter(
    ({ id }) => plan.unit.lineItemIds.length === 0 || plan.unit.lineItemIds.includes(id),
  );
  const lines = linesBySku(items.length > 0 ? items : order.lineItems);
  return {
    shopId: order.shopId,
    key: unitKey(plan.unit),
    packageId: plan.unit.packageId,
    orderIds: plan.unit.orderIds,
    verdict: plan.verdict,
    freeAt: plan.freeAt,
    warehouseId: plan.warehouseId,
    courier: courierOf(planned),
    imageUrl: lines[0]?.imageUrl ?? null,
    contents: contentsOf({
      skus: lines.map((line) => ({ sku: line.sellerSku ?? line.skuName, quantity: line.quantity })),
    }),
  };
}
