import { type Package, type ShopId, toLineItemId, toOrderId, toPackageId } from '@order-manager/domain';
import type { WirePackageDetail } from '@order-manager/tiktok-shop/wire';
import { toInstant } from './instant.ts';
import { carrierOf } from './order.ts';
import { filled } from './text.ts';

/** A package as its own call tells it. The list of statuses is open: a new word is kept. */
export function translatePackage(wire: WirePackageDetail, shopId: ShopId): Package {
  return {
    shopId,
    id: toPackageId(wire.package_id),
    status: filled(wire.package_status) ?? 'UNKNOWN',
    updatedAt: toInstant(wire.update_time),
    createdAt: toInstant(wire.create_time),
    orderIds: (wire.orders ?? []).flatMap(({ id }) => (filled(id) === null ? [] : [toOrderId(id ?? '')])),
    lineItemIds: (wire.order_line_item_ids ?? []).map(toLineItemId),
    trackingNumber: filled(wire.tracking_number),
    providerId: filled(wire.shipping_provider_id),
    providerName: filled(wire.shipping_provider_name),
    carrier: carrierOf(wire.shipping_type),
    handover: wire.handover_method === 'PICKUP' || wire.handover_method === 'DROP_OFF' ? wire.handover_method : null,
    pickupSlot: slotOf(wire),
    splitOrCombine: tagOf(wire.split_and_combine_tag),
  };
}

function slotOf({ pickup_slot: slot }: WirePackageDetail): Package['pickupSlot'] {
  const startAt = toInstant(slot?.start_time);
  const endAt = toInstant(slot?.end_time);
  return startAt !== null && endAt !== null ? { startAt, endAt } : null;
}

const tagOf = (tag: string | undefined): Package['splitOrCombine'] =>
  tag === 'DEFAULT' || tag === 'SPLIT' || tag === 'COMBINE' ? tag : null;
