import { describe, expect, test } from 'vitest';
import { toMinor } from './amount.ts';
import { MARKETS } from './markets.ts';
import { hasPicture } from './picture.ts';
import { findSku, listProductsOfShop, PRODUCTS } from './products.ts';
import { REGIONS } from './region.ts';

describe.each(REGIONS)('the goods of %s', (region) => {
  const products = PRODUCTS[region];
  const skus = products.flatMap((product) => product.skus);

  test('are twelve to twenty products with one to four variants each', () => {
    expect(products.length).toBeGreaterThanOrEqual(12);
    expect(products.length).toBeLessThanOrEqual(20);
    expect(products.every((product) => product.skus.length >= 1 && product.skus.length <= 4)).toBe(true);
  });

  test('have prices in the currency, weights, sizes and pictures', () => {
    for (const sku of skus) {
      expect(toMinor(sku.price, MARKETS[region].decimals)).toBeGreaterThan(0);
      expect(Math.min(sku.weightGrams, sku.lengthCm, sku.widthCm, sku.heightCm)).toBeGreaterThan(0);
      expect(hasPicture(sku.picture)).toBe(true);
    }
  });

  test('have seller SKUs and keys of their own', () => {
    expect(new Set(skus.map(({ sellerSku }) => sellerSku)).size).toBe(skus.length);
    expect(new Set(products.map(({ key }) => key)).size).toBe(products.length);
  });

  test('leave no shop empty', () => {
    for (const shop of MARKETS[region].shops) expect(listProductsOfShop(shop.code).length).toBeGreaterThan(2);
  });
});

test('a SKU is found by its id, and no id is used twice', () => {
  const skus = Object.values(PRODUCTS).flatMap((products) => products.flatMap((product) => product.skus));
  expect(new Set(skus.map(({ id }) => id)).size).toBe(skus.length);
  for (const sku of skus) expect(findSku(sku.id)?.sku).toBe(sku);
  expect(findSku('1')).toBeUndefined();
});

test('names are written in the script of their market', () => {
  const names = (region: keyof typeof PRODUCTS) => PRODUCTS[region].map(({ name }) => name).join(' ');
  expect(names('TH')).toMatch(/[\u0e00-\u0e7f]/);
  expect(names('VN')).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i);
  expect(names('SG')).toMatch(/\p{Script=Han}/u);
});
