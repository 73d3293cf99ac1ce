import type { OrderRecipe } from '../catalogue/recipe.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { spread } from '../state/spread.ts';

/** What is unusual about an order, in the words of the wire. */
export type SpecialKind = 'SAMPLE' | 'REPLACEMENT' | 'EXCHANGE' | 'PRE_ORDER' | 'MADE_TO_ORDER' | 'BACK_ORDER' | 'NONE';

/** The special kind of an order; the same order always has the same. */
export function specialKindOf(order: OrderRecord, recipe: OrderRecipe): SpecialKind {
  if (recipe.kind === 'SAMPLE') return freeKindOf(order);
  // The wire knows these three in the US only.
  if (order.region !== 'US' || order.isFulfilledByTikTok) return 'NONE';
  if (recipe.kind === 'PRE_ORDER') return 'PRE_ORDER';
  const draw = spread(order.id, 'made to order', 0, 99);
  if (draw >= 5) return 'NONE';
  return draw >= 2 ? 'MADE_TO_ORDER' : 'BACK_ORDER';
}

// Parcels that cost the buyer nothing: most are samples, the others make good for an order that went wrong.
function freeKindOf(order: OrderRecord): SpecialKind {
  const draw = spread(order.id, 'free of charge', 0, 4);
  if (draw === 0) return 'REPLACEMENT';
  return draw === 1 && (order.region === 'US' || order.region === 'GB') ? 'EXCHANGE' : 'SAMPLE';
}
