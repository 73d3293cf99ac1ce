import { type Money, money, type Payment } from '@order-manager/domain';
import type { WireOrder } from '@order-manager/tiktok-shop/wire';
import { filled } from './text.ts';

const OTHER_FEES = [
  'small_order_fee',
  'buyer_service_fee',
  'shipping_insurance_fee',
  'handling_fee',
  'item_insurance_fee',
  'item_insurance_tax',
  'retail_delivery_fee',
] as const;

/** TikTok's own figures, none recomputed: the written formulas leave out fees of some markets. */
export function translatePayment(wire: WireOrder): Payment {
  const payment = wire.payment ?? {};
  const currency = filled(payment.currency) ?? filled(wire.line_items?.[0]?.currency) ?? '';
  const amount = (text: string | undefined): Money | null =>
    filled(text) === null ? null : money(text ?? '', currency);
  return {
    currency,
    total: amount(payment.total_amount) ?? money('0', currency),
    originalProducts: amount(payment.original_total_product_price),
    sellerDiscount: amount(payment.seller_discount),
    platformDiscount: amount(payment.platform_discount),
    subTotal: amount(payment.sub_total),
    shippingFee: amount(payment.shipping_fee),
    originalShippingFee: amount(payment.original_shipping_fee),
    // The co-funded discount stands in for the seller's on orders that qualify; the other one is then zero.
    shippingSellerDiscount:
      nonZero(amount(payment.shipping_fee_cofunded_discount)) ?? amount(payment.shipping_fee_seller_discount),
    shippingPlatformDiscount: amount(payment.shipping_fee_platform_discount),
    tax: amount(payment.tax),
    otherFees: OTHER_FEES.flatMap((name) => {
      const value = nonZero(amount(payment[name]));
      return value ? [{ name, value }] : [];
    }),
    methodName: filled(wire.payment_method_name),
    isCod: wire.is_cod ?? false,
  };
}

const nonZero = (value: Money | null): Money | null => (value && /[1-9]/.test(value.amount) ? value : null);
