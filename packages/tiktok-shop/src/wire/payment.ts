import { z } from 'zod';
import { text } from './shape.ts';

/** The fields of `payment`: decimal texts, with the decimals of `currency`. */
export const wirePaymentFields = {
  currency: text,
  original_total_product_price: text,
  seller_discount: text,
  platform_discount: text,
  sub_total: text,
  original_shipping_fee: text,
  shipping_fee_seller_discount: text,
  shipping_fee_platform_discount: text,
  shipping_fee_cofunded_discount: text,
  shipping_fee: text,
  tax: text,
  product_tax: text,
  shipping_fee_tax: text,
  retail_delivery_fee: text,
  small_order_fee: text,
  buyer_service_fee: text,
  shipping_insurance_fee: text,
  handling_fee: text,
  item_insurance_fee: text,
  item_insurance_tax: text,
  total_amount: text,
};
const payment = z.looseObject(wirePaymentFields);
export type WirePayment = z.infer<typeof payment>;
