import type { OrderRecord } from '../state/order-record.ts';
import type { TownSettings } from '../state/settings.ts';

/** How much of the buyer's address a seller may see. */
export type AddressShape = 'absent' | 'empty' | 'masked' | 'clear';

const THIRTY_DAYS = 30 * 86_400;

/** The shape of an order's address in its market, state and kind of shipping; `now` in unix seconds. */
export function addressShapeOf(order: OrderRecord, settings: TownSettings, now: number): AddressShape {
  if (order.status === 'UNPAID' || order.status === 'ON_HOLD') return hiddenShape(order, settings);
  if (order.isFulfilledByTikTok || order.shippingType === 'TIKTOK') return 'masked';
  if (order.region !== 'US') return 'clear';
  if (order.status === 'CANCELLED') return 'masked';
  const isOld = order.status === 'COMPLETED' && now - (order.completeTime ?? now) > THIRTY_DAYS;
  return isOld ? 'masked' : 'clear';
}

function hiddenShape(order: OrderRecord, settings: TownSettings): AddressShape {
  if (settings.hiddenAddress !== 'market') return settings.hiddenAddress;
  if (order.region === 'US') return 'masked';
  // Official pages describe both; a town that showed only one would hide half of the trouble.
  return order.status === 'UNPAID' ? 'absent' : 'empty';
}
