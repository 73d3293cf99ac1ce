import type { HandoverGroup } from '@order-manager/contract';
import { marketRules, type PackageId, type ShopId } from '@order-manager/domain';
import type { Shop } from '../../store/store.ts';
import type { HandoverSlots } from '../shipping-source.ts';
import type { Planned } from './plan-slices.ts';
import type { PreflightParts } from './preflight.ts';

/** The packages that could be handed over, by shop and warehouse; one package stands for its group. */
export type HandoverCount = { add(planned: Planned): void; groups(): Counted[] };

type Counted = { shop: Shop; warehouseId: string | null; packages: number; sample: PackageId | null };

export function createHandoverCount(): HandoverCount {
  const counted = new Map<string, Counted>();
  return {
    add: ({ plan, stored, shop }) => {
      if (plan.verdict !== 'ready' || stored.order.shipping.carrier === 'seller') return;
      const { warehouseId } = plan;
      const key = `${shop.id}/${warehouseId ?? ''}`;
      const known = counted.get(key) ?? { shop, warehouseId, packages: 0, sample: null };
      counted.set(key, {
        ...known,
        packages: known.packages + 1,
        sample: known.sample ?? plan.unit.packageId,
      });
    },
    groups: () => [...counted.values()],
  };
}

/** The lines of "Handover", with TikTok's slots where the seller may choose. */
export const handoverGroups = (parts: PreflightParts, count: HandoverCount): Promise<HandoverGroup[]> =>
  Promise.all(count.groups().map((group) => handoverGroup(parts, group)));

async function handoverGroup(parts: PreflightParts, group: Counted): Promise<HandoverGroup> {
  const { shop, warehouseId } = group;
  const chooses = marketRules(shop.region).choosesHandover;
  const slots = chooses ? await slotsOf(parts, group) : null;
  return {
    shopId: shop.id,
    shopName: shop.name,
    region: shop.region,
    warehouseId,
    warehouseName: shop.warehouses.find(({ id }) => id === warehouseId)?.name ?? null,
    packages: group.packages,
    decidedByTikTok: !chooses,
    methods: slots ? methodsOf(slots) : [],
    slots: slots?.slots ?? [],
    remembered: await rememberedMethod(parts, shop.id, warehouseId),
    dropOffUrl: slots?.dropOffUrl ?? null,
    slotsUnavailable: chooses && slots === null,
  };
}

/** Slots belong to the warehouse. A failed read is no reason not to ship. */
async function slotsOf(parts: PreflightParts, { shop, sample }: Counted): Promise<HandoverSlots | null> {
  if (sample === null) return null;
  try {
    const source = await parts.sourceOf(shop.id);
    return await source.handoverSlots(sample);
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
