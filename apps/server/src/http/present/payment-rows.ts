import type { OrderDetail } from '@order-manager/contract';
import type { Payment } from '@order-manager/domain';

type Rows = OrderDetail['payment']['rows'];

/** In the order TikTok's own order page lists them; what TikTok did not send has no row. */
const ORDER = [
  'originalProducts',
  'sellerDiscount',
  'platformDiscount',
  'subTotal',
  'originalShippingFee',
  'shippingSellerDiscount',
  'shippingPlatformDiscount',
  'shippingFee',
  'tax',
] as const satisfies readonly (keyof Payment)[];

/** The sums of an order between items and total, none recomputed. */
export function paymentRows(payment: Payment): Rows {
  const known = ORDER.flatMap((name) => {
    const value = payment[name];
    return value === null ? [] : [{ name, value }];
  });
  return [...known, ...payment.otherFees];
}
