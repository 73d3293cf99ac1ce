import type { OrderRecipe } from '../catalogue/recipe.ts';
import type { FulfillmentCode } from '../gateway/refusal.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { isSouthEastAsia } from './deadlines.ts';

const MOST_UNITS = 50;

/** Whether an order may and must travel in several parcels. */
export function splitAttributeOf(order: OrderRecord, recipe: OrderRecipe, packages: PackageRecord[]) {
  const reason = whyNot(order, recipe, packages);
  const mustSplit = order.lines.length > MOST_UNITS;
  return {
    order_id: order.id,
    can_split: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    must_split: mustSplit,
    must_split_reasons: mustSplit ? [{ type: 'TOTAL_COUNT_LIMITATION', max_count: String(MOST_UNITS) }] : [],
  };
}

function whyNot(order: OrderRecord, recipe: OrderRecipe, packages: PackageRecord[]): string | undefined {
  if (stateRefusal(order, packages)) return 'split order not allowed';
  if (order.lines.length < 2) return 'order has only one item';
  const skus = new Set(order.lines.map((line) => recipe.lines[line.goods]?.sku.id));
  return isSouthEastAsia(order.region) && skus.size < 2 ? 'split same sku in Multi Package not allow' : undefined;
}

/** Why an order cannot be split into these groups of line ids; nothing if it can. */
export function splitRefusal(
  order: OrderRecord,
  recipe: OrderRecipe,
  packages: PackageRecord[],
  groups: string[][],
): FulfillmentCode | undefined {
  const refusal = stateRefusal(order, packages);
  if (refusal) return refusal;
  const ids = groups.flat();
  const own = new Set(order.lines.map((line) => line.id));
  if (ids.some((id) => !own.has(id))) return 21011029;
  const isWhole = ids.length === own.size && new Set(ids).size === own.size;
  if (groups.length < 2 || !isWhole || groups.some((group) => group.length === 0)) return 21011035;
  return isSouthEastAsia(order.region) && tearsSku(order, recipe, groups) ? 21011036 : undefined;
}

function stateRefusal(order: OrderRecord, packages: PackageRecord[]): FulfillmentCode | undefined {
  if (order.isFulfilledByTikTok) return 21008025;
  if (order.status === 'ON_HOLD') return 21011044;
  if (order.splitOrCombine === 'COMBINED') return 21011046;
  const isOpen = order.status === 'AWAITING_SHIPMENT' && packages.every((parcel) => parcel.status === 'TO_FULFILL');
  return isOpen ? undefined : 21011005;
}

function tearsSku(order: OrderRecord, recipe: OrderRecipe, groups: string[][]): boolean {
  const groupOf = new Map<string, number>();
  return order.lines.some((line) => {
    const sku = recipe.lines[line.goods]?.sku.id ?? '';
    const group = groups.findIndex((ids) => ids.includes(line.id));
    const earlier = groupOf.get(sku) ?? group;
    groupOf.set(sku, earlier);
    return earlier !== group;
  });
}
