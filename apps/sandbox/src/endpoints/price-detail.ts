import type { Endpoint } from '../gateway/call.ts';
import { answer, refuseOrder } from '../gateway/refusal.ts';
import { priceDetailOf } from '../rules/price-detail.ts';
import { recipeOf } from '../state/grow.ts';
import { findOrder } from './find-package.ts';

/** How the price of an order is made up. */
export const priceDetail: Endpoint = {
  method: 'GET',
  path: '/order/202407/orders/{order_id}/price_detail',
  scopes: ['seller.order.info'],
  cipher: 'required',
  answer(call) {
    const id = call.path.order_id ?? '';
    if (!/^\d+$/.test(id)) return refuseOrder(21001001);
    const order = findOrder(call, id);
    if (!order) return refuseOrder(21008111);
    return answer(priceDetailOf(order, recipeOf(call.town, order), call.shop.market.decimals));
  },
};
