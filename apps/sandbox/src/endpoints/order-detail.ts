import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, refuseOrder } from '../gateway/refusal.ts';
import { pictureUrlsOf } from '../render/picture-url.ts';
import { renderOrder } from '../render/render-order.ts';
import { staleOr, strangeOr } from './stale-reads.ts';

const MOST_IDS = 50;

/** Both versions of order detail: the newer one leaves two South-East Asian fields out. */
export const orderDetails: Endpoint[] = (['202309', '202507'] as const).map((version) => ({
  method: 'GET',
  path: `/order/${version}/orders`,
  scopes: ['seller.order.info'],
  cipher: 'required',
  answer: (call) => readOrders(call, version),
}));

function readOrders(call: Call, version: '202309' | '202507'): Answer {
  const ids = idsOf(call.query.get('ids') ?? '');
  if (ids.length === 0) return badParameter('Invalid parameter. The `ids` parameter is required.');
  if (ids.length > MOST_IDS) return badParameter('Invalid parameter. The `ids` parameter must hold at most 50 ids.');
  const orders = ids.flatMap((id) => {
    const order = call.town.orders.get(id);
    return order?.shopId === call.shop.shop.id ? [order] : [];
  });
  const isRefused = orders.length === 0 || (orders.length < ids.length && isStrict(call));
  if (isRefused) return refuseOrder(21008111);
  const pictureUrl = pictureUrlsOf(call.origin);
  const rows = orders.map((order) => renderOrder(call.town, staleOr(call, order), version, pictureUrl));
  return answer({ orders: strangeOr(call, rows) });
}

function isStrict(call: Call): boolean {
  return call.town.settings.unknownOrderIds === 'refuse';
}

// Some clients send a JSON list instead of the documented commas.
function idsOf(text: string): string[] {
  const bare = text.replace(/[[\]"\s]/g, '');
  return [...new Set(bare.split(',').filter((id) => id !== ''))];
}
