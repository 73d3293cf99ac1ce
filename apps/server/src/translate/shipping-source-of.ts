import { type PickupSlot, type ShopId, toPackageId } from '@order-manager/domain';
import type { ShipRequest, ShopClient } from '@order-manager/tiktok-shop';
import type { WireHandoverSlots } from '@order-manager/tiktok-shop/wire';
import type { HandoverSlots, HandoverWish, OwnTracking, ShippingSource } from '../actions/shipping-source.ts';
import { toInstant, toSeconds } from './instant.ts';
import { translatePackage } from './package.ts';
import { filled } from './text.ts';

type Api = Pick<ShopClient, 'packages' | 'shipments'>;

/** A person waits for these. */
const soon = { priority: 'interactive', timeoutMs: 20_000 } as const;

/** A shop's API as shipping and printing ask it. `download` fetches what a label's link points at. */
export function shippingSourceOf(client: Api, shopId: ShopId, download: ShippingSource['download']): ShippingSource {
  return {
    readPackage: async (id) => translatePackage(await client.packages.get(id, soon), shopId),
    shipPackage: (id, how) => client.shipments.ship(id, shipRequest(how), soon),
    createPackage: async (orderId, lineItemIds) => {
      const made = await client.shipments.createPackage({ order_id: orderId, order_line_item_ids: lineItemIds }, soon);
      return toPackageId(made.package_id);
    },
    markAsShipped: async (orderId, lineItemIds, tracking) => {
      const made = await client.shipments.markAsShipped(
        orderId,
        { ...trackingRequest(tracking), order_line_item_ids: lineItemIds },
        soon,
      );
      const packageId = filled(made.package_id);
      return { packageId: packageId === null ? null : toPackageId(packageId), warning: filled(made.warning?.message) };
    },
    handoverSlots: async (id) => slotsOf(await client.packages.getHandoverSlots(id, soon)),
    shippingLabel: async (id) => {
      const { doc_url: url } = await client.packages.getShippingDocument(id, { document_type: 'SHIPPING_LABEL' });
      return { url: filled(url) };
    },
    download,
  };
}

const trackingRequest = ({ trackingNumber, providerId }: OwnTracking) => ({
  tracking_number: trackingNumber,
  shipping_provider_id: providerId,
});

function shipRequest({
  handover,
  tracking,
}: {
  handover: HandoverWish | null;
  tracking: OwnTracking | null;
}): ShipRequest {
  return {
    ...(handover ? { handover_method: handover.method } : {}),
    ...(handover?.slot ? { pickup_slot: wireSlot(handover.slot) } : {}),
    ...(tracking ? { self_shipment: trackingRequest(tracking) } : {}),
  };
}

const wireSlot = ({ startAt, endAt }: PickupSlot) => ({ start_time: toSeconds(startAt), end_time: toSeconds(endAt) });

/** `avaliable` is TikTok's spelling; a slot that does not say so counts as free. */
const slotsOf = (wire: WireHandoverSlots): HandoverSlots => ({
  canPickup: wire.can_pickup ?? false,
  canDropOff: wire.can_drop_off ?? false,
  dropOffUrl: filled(wire.drop_off_point_url),
  slots: wire.pickup_slots.flatMap((slot) => {
    const startAt = toInstant(slot.start_time);
    const endAt = toInstant(slot.end_time);
    return slot.avaliable === false || startAt === null || endAt === null ? [] : [{ startAt, endAt }];
  }),
});
