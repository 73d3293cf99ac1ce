import type { Buyer } from '../catalogue/buyer.ts';
import type { OrderRecipe } from '../catalogue/recipe.ts';
import type { OrderRecord } from './order-record.ts';
import { shopOf, type Town } from './town.ts';

/** The recipe an order was made from: everything about it that never changes. */
export function recipeOf(town: Town, order: OrderRecord): OrderRecipe {
  return town.shelf.get(shopOf(town, order.shopId).shop, order.recipe);
}

/** Who bought it. */
export function buyerOf(town: Town, order: OrderRecord): Buyer {
  return recipeAt(town, order, order.buyerOf ?? order.recipe).buyer;
}

/** The buyer at the address the parcel goes to, in clear: for labels and for the rules, never for a masked answer. */
export function recipientOf(town: Town, order: OrderRecord): Buyer {
  const buyer = buyerOf(town, order);
  const moves = order.addressVersion - (recipeOf(town, order).hasUpdatedAddress ? 1 : 0);
  if (moves <= 0) return buyer;
  const { userId, nickname, email, name, firstName, lastName, phone } = buyer;
  const next = recipeAt(town, order, order.recipe + FAR_AWAY + moves).buyer;
  return { ...next, userId, nickname, email, name, firstName, lastName, phone };
}

// Addresses for people who move come from recipes that no order will ever use.
const FAR_AWAY = 7_000_000;

function recipeAt(town: Town, order: OrderRecord, index: number): OrderRecipe {
  return town.shelf.get(shopOf(town, order.shopId).shop, index);
}
