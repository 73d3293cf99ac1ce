import { z } from 'zod';
import { parts, text } from './shape.ts';

const amounts = {
  currency: text,
  total: text,
  payment: text,
  sku_list_price: text,
  sku_sale_price: text,
  subtotal: text,
  subtotal_deduction_seller: text,
  subtotal_deduction_platform: text,
  subtotal_tax_amount: text,
  voucher_deduction_platform: text,
  voucher_deduction_seller: text,
  shipping_list_price: text,
  shipping_sale_price: text,
  shipping_fee_deduction_seller: text,
  shipping_fee_deduction_platform: text,
  shipping_fee_deduction_platform_voucher: text,
  tax_amount: text,
  tax_rate: text,
  net_price_amount: text,
  cod_fee: text,
  cod_fee_net_amount: text,
  small_order_fee: text,
  sku_gift_original_price: text,
  sku_gift_net_price: text,
};

/** The price break-down of one order: decimal texts, repeated per line. */
export const wirePriceDetail = z.looseObject({
  ...amounts,
  line_items: parts({ id: text, ...amounts, cod_fee_amount: text }),
});
export type WirePriceDetail = z.infer<typeof wirePriceDetail>;
