import { z } from 'zod';
import { wireWarehouseAddressFields } from './address.ts';
import { count, flag, part, requiredText, rows, text, texts } from './shape.ts';

export const wireWarehouse = z.looseObject({
  id: requiredText,
  entity_id: text,
  name: text,
  effect_status: text,
  type: text,
  sub_type: text,
  is_default: flag,
  address: part(wireWarehouseAddressFields),
});
export type WireWarehouse = z.infer<typeof wireWarehouse>;

export const wireWarehouses = z.looseObject({ warehouses: rows(wireWarehouse) });
export type WireWarehouses = z.infer<typeof wireWarehouses>;

/** The limits are numbers here, unlike the measures of a package. */
export const wireDeliveryOption = z.looseObject({
  id: requiredText,
  name: text,
  type: text,
  description: text,
  platform: texts,
  dimension_limit: part({ max_length: count, max_width: count, max_height: count, unit: text }),
  weight_limit: part({ min_weight: count, max_weight: count, unit: text }),
});
export type WireDeliveryOption = z.infer<typeof wireDeliveryOption>;

export const wireDeliveryOptions = z.looseObject({ delivery_options: rows(wireDeliveryOption) });
export type WireDeliveryOptions = z.infer<typeof wireDeliveryOptions>;

export const wireShippingProvider = z.looseObject({ id: requiredText, name: text });
export type WireShippingProvider = z.infer<typeof wireShippingProvider>;

export const wireShippingProviders = z.looseObject({ shipping_providers: rows(wireShippingProvider) });
export type WireShippingProviders = z.infer<typeof wireShippingProviders>;

/** `update_time_millis` is epoch milliseconds, the only time on this wire that is. */
export const wireTrackingEvent = z.looseObject({ description: text, update_time_millis: count });
export type WireTrackingEvent = z.infer<typeof wireTrackingEvent>;

export const wireTracking = z.looseObject({ tracking: rows(wireTrackingEvent) });
export type WireTracking = z.infer<typeof wireTracking>;

export const wireGlobalWarehouse = z.looseObject({ id: requiredText, name: text, ownership: text });
export const wireGlobalWarehouses = z.looseObject({ global_warehouses: rows(wireGlobalWarehouse) });
export type WireGlobalWarehouses = z.infer<typeof wireGlobalWarehouses>;
export type WireGlobalWarehouse = z.infer<typeof wireGlobalWarehouse>;
