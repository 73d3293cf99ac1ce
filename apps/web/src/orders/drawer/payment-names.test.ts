import { describe, expect, test } from 'vitest';
import { paymentNameOf, shownPayment } from './payment-names.ts';

const row = (name: string, amount: string) => ({ name, value: { amount, currency: 'MYR' } });

describe('the lines of a payment', () => {
  test('a discount is a minus, whichever way TikTok wrote it', () => {
    const shown = shownPayment([row('sellerDiscount', '12.00'), row('platformDiscount', '-5.00')]);
    expect(shown.map(({ value }) => value.amount)).toEqual(['-12.00', '-5.00']);
  });

  test('a zero takes no line', () => {
    expect(shownPayment([row('tax', '0.00'), row('shippingFee', '5.00')])).toEqual([row('shippingFee', '5.00')]);
  });

  test('the lines add up: sums on the way are left out', () => {
    const rows = [
      row('originalProducts', '50'),
      row('subTotal', '45'),
      row('originalShippingFee', '6'),
      row('shippingSellerDiscount', '2'),
      row('shippingFee', '4'),
    ];
    expect(shownPayment(rows).map(({ name }) => name)).toEqual(['originalProducts', 'shippingFee']);
    expect(shownPayment([row('originalShippingFee', '6')])).toHaveLength(1);
  });

  test('a fee newer than this screen has no word and is shown as it came', () => {
    expect(paymentNameOf('meteor_fee')).toBeNull();
    expect(paymentNameOf('handling_fee')).toBe('handling_fee');
    expect(paymentNameOf('seller_discount')).toBe('sellerDiscount');
  });
});
