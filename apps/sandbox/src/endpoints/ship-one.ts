import { z } from 'zod';
import type { Call } from '../gateway/call.ts';
import type { FulfillmentCode } from '../gateway/refusal.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { pickupSlotsOf } from '../rules/pickup-slots.ts';
import { shipRefusal } from '../rules/ship-refusal.ts';
import { sellerProvider, trackingRefusal } from '../rules/tracking-refusal.ts';
import { closeCancelRequest } from '../state/order-life.ts';
import { type Arrangement, arrangePackage } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { ordersOf } from '../state/town.ts';
import { findPackage, isElsewhere } from './find-package.ts';
import { idText, optional, seconds } from './read-params.ts';

export const shipWishes = z.object({
  handover_method: optional(z.enum(['PICKUP', 'DROP_OFF'])),
  pickup_slot: optional(z.object({ start_time: seconds, end_time: seconds })),
  self_shipment: optional(z.object({ tracking_number: z.string(), shipping_provider_id: idText })),
});
export type ShipWishes = z.infer<typeof shipWishes>;

export type ShipPlan = { parcel: PackageRecord; how: Arrangement } | { code: FulfillmentCode };

/** Decides whether and how a package would be shipped; nothing happens yet. Counts the attempt. */
export function planShip(call: Call, packageId: string, wishes: ShipWishes): ShipPlan {
  const parcel = findPackage(call, packageId);
  if (!parcel) return { code: isElsewhere(call, packageId) ? 21011028 : 98001004 };
  parcel.shipCalls += 1;
  call.town.changed.packages.add(parcel.id);
  const orders = ordersOf(call.town, parcel);
  const code = shipRefusal(parcel, orders, call.town.settings) ?? wishRefusal(call, parcel, wishes);
  return code ? { code } : { parcel, how: arrangementOf(call, parcel, wishes) };
}

/** Ships what was planned. */
export function carryOut(call: Call, plan: { parcel: PackageRecord; how: Arrangement }): void {
  const at = call.town.clock.seconds();
  for (const order of ordersOf(call.town, plan.parcel)) closeCancelRequest(call.town, order, at);
  arrangePackage(call.town, plan.parcel, at, plan.how);
}

function wishRefusal(call: Call, parcel: PackageRecord, wishes: ShipWishes): FulfillmentCode | undefined {
  if (parcel.shippingType === 'SELLER') {
    if (!wishes.self_shipment) return 21001001;
    return trackingRefusal(call.town, call.shop, wishes.self_shipment, parcel.id);
  }
  // In South-East Asia the warehouse's own setting decides; the fields are taken and ignored.
  const { pickup_slot: slot } = wishes;
  if (call.shop.market.region !== 'GB' || wishes.handover_method !== 'PICKUP' || !slot) return undefined;
  const slots = pickupSlotsOf(call.shop.market, call.town.clock.now());
  return slots.some((one) => one.start_time === slot.start_time && one.avaliable) ? undefined : 21011053;
}

function arrangementOf(call: Call, parcel: PackageRecord, wishes: ShipWishes): Arrangement {
  const [order] = ordersOf(call.town, parcel);
  if (!order) throw new RangeError(`package ${parcel.id} has no order`);
  const usual = defaultArrangement(call.town, order, parcel);
  if (parcel.shippingType === 'SELLER' && wishes.self_shipment) {
    const provider = sellerProvider(call.shop, wishes.self_shipment.shipping_provider_id);
    return {
      trackingNumber: wishes.self_shipment.tracking_number,
      providerId: provider?.id ?? usual.providerId,
      providerName: provider?.name ?? usual.providerName,
    };
  }
  const handoverMethod = call.shop.market.region === 'GB' ? wishes.handover_method : usual.handoverMethod;
  return { ...usual, ...(handoverMethod ? { handoverMethod } : {}), ...slotOf(call, handoverMethod, wishes) };
}

function slotOf(call: Call, method: string | undefined, wishes: ShipWishes): Pick<Arrangement, 'pickupSlot'> {
  if (method !== 'PICKUP') return {};
  const first = pickupSlotsOf(call.shop.market, call.town.clock.now()).find((slot) => slot.avaliable);
  const chosen = wishes.pickup_slot ?? first;
  return chosen ? { pickupSlot: { start_time: chosen.start_time, end_time: chosen.end_time } } : {};
}
