import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, type FulfillmentCode, refuse } from '../gateway/refusal.ts';
import { sellerProvider, trackingRefusal } from '../rules/tracking-refusal.ts';
import { changePackage } from '../state/changes.ts';
import { rememberTracking } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { ordersOf, packagesOf } from '../state/town.ts';
import { findOrder, findPackage } from './find-package.ts';
import { idText, readParams } from './read-params.ts';

const WINDOW = 72 * 3600;
const body = z.object({ tracking_number: z.string(), shipping_provider_id: idText });

const common = {
  method: 'POST' as const,
  scopes: ['seller.fulfillment.basic', 'seller.logistics'],
  cipher: 'required' as const,
};

/** Correcting a seller's tracking number: once, within 72 hours of shipping; by package, or by order with one package. */
export const shippingInfoUpdates: Endpoint[] = [
  {
    ...common,
    path: '/fulfillment/202309/packages/{package_id}/shipping_info/update',
    answer(call) {
      const parcel = findPackage(call, call.path.package_id ?? '');
      return parcel ? update(call, parcel) : refuse(21011028);
    },
  },
  {
    ...common,
    path: '/fulfillment/202309/orders/{order_id}/shipping_info/update',
    answer(call) {
      const order = findOrder(call, call.path.order_id ?? '');
      if (!order) return refuse(21008111);
      const [parcel, second] = packagesOf(call.town, order);
      if (second) return refuse(21011048);
      return parcel ? update(call, parcel) : refuse(21011043);
    },
  },
];

function update(call: Call, parcel: PackageRecord): Answer {
  const read = readParams(body, call.body);
  if ('refused' in read) return read.refused;
  const code = refusalOf(call, parcel) ?? trackingRefusal(call.town, call.shop, read.value, parcel.id);
  if (code) return refuse(code);
  const provider = sellerProvider(call.shop, read.value.shipping_provider_id);
  changePackage(call.town, parcel, call.town.clock.seconds(), () => {
    parcel.trackingNumber = read.value.tracking_number;
    if (provider) Object.assign(parcel, { providerId: provider.id, providerName: provider.name });
    parcel.trackingUpdates += 1;
  });
  rememberTracking(call.town, parcel);
  return answer({});
}

function refusalOf(call: Call, parcel: PackageRecord): FulfillmentCode | undefined {
  if (parcel.shippingType !== 'SELLER') return 21011004;
  if (parcel.status === 'TO_FULFILL') return 21011043;
  if (ordersOf(call.town, parcel).every((order) => order.status === 'CANCELLED')) return 21011041;
  if (parcel.status === 'CANCELLED') return 21011042;
  if (parcel.status === 'COMPLETED') return 21011030;
  if (call.town.clock.seconds() > (parcel.rtsTime ?? 0) + WINDOW) return 21011050;
  return parcel.trackingUpdates > 0 ? 21011051 : undefined;
}
