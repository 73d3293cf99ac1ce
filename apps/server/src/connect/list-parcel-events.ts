import type { ParcelEvent } from '@order-manager/contract';
import type { OrderId, ShopId } from '@order-manager/domain';
import { type AskParts, askTikTok, SOON } from './ask-tiktok.ts';

/** Where an order's parcels have been, newest first, in the courier's own words. Throws a `ProblemError`. */
export async function listParcelEvents(parts: AskParts, shopId: ShopId, orderId: OrderId): Promise<ParcelEvent[]> {
  return askTikTok(parts, shopId, async (api) => {
    const told = await api.logistics.listTracking(orderId, SOON);
    const events = told.map((event) => ({ at: event.update_time_millis ?? null, text: event.description ?? '' }));
    return events.filter(({ text }) => text !== '').sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  });
}
