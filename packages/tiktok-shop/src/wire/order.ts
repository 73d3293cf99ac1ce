import { z } from 'zod';
import { wireRecipientAddressFields } from './address.ts';
import { wireLineItem } from './line-item.ts';
import { wirePaymentFields } from './payment.ts';
import { count, flag, part, parts, requiredText, rows, seconds, text } from './shape.ts';

const identity = {
  id: requiredText,
  status: text,
  order_type: text,
  user_id: text,
  buyer_email: text,
  buyer_message: text,
  seller_note: text,
  commerce_platform: text,
  is_sample_order: flag,
  is_cod: flag,
  is_replacement_order: flag,
  replaced_order_id: text,
  is_exchange_order: flag,
  exchange_source_order_id: text,
  is_subscription_order: flag,
  is_on_hold_order: flag,
  auto_combine_group_id: text,
  cpf: text,
  cpf_name: text,
  need_upload_invoice: text,
  consultation_id: text,
  fast_delivery_program: text,
};

/** All epoch seconds. */
const times = {
  create_time: seconds,
  update_time: seconds,
  paid_time: seconds,
  rts_time: seconds,
  collection_time: seconds,
  delivery_time: seconds,
  cancel_time: seconds,
  request_cancel_time: seconds,
  rts_sla_time: seconds,
  tts_sla_time: seconds,
  delivery_sla_time: seconds,
  shipping_due_time: seconds,
  collection_due_time: seconds,
  delivery_due_time: seconds,
  cancel_order_sla_time: seconds,
  pick_up_cut_off_time: seconds,
  fast_dispatch_sla_time: seconds,
  delivery_option_required_delivery_time: seconds,
  release_date: seconds,
  recommended_shipping_time: seconds,
  fulfillment_priority_level: count,
  handling_duration: part({ days: text, type: text }),
};

const shipping = {
  fulfillment_type: text,
  shipping_type: text,
  delivery_type: text,
  delivery_option_id: text,
  delivery_option_name: text,
  shipping_provider: text,
  shipping_provider_id: text,
  tracking_number: text,
  warehouse_id: text,
  split_or_combine_tag: text,
  packages: parts({ id: text }),
  has_updated_recipient_address: flag,
  recipient_address: part(wireRecipientAddressFields),
};

const cancellation = {
  cancellation_initiator: text,
  cancel_reason: text,
  is_buyer_request_cancel: flag,
};

const money = {
  payment: part(wirePaymentFields),
  payment_method_name: text,
  payment_method_code: text,
  payment_card_type: text,
  payment_auth_code: text,
  channel_entity_national_registry_id: text,
};

/** One order as search and detail give it. A search row may hold little more than the id. */
export const wireOrder = z.looseObject({
  ...identity,
  ...times,
  ...shipping,
  ...cancellation,
  ...money,
  line_items: rows(wireLineItem).optional(),
});
export type WireOrder = z.infer<typeof wireOrder>;

export const wireOrderSearch = z.looseObject({ orders: rows(wireOrder), next_page_token: text, total_count: count });
export type WireOrderSearch = z.infer<typeof wireOrderSearch>;

/** A search row of which only the id and the state are asked: the rest of the row is not looked at, and not kept. */
export const wireOrderRef = z.object({ id: requiredText, status: text, create_time: seconds, update_time: seconds });
export type WireOrderRef = z.infer<typeof wireOrderRef>;

export const wireOrderRefSearch = z.looseObject({
  orders: rows(wireOrderRef),
  next_page_token: text,
  total_count: count,
});
export type WireOrderRefSearch = z.infer<typeof wireOrderRefSearch>;

export const wireOrderDetail = z.looseObject({ orders: rows(wireOrder) });
export type WireOrderDetail = z.infer<typeof wireOrderDetail>;
