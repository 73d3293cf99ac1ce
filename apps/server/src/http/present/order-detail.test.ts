import type { Payment } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import { townOf } from './order-row.ts';
import { paymentRows } from './payment-rows.ts';

const district = (name: string) => ({ level: 'L', levelName: 'Level', name });

describe('the town', () => {
  it('is the most local place that has a name', () => {
    expect(townOf({ districts: ['Malaysia', 'Selangor', 'Petaling Jaya', ''].map(district) })).toBe('Petaling Jaya');
  });

  it('is never a masked one, and may be unknown', () => {
    expect(townOf({ districts: ['Thailand', 'Bang***'].map(district) })).toBe('Thailand');
    expect(townOf({ districts: [] })).toBeNull();
    expect(townOf(null)).toBeNull();
  });
});

describe('the payment rows', () => {
  const money = (amount: string) => ({ amount, currency: 'MYR' });
  const payment: Payment = {
    currency: 'MYR',
    total: money('25.30'),
    originalProducts: money('30.00'),
    sellerDiscount: money('-5.00'),
    platformDiscount: null,
    subTotal: money('25.00'),
    shippingFee: money('0'),
    originalShippingFee: null,
    shippingSellerDiscount: null,
    shippingPlatformDiscount: null,
    tax: null,
    otherFees: [{ name: 'handling_fee', value: money('0.30') }],
    methodName: null,
    isCod: false,
  };

  it('stand in TikTok’s order, as TikTok wrote them, without those it did not send', () => {
    expect(paymentRows(payment)).toEqual([
      { name: 'originalProducts', value: money('30.00') },
      { name: 'sellerDiscount', value: money('-5.00') },
      { name: 'subTotal', value: money('25.00') },
      { name: 'shippingFee', value: money('0') },
      { name: 'handling_fee', value: money('0.30') },
    ]);
  });
});
