import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, refuseOrder } from '../gateway/refusal.ts';
import type { ExternalOrder } from '../state/town.ts';
import { findOrder } from './find-package.ts';
import { idText, optional, readParams } from './read-params.ts';

const PLATFORMS = [
  'SHOPIFY',
  'WOOCOMMERCE',
  'BIGCOMMERCE',
  'MAGENTO',
  'SALESFORCE_COMMERCE_CLOUD',
  'CHANNEL_ADVISOR',
  'AMAZON',
  'ORDER_MANAGEMENT_SYSTEM',
  'WAREHOUSE_MANAGEMENT_SYSTEM',
  'ERP_SYSTEM',
] as const;

const entry = z.object({
  id: idText,
  external_order: z.object({
    id: idText,
    platform: z.enum(PLATFORMS),
    line_items: optional(z.array(z.object({ id: idText, origin_id: idText })).max(100)),
  }),
});
type Entry = z.infer<typeof entry>;

/** The numbers that other systems give to TikTok's orders. */
export const externalOrders: Endpoint[] = [
  {
    method: 'POST',
    path: '/order/202406/orders/external_orders',
    scopes: ['seller.order.ext_ref.write', 'seller.order.ext_ref.write.custom'],
    cipher: 'required',
    answer: add,
  },
  {
    method: 'GET',
    path: '/order/202406/orders/{order_id}/external_orders',
    scopes: ['seller.order.ext_ref.read'],
    cipher: 'required',
    answer: give,
  },
  {
    method: 'POST',
    path: '/order/202406/orders/external_order_search',
    scopes: ['seller.order.ext_ref.read'],
    cipher: 'required',
    answer: search,
  },
];

function add(call: Call): Answer {
  const read = readParams(z.object({ orders: z.array(entry).min(1).max(100) }), call.body);
  if ('refused' in read) return read.refused;
  const errors = read.value.orders.flatMap((wish) => addOne(call, wish));
  return answer(errors.length > 0 ? { errors } : {});
}

// Errors of single items carry their code as text, unlike those of whole calls.
function addOne(call: Call, { id, external_order }: Entry) {
  if (!findOrder(call, id)) {
    const detail = { order_id: id, external_order: { id: external_order.id, platform: external_order.platform } };
    return [{ code: '36020001', message: 'Invalid order_id', detail }];
  }
  const { platform, line_items = [] } = external_order;
  call.town.externalOrders.set(`${id}/${platform}`, {
    orderId: id,
    shopId: call.shop.shop.id,
    id: external_order.id,
    platform,
    lineItems: line_items,
  });
  call.town.onChange();
  return [];
}

function give(call: Call): Answer {
  const order = findOrder(call, call.path.order_id ?? '');
  if (!order) return refuseOrder(21008111);
  const platform = call.query.get('platform') ?? '';
  const found = [...call.town.externalOrders.values()].filter(
    (one) => one.orderId === order.id && (platform === '' || one.platform === platform),
  );
  return answer({ external_orders: found.map(render) });
}

function search(call: Call): Answer {
  const [platform, id] = [call.query.get('platform'), call.query.get('external_order_id')];
  const found = [...call.town.externalOrders.values()].filter(
    (one) => one.shopId === call.shop.shop.id && one.platform === platform && one.id === id,
  );
  return answer({ orders: found.map((one) => ({ id: one.orderId, external_order: render(one) })) });
}

function render({ id, platform, lineItems }: ExternalOrder) {
  return { id, platform, line_items: lineItems };
}
