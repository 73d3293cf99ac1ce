import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, refuse } from '../gateway/refusal.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { type ShippingService, shippingServicesOf } from '../rules/shipping-services.ts';
import { recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { findOrder } from './find-package.ts';
import { idText, optional, readParams } from './read-params.ts';
import { chooseLines, shipLines } from './ship-order.ts';

const number = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().positive().transform(String)]);

const measures = z.object({
  order_line_item_ids: optional(z.array(idText)),
  weight: optional(z.object({ value: number, unit: z.enum(['GRAM', 'POUND']) })),
  dimension: optional(z.object({ length: number, width: number, height: number, unit: z.enum(['CM', 'INCH']) })),
});

/** Which services could carry an order, and what they cost. */
export const eligibleServices: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/orders/{order_id}/shipping_services/query',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: giveServices,
};

function giveServices(call: Call): Answer {
  const read = readParams(measures, call.body);
  if ('refused' in read) return read.refused;
  const order = findOrder(call, call.path.order_id ?? '');
  if (!order) return refuse(10006402);
  if (!isPurchaseMarket(order)) return refuse(21008106);
  const chosen = chooseLines(call, order, read.value.order_line_item_ids, 21011006);
  if ('code' in chosen) return refuse(chosen.code);
  const parcel = measuresOf(call, order, read.value);
  const services = shippingServicesOf(call.shop.market, parcel.weight.value);
  return answer({
    order_id: order.id,
    order_line_id: chosen.lines.map((line) => line.id),
    ...parcel,
    shipping_services: services.map((service, index) => ({ ...service, is_default: index === 0 })),
  });
}

const purchase = measures.extend({ order_id: idText, shipping_service_id: optional(idText) });

/** Create Packages: buys a label, which ships the lines. */
export const packageCreate: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/packages',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: createPackage,
};

function createPackage(call: Call): Answer {
  const read = readParams(purchase, call.body);
  if ('refused' in read) return read.refused;
  const order = findOrder(call, read.value.order_id);
  if (!order) return refuse(21008111);
  if (!isPurchaseMarket(order)) return refuse(21008106);
  if (order.shippingType === 'SELLER') return refuse(21011003);
  const chosen = chooseLines(call, order, read.value.order_line_item_ids, 21022025);
  if ('code' in chosen) return refuse(chosen.code);
  const parcelMeasures = measuresOf(call, order, read.value);
  const service = serviceOf(call, parcelMeasures.weight.value, read.value.shipping_service_id);
  if (!service) return refuse(21011037);
  const provider = { providerId: service.shipping_provider_id, providerName: service.shipping_provider_name };
  const parcel = shipLines(
    call,
    chosen,
    (one) => ({ ...defaultArrangement(call.town, order, one, service.shipping_provider_id), ...provider }),
    parcelMeasures,
  );
  const lineIds = chosen.lines.map((line) => line.id);
  return answer({ ...rendered(parcel, order, lineIds), ...parcelMeasures, shipping_service_info: service });
}

// The overview counts the UK among the markets that buy labels, a newer guide does not: both ways are open there.
function isPurchaseMarket(order: OrderRecord): boolean {
  return order.region === 'US' || order.region === 'GB';
}

type Measures = Pick<Required<PackageRecord>, 'weight' | 'dimension'>;

function measuresOf(call: Call, order: OrderRecord, given: z.infer<typeof measures>): Measures {
  const { weight, dimension } = recipeOf(call.town, order).parcel;
  return { weight: given.weight ?? weight, dimension: given.dimension ?? dimension };
}

function serviceOf(call: Call, weight: string, id: string | undefined): ShippingService | undefined {
  const services = shippingServicesOf(call.shop.market, weight);
  return id === undefined ? services[0] : services.find((service) => service.id === id);
}

function rendered(parcel: PackageRecord, order: OrderRecord, lineIds: string[]) {
  return {
    package_id: parcel.id,
    order_id: order.id,
    order_line_item_ids: lineIds,
    create_time: parcel.createTime,
  };
}
