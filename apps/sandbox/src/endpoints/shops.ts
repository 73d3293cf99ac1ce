import type { Call, Endpoint } from '../gateway/call.ts';
import { answer } from '../gateway/refusal.ts';
import type { TownShop } from '../state/town-shop.ts';

/** The calls about the seller himself; none of them takes a cipher. */
export const shopEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/authorization/202309/shops',
    scopes: ['seller.authorization.info'],
    cipher: 'forbidden',
    answer: (call) => answer({ shops: shopsOf(call).map(renderShop) }),
  },
  {
    method: 'GET',
    path: '/seller/202309/shops',
    scopes: ['seller.shop.info'],
    cipher: 'forbidden',
    answer: (call) => answer({ shops: shopsOf(call).map(({ shop }) => ({ id: shop.id, region: shop.region })) }),
  },
  {
    method: 'GET',
    path: '/seller/202309/permissions',
    scopes: ['seller.shop.info'],
    cipher: 'forbidden',
    answer: (call) => answer({ permissions: isCrossBorder(call) ? ['MANAGE_GLOBAL_PRODUCT'] : [] }),
  },
];

/** The shops the token may act for. */
export function shopsOf(call: Call): TownShop[] {
  if (call.mischief.hasNoShops) return [];
  return call.town.shops.filter(({ shop }) => call.grant.shopIds.includes(shop.id));
}

/** Whether one of the seller's shops sells into another country. */
export function isCrossBorder(call: Call): boolean {
  return shopsOf(call).some(({ shop }) => shop.sellerType === 'CROSS_BORDER');
}

function renderShop({ shop }: TownShop) {
  const { id, name, region, sellerType, cipher, code } = shop;
  return { id, name, region, seller_type: sellerType, cipher, code };
}
