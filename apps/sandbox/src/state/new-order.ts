import type { Shop } from '../catalogue/market.ts';
import type { OrderRecipe } from '../catalogue/recipe.ts';
import type { LineRecord, OrderRecord } from './order-record.ts';
import { spread } from './spread.ts';
import { type Town, takeId } from './town.ts';

/** What a caller may fix about a new order; the rest comes from its recipe. */
export type OrderWishes = Partial<
  Pick<
    OrderRecord,
    | 'shippingType'
    | 'isFulfilledByTikTok'
    | 'isCod'
    | 'isOnHoldOrder'
    | 'hasPackageBeforeShipping'
    | 'buyerOf'
    | 'buyerMessage'
    | 'sellerNote'
  >
>;

/** A fresh, unpaid order made from the next recipe of a shop; it is not in the town yet. */
export function newOrder(town: Town, shop: Shop, at: number, wishes: OrderWishes = {}): OrderRecord {
  const index = town.nextRecipe.get(shop.id) ?? 0;
  town.nextRecipe.set(shop.id, index + 1);
  const recipe = town.shelf.get(shop, index);
  const id = takeId(town, 'order');
  return {
    id,
    shopId: shop.id,
    region: shop.region,
    recipe: index,
    status: 'UNPAID',
    createTime: at,
    updateTime: at,
    lines: linesOf(town, recipe),
    packageIds: [],
    shippingType: recipe.shipping === 'SELLER' ? 'SELLER' : 'TIKTOK',
    isFulfilledByTikTok: recipe.shipping === 'FBT',
    isCod: recipe.isCod,
    // Some payment flows have no hold; TikTok then says so on the order.
    isOnHoldOrder: spread(id, 'hold', 0, 9) > 0,
    hasPackageBeforeShipping: hasPackageEarly(town, recipe),
    addressVersion: recipe.hasUpdatedAddress ? 1 : 0,
    ...wishes,
  };
}

function linesOf(town: Town, recipe: OrderRecipe): LineRecord[] {
  return recipe.lines.flatMap((line, goods) =>
    Array.from({ length: line.quantity }, () => ({ id: takeId(town, 'line'), goods })),
  );
}

// Local shops in the US and the UK show no package before it is shipped; for British platform shipping the pages disagree.
function hasPackageEarly(town: Town, recipe: OrderRecipe): boolean {
  if (recipe.region === 'US') return false;
  if (recipe.region !== 'GB') return true;
  return recipe.shipping !== 'SELLER' && town.settings.britishPackageIds === 'before';
}
