import { z } from 'zod';
import { wireItemErrors } from './item-error.ts';
import { wireDimensionFields, wireWeightFields } from './measure.ts';
import { count, flag, part, requiredText, rows, seconds, text, texts } from './shape.ts';

/** A window in epoch seconds; `avaliable` is TikTok's own spelling. */
export const wirePickupSlot = z.looseObject({ start_time: seconds, end_time: seconds, avaliable: flag });
export type WirePickupSlot = z.infer<typeof wirePickupSlot>;

export const wireHandoverSlots = z.looseObject({
  can_pickup: flag,
  can_drop_off: flag,
  can_van_collection: flag,
  drop_off_point_url: text,
  pickup_slots: rows(wirePickupSlot),
});
export type WireHandoverSlots = z.infer<typeof wireHandoverSlots>;

/** `doc_url` may be an empty text for a while after shipping; it is signed in itself and lives 24 hours. */
export const wireShippingDocument = z.looseObject({ doc_url: text, tracking_number: text });
export type WireShippingDocument = z.infer<typeof wireShippingDocument>;

/** Only the refused packages are named; the others of the request were shipped. */
export const wireBatchShip = z.looseObject({ errors: wireItemErrors });
export type WireBatchShip = z.infer<typeof wireBatchShip>;

/** A warning comes with code 0: the package is marked as shipped, and the seller should read it. */
export const wireMarkedShipped = z.looseObject({
  order_id: text,
  order_line_item_ids: texts,
  package_id: text,
  warning: part({ message: text }),
});
export type WireMarkedShipped = z.infer<typeof wireMarkedShipped>;

const serviceFields = {
  id: requiredText,
  name: text,
  price: text,
  currency: text,
  earliest_delivery_days: count,
  latest_delivery_days: count,
  shipping_provider_id: text,
  shipping_provider_name: text,
};

export const wireShippingService = z.looseObject({ ...serviceFields, is_default: flag });
export type WireShippingService = z.infer<typeof wireShippingService>;

/** The key of the line ids is singular on the wire. */
export const wireEligibleServices = z.looseObject({
  order_id: text,
  order_line_id: texts,
  weight: part(wireWeightFields),
  dimension: part(wireDimensionFields),
  shipping_services: rows(wireShippingService),
});
export type WireEligibleServices = z.infer<typeof wireEligibleServices>;

/** The 202512 form of the answer has no order fields. */
export const wireCreatedPackage = z.looseObject({
  package_id: requiredText,
  order_id: text,
  order_line_item_ids: texts,
  create_time: seconds,
  weight: part(wireWeightFields),
  dimension: part(wireDimensionFields),
  shipping_service_info: part({ ...serviceFields, id: text }),
});
export type WireCreatedPackage = z.infer<typeof wireCreatedPackage>;

export const wireDeliverPackages = z.looseObject({ errors: wireItemErrors });
export type WireDeliverPackages = z.infer<typeof wireDeliverPackages>;
