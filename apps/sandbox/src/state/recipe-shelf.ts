import type { Shop } from '../catalogue/market.ts';
import { orderRecipe } from '../catalogue/order-recipe.ts';
import type { OrderRecipe } from '../catalogue/recipe.ts';

/** Grows recipes when they are asked for and keeps the most recent ones. */
export type RecipeShelf = { get(shop: Shop, index: number): OrderRecipe };

/** A shelf for the recipes of one seed; it holds `capacity` of them at most. */
export function createRecipeShelf(seed: number, capacity = 4000): RecipeShelf {
  const kept = new Map<string, OrderRecipe>();
  return {
    get(shop, index) {
      const key = `${shop.id}/${index}`;
      const found = kept.get(key);
      if (found) return found;
      const recipe = orderRecipe(shop.region, seed, index, shop);
      kept.set(key, recipe);
      if (kept.size > capacity) kept.delete(kept.keys().next().value as string);
      return recipe;
    },
  };
}
