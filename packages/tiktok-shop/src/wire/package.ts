import { z } from 'zod';
import { wirePackageAddressFields } from './address.ts';
import { wireDimensionFields, wireWeightFields } from './measure.ts';
import { count, flag, part, parts, requiredText, rows, seconds, text, texts } from './shape.ts';

const packageOrders = parts({
  id: text,
  skus: parts({ id: text, name: text, image_url: text, quantity: count }),
});

/** One package as the detail call gives it (`package_id`, `package_status`). */
export const wirePackageDetail = z.looseObject({
  package_id: requiredText,
  package_status: text,
  package_sub_status: text,
  create_time: seconds,
  update_time: seconds,
  order_line_item_ids: texts,
  orders: packageOrders,
  has_multi_skus: flag,
  note_tag: text,
  split_and_combine_tag: text,
  shipping_type: text,
  shipping_provider_id: text,
  shipping_provider_name: text,
  delivery_option_id: text,
  delivery_option_name: text,
  tracking_number: text,
  last_mile_tracking_number: text,
  handover_method: text,
  pickup_slot: part({ start_time: seconds, end_time: seconds }),
  recipient_address: part(wirePackageAddressFields),
  sender_address: part(wirePackageAddressFields),
  weight: part(wireWeightFields),
  dimension: part(wireDimensionFields),
  insurance: part({ is_purchased: flag, coverage_amount: text, is_claim_eligible: flag, claim_status: text }),
  warehouse_id: text,
});
export type WirePackageDetail = z.infer<typeof wirePackageDetail>;

/** One package as the search call gives it: here the keys are `id` and `status`. */
export const wirePackageRow = z.looseObject({
  id: requiredText,
  status: text,
  create_time: seconds,
  update_time: seconds,
  order_line_item_ids: texts,
  orders: packageOrders,
  shipping_provider_id: text,
  shipping_provider_name: text,
  tracking_number: text,
});
export type WirePackageRow = z.infer<typeof wirePackageRow>;

export const wirePackageSearch = z.looseObject({
  packages: rows(wirePackageRow),
  next_page_token: text,
  total_count: count,
});
export type WirePackageSearch = z.infer<typeof wirePackageSearch>;
