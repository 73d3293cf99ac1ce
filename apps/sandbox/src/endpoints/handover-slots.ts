import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, refuse } from '../gateway/refusal.ts';
import { pickupSlotsOf } from '../rules/pickup-slots.ts';
import { orderRefusal } from '../rules/ship-refusal.ts';
import { recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { ordersOf } from '../state/town.ts';
import { findOrder, findPackage } from './find-package.ts';

/** When the carrier comes, and whether one may go there: by package, and by order where no package exists yet. */
export const handoverSlots: Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}/handover_time_slots',
    scopes: ['seller.fulfillment.package.write'],
    cipher: 'required',
    answer(call) {
      const parcel = findPackage(call, call.path.package_id ?? '');
      return parcel ? slotsFor(call, ordersOf(call.town, parcel)[0]) : refuse(21001001);
    },
  },
  {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/handover_time_slots',
    scopes: ['seller.fulfillment.package.write'],
    cipher: 'required',
    answer: (call) => slotsFor(call, findOrder(call, call.path.order_id ?? '')),
  },
];

function slotsFor(call: Call, order: OrderRecord | undefined): Answer {
  if (!order || order.shippingType === 'SELLER') return refuse(21001001);
  if (order.isFulfilledByTikTok) return refuse(21008025);
  const code = orderRefusal([order]);
  if (code === 21011044) return refuse(code);
  if (code === 21011041 || code === 21011003) return refuse(21001001);
  const { market } = call.shop;
  const canPickUp = recipeOf(call.town, order).handoverMethod === 'PICKUP';
  return answer({
    can_pickup: canPickUp,
    can_drop_off: true,
    can_van_collection: market.region === 'GB',
    drop_off_point_url: `${call.origin}/drop-off-points?region=${market.region}`,
    pickup_slots: canPickUp ? pickupSlotsOf(market, call.town.clock.now()) : [],
  });
}
