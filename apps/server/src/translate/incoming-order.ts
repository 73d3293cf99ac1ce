import type { ShopId } from '@order-manager/domain';
import type { WireOrder } from '@order-manager/tiktok-shop/wire';
import type { IncomingOrder } from '../store/store.ts';
import { translateOrder } from './order.ts';
import { packagesOfOrder } from './packages-of-order.ts';

/** All that the store needs of one wire order: the order, its packages and TikTok's own text. */
export function incomingOrder(wire: WireOrder, shopId: ShopId): IncomingOrder {
  const order = translateOrder(wire, shopId);
  return { order, packages: packagesOfOrder(order), raw: JSON.stringify(wire) };
}
