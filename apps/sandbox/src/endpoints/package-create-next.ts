import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, type FulfillmentCode, refuse } from '../gateway/refusal.ts';
import { placeOf } from '../rules/combinable-groups.ts';
import { combineOrders } from '../state/combine.ts';
import type { OrderRecord } from '../state/order-record.ts';
import { arrangePackage } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { findOrder } from './find-package.ts';
import { buyLabel, isPurchaseMarket, labelFor, measures } from './package-create.ts';
import { idText, optional, readParams } from './read-params.ts';
import { chooseLines } from './ship-order.ts';

const WHOLE = '1';
const PART = '2';
const TOGETHER = '3';

const shipType = z.union([z.string(), z.number().transform(String)]).pipe(z.enum([WHOLE, PART, TOGETHER]));

const body = measures.omit({ order_line_item_ids: true }).extend({
  ship_type: shipType,
  order_id: optional(idText),
  order_line_item: optional(z.array(z.object({ order_line_id: idText }))),
  order_list_ids: optional(z.array(idText)),
  shipping_service_id: optional(idText),
});
type Wish = z.infer<typeof body>;

/** The next version of Create Packages: a whole order, a part of one, or several orders in one parcel. */
export const packageCreateNext: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202512/packages',
  scopes: ['seller.fulfillment.basic'],
  cipher: 'required',
  answer: createPackage,
};

function createPackage(call: Call): Answer {
  const read = readParams(body, call.body);
  if ('refused' in read) return read.refused;
  if (read.value.ship_type === TOGETHER) return createTogether(call, read.value);
  return createFromOne(call, read.value);
}

function createFromOne(call: Call, wish: Wish): Answer {
  if (wish.ship_type === PART) return createFromLines(call, wish);
  if (!wish.order_id) return missing('order_id');
  return bought(call, wish.order_id, undefined, wish);
}

// A part is named by its lines alone; whose they are is for the platform to know.
function createFromLines(call: Call, wish: Wish): Answer {
  const lineIds = wish.order_line_item?.map((line) => line.order_line_id);
  if (!lineIds) return missing('order_line_item');
  const orderId = wish.order_id ?? orderOfLine(call, lineIds[0] ?? '');
  return orderId === undefined ? refuse(21011029) : bought(call, orderId, lineIds, wish);
}

function orderOfLine(call: Call, lineId: string): string | undefined {
  const { ordersByCreation } = call.shop;
  for (let place = ordersByCreation.size() - 1; place >= 0; place -= 1) {
    const order = ordersByCreation.at(place);
    if (order.lines.some((line) => line.id === lineId)) return order.id;
  }
  return undefined;
}

function bought(call: Call, orderId: string, lineIds: string[] | undefined, wish: Wish): Answer {
  const label = buyLabel(call, orderId, lineIds, wish);
  return 'code' in label ? refuse(label.code) : answer(rendered(label));
}

const MOST_TOGETHER = 20;

function createTogether(call: Call, wish: Wish): Answer {
  const ids = [...new Set(wish.order_list_ids ?? [])];
  if (ids.length === 0) return missing('order_list_ids');
  const orders = ids.flatMap((id) => findOrder(call, id) ?? []);
  const [first] = orders;
  if (!first || orders.length < ids.length) return refuse(21008111);
  const code = togetherRefusal(call, orders);
  if (code) return refuse(code);
  const label = labelFor(call, first, wish);
  if ('code' in label) return refuse(label.code);
  const at = call.town.clock.seconds();
  const parcel = combineOrders(call.town, orders, at);
  parcel.shipCalls = 1;
  Object.assign(parcel, label.measures);
  arrangePackage(call.town, parcel, at, label.arrangementOf(parcel));
  return answer(rendered({ parcel, ...label }));
}

function togetherRefusal(call: Call, orders: OrderRecord[]): FulfillmentCode | undefined {
  const isFit = orders.every((order) => isPurchaseMarket(order) && order.shippingType === 'TIKTOK');
  if (!isFit) return orders.every(isPurchaseMarket) ? 21011003 : 21008106;
  for (const order of orders) {
    const chosen = chooseLines(call, order, undefined, 21022025);
    if ('code' in chosen) return chosen.code;
  }
  const places = new Set(orders.map((order) => placeOf(call.town, order)));
  return orders.length > MOST_TOGETHER || places.size > 1 ? 21011035 : undefined;
}

function rendered({ parcel, measures: size, service }: { parcel: PackageRecord; measures: object; service: object }) {
  return { package_id: parcel.id, create_time: parcel.createTime, ...size, shipping_service_info: service };
}

function missing(name: string): Answer {
  return badParameter(`Invalid parameter. The \`${name}\` parameter is required.`);
}
