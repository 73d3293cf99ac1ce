import type { Call, Endpoint } from '../gateway/call.ts';
import { answer, refuse } from '../gateway/refusal.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { packagesOf } from '../state/town.ts';
import { findOrder } from './find-package.ts';

/** Where an order's parcels have been, newest first. */
export const tracking: Endpoint = {
  method: 'GET',
  path: '/fulfillment/202309/orders/{order_id}/tracking',
  scopes: ['seller.logistics'],
  cipher: 'required',
  answer(call) {
    const order = findOrder(call, call.path.order_id ?? '');
    if (!order) return refuse(21008111);
    const events = packagesOf(call.town, order).flatMap((parcel) => eventsOf(call, parcel));
    events.sort((a, b) => b.update_time_millis - a.update_time_millis);
    return answer({ tracking: events });
  },
};

const HOUR = 3600;

function eventsOf(call: Call, { collectionTime, deliveryTime }: PackageRecord) {
  if (collectionTime === undefined) return [];
  const now = call.town.clock.seconds();
  const steps: [number, string][] = [
    [collectionTime, 'Your package was picked up by the carrier.'],
    [collectionTime + 6 * HOUR, 'Your package has arrived at the sorting center.'],
    [(deliveryTime ?? Number.POSITIVE_INFINITY) - 4 * HOUR, 'Your package is out for delivery.'],
    [deliveryTime ?? Number.POSITIVE_INFINITY, 'Your package was delivered.'],
  ];
  return steps
    .filter(([time]) => time >= collectionTime && time <= Math.min(now, deliveryTime ?? now))
    .map(([time, description]) => ({ description, update_time_millis: time * 1000 }))
    .reverse();
}
