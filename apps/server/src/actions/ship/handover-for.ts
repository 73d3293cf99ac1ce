import type { Order } from '@order-manager/domain';
import type { Handover } from '../../store/store.ts';
import type { HandoverWish } from '../shipping-source.ts';

/** The handover a person chose for this order's shop and warehouse; null leaves it to TikTok's own setting. */
export function handoverFor(choices: readonly Handover[], order: Order | null): HandoverWish | null {
  if (!order) return null;
  const choice = choices.find(
    ({ shopId, warehouseId }) => shopId === order.shopId && warehouseId === order.shipping.warehouseId,
  );
  return choice ? { method: choice.method, slot: choice.slot } : null;
}
