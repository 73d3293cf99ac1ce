import type { HandoverGroup, Preflight, PreflightItem as PreflightRow, Selection } from '@order-manager/contract';
import {
  contentsOf,
  type Instant,
  linesBySku,
  marketRules,
  type PreflightItem,
  planShipment,
  type ShopId,
  stricter,
  unitKey,
} from '@order-manager/domain';
import type { Shop, Store, StoredOrder } from '../../store/store.ts';
import { walkSelection } from '../select/walk-selection.ts';
import type { HandoverSlots, ShippingSource } from '../shipping-source.ts';

export type PreflightParts = {
  store: Pick<Store, 'orders' | 'shops' | 'preferences'>;
  sourceOf(shopId: ShopId): Promise<ShippingSource>;
  now(): Instant;
};

/** What would happen if "Arrange shipment" were pressed now. Sends nothing; asks TikTok only for pickup slots. */
export async function preflight(
  parts: PreflightParts,
  selection: Selection,
  allowed: readonly ShopId[],
): Promise<Preflight> {
  const planned = await planSelection(parts, selection, allowed);
  const handover = await handoverGroups(parts, planned);
  return { items: planned.map(rowOf), handover };
}

/** One package with the order it was found by. */
export type Planned = { plan: PreflightItem; stored: StoredOrder; shop: Shop };

/** Plans every package of the chosen orders once: a combined package is found by each of its orders. */
export async function planSelection(
  parts: Pick<PreflightParts, 'store' | 'now'>,
  selection: Selection,
  allowed: readonly ShopId[],
): Promise<Planned[]> {
  const shops = new Map((await parts.store.shops.list()).map((shop) => [shop.id, shop]));
  const own = allowed.flatMap((id) => shops.get(id) ?? []);
  const refs = (await Array.fromAsync(walkSelection(parts, selection, own))).flat();
  const byKey = new Map<string, Planned>();
  for (const stored of await parts.store.orders.findMany(refs)) {
    const shop = shops.get(stored.order.shopId);
    if (!shop) continue;
    for (const plan of planShipment(stored.order, stored.packages, shop.region, parts.now())) {
      const key = `${shop.id}/${unitKey(plan.unit)}`;
      byKey.set(key, worse(byKey.get(key), { plan, stored, shop }));
    }
  }
  return [...byKey.values()];
}

const worse = (known: Planned | undefined, found: Planned): Planned =>
  known && stricter(known.plan, found.plan) === known.plan ? known : found;

function rowOf({ plan, stored }: Planned): PreflightRow {
  const { order, packages } = stored;
  const items = order.lineItems.filter(
    ({ id }) => plan.unit.lineItemIds.length === 0 || plan.unit.lineItemIds.includes(id),
  );
  const lines = linesBySku(items.length > 0 ? items : order.lineItems);
  const parcel = packages.find(({ id }) => id === plan.unit.packageId);
  return {
    shopId: order.shopId,
    key: unitKey(plan.unit),
    packageId: plan.unit.packageId,
    orderIds: plan.unit.orderIds,
    verdict: plan.verdict,
    freeAt: plan.freeAt,
    warehouseId: plan.warehouseId,
    courier: parcel?.providerName ?? order.shipping.providerName,
    imageUrl: lines[0]?.imageUrl ?? null,
    contents: contentsOf({
      skus: lines.map((line) => ({ sku: line.sellerSku ?? line.skuName, quantity: line.quantity })),
    }),
  };
}

async function handoverGroups(parts: PreflightParts, planned: readonly Planned[]): Promise<HandoverGroup[]> {
  const shipping = planned.filter(
    ({ plan, stored }) => plan.verdict === 'ready' && stored.order.shipping.carrier !== 'seller',
  );
  const groups = Map.groupBy(shipping, ({ plan, shop }) => `${shop.id}/${plan.warehouseId ?? ''}`);
  return Promise.all(
    [...groups.values()].flatMap((group) => (group[0] ? [handoverGroup(parts, group[0], group)] : [])),
  );
}

async function handoverGroup(parts: PreflightParts, first: Planned, group: readonly Planned[]): Promise<HandoverGroup> {
  const { shop, plan } = first;
  const chooses = marketRules(shop.region).choosesHandover;
  const slots = chooses ? await slotsOf(parts, group) : null;
  return {
    shopId: shop.id,
    shopName: shop.name,
    region: shop.region,
    warehouseId: plan.warehouseId,
    warehouseName: shop.warehouses.find(({ id }) => id === plan.warehouseId)?.name ?? null,
    packages: group.length,
    decidedByTikTok: !chooses,
    methods: slots ? methodsOf(slots) : [],
    slots: slots?.slots ?? [],
    remembered: await rememberedMethod(parts, shop.id, plan.warehouseId),
    dropOffUrl: slots?.dropOffUrl ?? null,
    slotsUnavailable: chooses && slots === null,
  };
}

/** One package stands for its group: slots belong to the warehouse. A failed read is no reason not to ship. */
async function slotsOf(parts: PreflightParts, group: readonly Planned[]): Promise<HandoverSlots | null> {
  const found = group.find(({ plan }) => plan.unit.packageId !== null);
  if (!found?.plan.unit.packageId) return null;
  try {
    const source = await parts.sourceOf(found.shop.id);
    return await source.handoverSlots(found.plan.unit.packageId);
  } catch {
    return null;
  }
}

const methodsOf = ({ canPickup, canDropOff }: HandoverSlots): HandoverGroup['methods'] => [
  ...(canPickup ? (['PICKUP'] as const) : []),
  ...(canDropOff ? (['DROP_OFF'] as const) : []),
];

async function rememberedMethod(parts: PreflightParts, shopId: ShopId, warehouseId: string | null) {
  const value = await parts.store.preferences.get(handoverKey(shopId, warehouseId));
  return value === 'PICKUP' || value === 'DROP_OFF' ? value : null;
}

/** Where the choice of a warehouse is remembered. */
export const handoverKey = (shopId: ShopId, warehouseId: string | null) => `handover:${shopId}:${warehouseId ?? ''}`;
