import type { OrderRecipe } from '../catalogue/recipe.ts';
import { type SpecialKind, specialKindOf } from '../rules/special-kind.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { spread } from '../state/spread.ts';
import { shopOf, type Town } from '../state/town.ts';

/** The fields of an order that say what kind of order it is. */
export function renderKind(town: Town, order: OrderRecord, recipe: OrderRecipe) {
  const kind = specialKindOf(order, recipe);
  const source = sourceOf(town, order);
  const isReplacement = kind === 'REPLACEMENT' && source !== undefined;
  const isExchange = kind === 'EXCHANGE' && source !== undefined;
  return {
    order_type: orderTypeOf(kind),
    is_sample_order: recipe.kind === 'SAMPLE' && !isReplacement && !isExchange,
    is_replacement_order: isReplacement,
    ...(isReplacement ? { replaced_order_id: source } : {}),
    ...(order.region === 'US' || order.region === 'GB' ? { is_exchange_order: isExchange } : {}),
    ...(isExchange ? { exchange_source_order_id: source } : {}),
    ...(handlingDaysOf(order, recipe) ? { handling_duration: handlingOf(order, recipe) } : {}),
  };
}

/** Days that a seller may take before he ships; nothing for goods that lie ready. */
export function handlingDaysOf(order: OrderRecord, recipe: OrderRecipe): string | undefined {
  const kind = specialKindOf(order, recipe);
  if (kind === 'MADE_TO_ORDER') return '5';
  return kind === 'BACK_ORDER' ? '10' : undefined;
}

function orderTypeOf(kind: SpecialKind): string {
  return kind === 'PRE_ORDER' || kind === 'MADE_TO_ORDER' || kind === 'BACK_ORDER' ? kind : 'NORMAL';
}

function handlingOf(order: OrderRecord, recipe: OrderRecipe) {
  return { days: handlingDaysOf(order, recipe) ?? '', type: 'BUSINESS_DAY' };
}

// One of the shop's oldest orders went wrong; they stay the oldest whatever else arrives.
function sourceOf(town: Town, order: OrderRecord): string | undefined {
  const { ordersByCreation } = shopOf(town, order.shopId);
  const oldest = Math.min(10, ordersByCreation.size());
  if (oldest === 0) return undefined;
  const source = ordersByCreation.at(spread(order.id, 'source', 0, oldest - 1));
  return source.createTime < order.createTime ? source.id : undefined;
}
