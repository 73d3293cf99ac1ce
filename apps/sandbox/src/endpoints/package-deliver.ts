import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, FULFILLMENT_WORDS, type FulfillmentCode } from '../gateway/refusal.ts';
import { collectPackage, deliverPackage } from '../state/package-life.ts';
import { findPackage } from './find-package.ts';
import { idText, optional, readParams } from './read-params.ts';

const REASONS = [
  'INVALID_ADDRESS',
  'UNABLE_RECEIVE',
  'UNABLE_CONTACT_BUYER',
  'BUYER_REFUSED',
  'DELAY_DELIVERY',
  'PACKAGE_LOST',
  'PACKAGE_DAMAGE',
  'FORCE_MAJEURE',
  'OTHER',
] as const;

const entry = z.object({
  id: idText,
  delivery_type: z.enum(['DELIVERY_SUCCESS', 'DELIVERY_FAILED', 'UPDATE_POD']),
  fail_delivery_reason: optional(z.enum(REASONS)),
  file_type: optional(z.enum(['IMG', 'PDF'])),
  file_url: optional(z.string()),
});

/** A seller's own fleet says what became of its parcels. */
export const packageDeliver: Endpoint = {
  method: 'POST',
  path: '/fulfillment/202309/packages/deliver',
  scopes: ['seller.delivery.status.write'],
  cipher: 'required',
  answer: deliver,
};

function deliver(call: Call): Answer {
  const read = readParams(z.object({ packages: z.array(entry).min(1) }), call.body);
  if ('refused' in read) return read.refused;
  const errors = read.value.packages.flatMap((wish) => {
    const code = deliverOne(call, wish);
    return code ? [{ code, message: FULFILLMENT_WORDS[code], detail: { package_id: wish.id } }] : [];
  });
  return answer(errors.length > 0 ? { errors } : {});
}

function deliverOne(call: Call, wish: z.infer<typeof entry>): FulfillmentCode | undefined {
  const parcel = findPackage(call, wish.id);
  if (!parcel) return 21011028;
  if (parcel.shippingType !== 'SELLER') return 21011004;
  if (parcel.status === 'TO_FULFILL') return 21011043;
  if (parcel.status === 'CANCELLED') return 21011042;
  if (wish.delivery_type === 'DELIVERY_FAILED' && !wish.fail_delivery_reason) return 21001001;
  const at = call.town.clock.seconds();
  if (wish.delivery_type !== 'UPDATE_POD') collectPackage(call.town, parcel, at);
  if (wish.delivery_type === 'DELIVERY_SUCCESS') deliverPackage(call.town, parcel, at);
  return undefined;
}
