import { describe, expect, test } from 'vitest';
import { toMinor } from './amount.ts';
import { MARKETS } from './markets.ts';
import { orderRecipe } from './order-recipe.ts';
import type { OrderRecipe } from './recipe.ts';
import { REGIONS } from './region.ts';

const many = (region: (typeof REGIONS)[number], count = 800) =>
  Array.from({ length: count }, (_, index) => orderRecipe(region, 7, index));

describe.each(REGIONS)('orders of %s', (region) => {
  const { decimals, isCodAllowed, shops } = MARKETS[region];
  const recipes = many(region);
  const minor = (amount: string) => toMinor(amount, decimals);

  test('are the same for a seed, in any order of asking, and others for another seed', () => {
    for (const index of [799, 3, 401]) expect(orderRecipe(region, 7, index)).toEqual(recipes[index]);
    expect(orderRecipe(region, 8, 3)).not.toEqual(recipes[3]);
  });

  test('have sums that hold to the last minor unit', () => {
    for (const { lines, payment } of recipes) {
      const sum = (part: 'originalPrice' | 'salePrice' | 'sellerDiscount' | 'platformDiscount' | 'tax') =>
        lines.reduce((total, line) => total + minor(line[part]) * line.quantity, 0);
      expect(minor(payment.subTotal)).toBe(sum('salePrice'));
      expect(minor(payment.originalTotalProductPrice)).toBe(sum('originalPrice'));
      expect(minor(payment.subTotal)).toBe(sum('originalPrice') - sum('sellerDiscount') - sum('platformDiscount'));
      expect(minor(payment.tax)).toBe(sum('tax'));
      expect(minor(payment.shippingFee)).toBe(
        minor(payment.originalShippingFee) -
          minor(payment.shippingFeeSellerDiscount) -
          minor(payment.shippingFeePlatformDiscount),
      );
      expect(minor(payment.totalAmount)).toBe(
        minor(payment.subTotal) + minor(payment.shippingFee) + minor(payment.tax),
      );
    }
  });

  test('never cost less than nothing', () => {
    for (const { lines, payment } of recipes) {
      for (const line of lines) expect(minor(line.salePrice)).toBeGreaterThanOrEqual(0);
      expect(minor(payment.shippingFee)).toBeGreaterThanOrEqual(0);
    }
  });

  test('are paid at the door only where that exists and TikTok carries them', () => {
    const atTheDoor = recipes.filter(({ isCod }) => isCod);
    expect(atTheDoor.length > 0).toBe(isCodAllowed);
    expect(atTheDoor.every(({ shipping, kind }) => shipping === 'TIKTOK' && kind === 'NORMAL')).toBe(true);
  });

  test('ship with a carrier and an option that fit who ships', () => {
    for (const { shipping, deliveryOption, shippingProvider } of recipes) {
      expect(deliveryOption.type === 'SEND_BY_SELLER').toBe(shipping === 'SELLER');
      expect(shippingProvider.use).not.toBe(shipping === 'SELLER' ? 'platform' : 'seller');
    }
  });

  test('of every shop contain only its own goods and leave from its own warehouse', () => {
    for (const shop of shops) {
      const { lines, warehouse } = orderRecipe(region, 7, 11, shop);
      expect(warehouse).toMatchObject({ shopCode: shop.code, type: 'SALES_WAREHOUSE' });
      expect(lines.every(({ product }) => product.shopCode === shop.code)).toBe(true);
    }
  });
});

describe('a long history', () => {
  const recipes = many('MY', 6_000);
  const share = (fits: (recipe: OrderRecipe) => boolean) => recipes.filter(fits).length / recipes.length;

  test('is mostly single-line orders with some big ones', () => {
    expect(share(({ lines }) => lines.length === 1)).toBeGreaterThan(0.65);
    expect(share(({ lines }) => lines.length === 1)).toBeLessThan(0.85);
    expect(recipes.some(({ lines }) => lines.length >= 5)).toBe(true);
  });

  test('has every status, every kind of its market and every way to ship', () => {
    expect(new Set(recipes.map(({ status }) => status)).size).toBe(8);
    expect(new Set(recipes.map(({ kind }) => kind))).toEqual(new Set(['NORMAL', 'SAMPLE']));
    expect(new Set(recipes.map(({ shipping }) => shipping)).size).toBe(3);
    expect(recipes.some(({ lines }) => lines.some(({ isGift }) => isGift))).toBe(true);
  });

  test('has buyers with several orders to ship at once, so that packages can be combined', () => {
    const waiting = recipes.filter(({ status, shipping }) => status === 'AWAITING_SHIPMENT' && shipping === 'TIKTOK');
    const buyers = Map.groupBy(waiting, ({ buyer }) => buyer.userId);
    expect([...buyers.values()].filter((orders) => orders.length > 1).length).toBeGreaterThan(5);
  });

  test('gives samples away for nothing', () => {
    const samples = recipes.filter(({ kind }) => kind === 'SAMPLE');
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.every(({ payment }) => payment.totalAmount === '0.00')).toBe(true);
  });
});

test('pre-orders exist in the US only, and US parcels are weighed in pounds', () => {
  const american = many('US');
  expect(american.some(({ kind }) => kind === 'PRE_ORDER')).toBe(true);
  expect(
    american.every(({ parcel }) => parcel.weight.unit === 'POUND' && /^\d+\.\d\d$/.test(parcel.weight.value)),
  ).toBe(true);
});
