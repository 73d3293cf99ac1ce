import { z } from 'zod';
import { count, flag, part, parts, requiredInteger, requiredText, seconds, text, texts } from './shape.ts';

/** The envelope of a webhook; `data` is checked by the topic's own schema. */
export const wireNotification = z.looseObject({
  type: requiredInteger,
  tts_notification_id: text,
  shop_id: text,
  seller_open_id: text,
  timestamp: seconds,
  data: z.unknown().optional(),
});
export type WireNotification = z.infer<typeof wireNotification>;

/** Type 1. The status says `CANCEL` where an order says `CANCELLED`. */
export const wireOrderStatusChange = z.looseObject({
  order_id: requiredText,
  order_status: text,
  is_on_hold_order: flag,
  update_time: seconds,
});
export type WireOrderStatusChange = z.infer<typeof wireOrderStatusChange>;

/** Type 3. */
export const wireAddressUpdate = z.looseObject({ order_id: requiredText, update_time: seconds });
export type WireAddressUpdate = z.infer<typeof wireAddressUpdate>;

/** Type 4. */
export const wirePackageUpdate = z.looseObject({
  sc_type: text,
  role_type: text,
  package_list: parts({ package_id: text, order_id_list: texts }),
  update_time: seconds,
});
export type WirePackageUpdate = z.infer<typeof wirePackageUpdate>;

/** Type 5. The product id is a bare number on the wire. */
export const wireProductStatusChange = z.looseObject({
  product_id: requiredText,
  status: text,
  suspended_reason: text,
  update_time: seconds,
});
export type WireProductStatusChange = z.infer<typeof wireProductStatusChange>;

/** Type 6. */
export const wireSellerDeauthorization = z.looseObject({ message: text });
export type WireSellerDeauthorization = z.infer<typeof wireSellerDeauthorization>;

/** Type 7. `expiration_time` is epoch seconds in quotes. */
export const wireAuthorizationExpiration = z.looseObject({ message: text, expiration_time: seconds });
export type WireAuthorizationExpiration = z.infer<typeof wireAuthorizationExpiration>;

/** Type 11. */
export const wireCancellationStatusChange = z.looseObject({
  order_id: requiredText,
  cancellations_role: text,
  cancel_status: text,
  cancel_id: text,
  create_time: seconds,
});
export type WireCancellationStatusChange = z.infer<typeof wireCancellationStatusChange>;

/** Type 12. */
export const wireReturnStatusChange = z.looseObject({
  order_id: requiredText,
  return_role: text,
  return_type: text,
  return_status: text,
  return_id: text,
  create_time: seconds,
  update_time: seconds,
});
export type WireReturnStatusChange = z.infer<typeof wireReturnStatusChange>;

/** Types 15, 16 and 18. */
export const wireProductChange = z.looseObject({
  product_id: requiredText,
  change_source: text,
  changed_fields: texts,
  product_types: texts,
  previous_category_id: text,
  current_category_id: text,
  update_time: seconds,
});
export type WireProductChange = z.infer<typeof wireProductChange>;

/** Type 27. */
export const wireInventoryStatusChange = z.looseObject({
  product_id: text,
  sku_id: text,
  trigger_reason: part({ alert_type: text, lead_days: count, low_stock_threshold: count }),
  current_inventory_status: text,
  inventory_distribution: part({
    total_quantity: count,
    available_quantity: count,
    creator_reserved_quantity: count,
    campaign_reserved_quantity: count,
    committed_quantity: count,
  }),
  update_time: seconds,
});
export type WireInventoryStatusChange = z.infer<typeof wireInventoryStatusChange>;

/** Type 36. */
export const wireInvoiceStatusChange = z.looseObject({
  package_id: text,
  order_ids: texts,
  invoice_status: text,
  invalid_reason: text,
});
export type WireInvoiceStatusChange = z.infer<typeof wireInvoiceStatusChange>;
