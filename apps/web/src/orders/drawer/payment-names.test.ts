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

  test('a fee newer than this screen has no word and is shown as it came', () => {
    expect(paymentNameOf('meteor_fee')).toBeNull();
    expect(paymentNameOf('handling_fee')).toBe('handling_fee');
    expect(paymentNameOf('seller_discount')).toBe('sellerDiscount');
  });
});
