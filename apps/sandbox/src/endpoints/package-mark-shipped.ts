import { z } from 'zod';
import type { ShippingProvider } from '../catalogue/market.ts';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, type FulfillmentCode, refuse } from '../gateway/refusal.ts';
import { sellerProvider, trackingRefusal } from '../rules/tracking-refusal.ts';
import { buyerOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { ordersOf } from '../state/town.ts';
import { findOrder } from './find-package.ts';
import { idText, optional, readParams } from './read-params.ts';
import { chooseLines, shipLines } from './ship-order.ts';

const body = z.object({
  tracking_number: z.string().min(1),
  shipping_provider_id: idText,
  order_line_item_ids: optional(z.array(idText)),
});
type Wish = z.infer<typeof body>;

/** Mark Package As Shipped: the seller's own carrier took it, in the markets where parcels are born that way. */
export const packageMarkShipped: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/orders/{order_id}/packages',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: markShipped,
};

function markShipped(call: Call): Answer {
  const { shipMode } = call.shop.market;
  if (shipMode.seller !== 'MARK_AS_SHIPPED') return refuse(21008106);
  const read = readParams(body, call.body);
  if ('refused' in read) return read.refused;
  const order = findOrder(call, call.path.order_id ?? '');
  if (!order) return refuse(21011001);
  if (order.shippingType !== 'SELLER') return refuse(order.isFulfilledByTikTok ? 21008025 : 21011004);
  const chosen = chooseLines(call, order, read.value.order_line_item_ids, 21011020);
  if ('code' in chosen) return refuse(chosen.code);
  const code = refusalOf(call, order, read.value);
  if (code) return refuse(code);
  const provider = sellerProvider(call.shop, read.value.shipping_provider_id) as ShippingProvider;
  const parcel = shipLines(call, chosen, () => ({
    trackingNumber: read.value.tracking_number,
    providerId: provider.id,
    providerName: provider.name,
  }));
  return answer({
    order_id: order.id,
    order_line_item_ids: chosen.lines.map((line) => line.id),
    package_id: parcel.id,
    ...warningOf(order, provider, read.value.tracking_number),
  });
}

function refusalOf(call: Call, order: OrderRecord, wish: Wish): FulfillmentCode | undefined {
  if (/[^A-Za-z0-9-]/.test(wish.tracking_number)) return 21004012;
  const code = trackingRefusal(call.town, call.shop, wish);
  // Parcels of one buyer are combined here by giving them the same number.
  return code === 21011025 && isSameBuyer(call, order, wish.tracking_number) ? undefined : code;
}

const MOST_PER_TRACKING = 20;

function isSameBuyer(call: Call, order: OrderRecord, number: string): boolean {
  const users = [...(call.town.trackings.get(`${call.shop.shop.id}:${number}`) ?? [])];
  const parcels = users.flatMap((id) => call.town.packages.get(id) ?? []);
  const owners = parcels.flatMap((parcel) => ordersOf(call.town, parcel));
  const { userId } = buyerOf(call.town, order);
  return owners.length < MOST_PER_TRACKING && owners.every((owner) => buyerOf(call.town, owner).userId === userId);
}

function warningOf(order: OrderRecord, provider: ShippingProvider, number: string) {
  const pattern = provider.trackingPattern.replace(/[^A-Za-z0-9#]/g, '').replace(/#/g, '\\d');
  if (order.region !== 'US' || new RegExp(`^${pattern}$`, 'i').test(number)) return {};
  return {
    warning: {
      message: 'The tracking number does not match the logistics provider. Ensure you select the correct provider.',
    },
  };
}
