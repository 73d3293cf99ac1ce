import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, type FulfillmentCode, refuse } from '../gateway/refusal.ts';
import { defaultArrangement } from '../rules/default-arrangement.ts';
import { type ShippingService, shippingServicesOf } from '../rules/shipping-services.ts';
import { recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { Arrangement } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { findOrder } from './find-package.ts';
import { idText, optional, readParams } from './read-params.ts';
import { chooseLines, shipLines } from './ship-order.ts';

const number = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().positive().transform(String)]);

/** Which lines, and how heavy and large their parcel is. */
export const measures = z.object({
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
  const services = shippingServicesOf(call.shop.market, parcel.weight);
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
  const { order_id, order_line_item_ids } = read.value;
  const bought = buyLabel(call, order_id, order_line_item_ids, read.value);
  if ('code' in bought) return refuse(bought.code);
  const { parcel, lineIds, measures: size, service } = bought;
  return answer({ ...rendered(parcel, order_id, lineIds), ...size, shipping_service_info: service });
}

type LabelWish = Pick<z.infer<typeof purchase>, 'weight' | 'dimension' | 'shipping_service_id'>;

type Label = {
  measures: Measures;
  service: ShippingService;
  arrangementOf: (parcel: PackageRecord) => Arrangement;
};

/** Buys a label for an order or for some of its lines, which ships them. */
export function buyLabel(
  call: Call,
  orderId: string,
  lineIds: string[] | undefined,
  wish: LabelWish,
): Bought | Refused {
  const order = findOrder(call, orderId);
  if (!order) return { code: 21008111 };
  if (!isPurchaseMarket(order)) return { code: 21008106 };
  if (order.shippingType === 'SELLER') return { code: 21011003 };
  const chosen = chooseLines(call, order, lineIds, 21022025);
  if ('code' in chosen) return chosen;
  const label = labelFor(call, order, wish);
  if ('code' in label) return label;
  const parcel = shipLines(call, chosen, label.arrangementOf, label.measures);
  return { ...label, parcel, lineIds: chosen.lines.map((line) => line.id) };
}

type Bought = Label & { parcel: PackageRecord; lineIds: string[] };
type Refused = { code: FulfillmentCode };

/** What a label for an order costs and who carries its parcel. */
export function labelFor(call: Call, order: OrderRecord, wish: LabelWish): Label | Refused {
  const size = measuresOf(call, order, wish);
  const service = serviceOf(call, size.weight, wish.shipping_service_id);
  if (!service) return { code: 21011037 };
  const { shipping_provider_id: providerId, shipping_provider_name: providerName } = service;
  return {
    measures: size,
    service,
    arrangementOf: (parcel) => ({
      ...defaultArrangement(call.town, order, parcel, providerId),
      providerId,
      providerName,
    }),
  };
}

/**
 * Whether labels are bought in the market of an order. The overview counts the UK among such markets, a newer guide does
 * not: both ways are open there.
 */
export function isPurchaseMarket(order: OrderRecord): boolean {
  return order.region === 'US' || order.region === 'GB';
}

type Measures = Pick<Required<PackageRecord>, 'weight' | 'dimension'>;

function measuresOf(call: Call, order: OrderRecord, given: Pick<LabelWish, 'weight' | 'dimension'>): Measures {
  const { weight, dimension } = recipeOf(call.town, order).parcel;
  return { weight: given.weight ?? weight, dimension: given.dimension ?? dimension };
}

function serviceOf(call: Call, weight: Measures['weight'], id: string | undefined): ShippingService | undefined {
  const services = shippingServicesOf(call.shop.market, weight);
  return id === undefined ? services[0] : services.find((service) => service.id === id);
}

function rendered(parcel: PackageRecord, orderId: string, lineIds: string[]) {
  return {
    package_id: parcel.id,
    order_id: orderId,
    order_line_item_ids: lineIds,
    create_time: parcel.createTime,
  };
}
