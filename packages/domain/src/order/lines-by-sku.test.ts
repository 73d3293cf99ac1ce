import { expect, test } from 'vitest';
import { toLineItemId } from '../ids.ts';
import { aLine } from '../testing/samples.ts';
import { linesBySku } from './lines-by-sku.ts';

const unit = (id: number, changes: Parameters<typeof aLine>[0] = {}) =>
  aLine({ id: toLineItemId(`${id}`), ...changes });

test('units of one SKU become one line with a quantity, in order of first appearance', () => {
  const lines = linesBySku([unit(1), unit(2, { skuId: 'other', sellerSku: 'LID' }), unit(3)]);
  expect(lines.map(({ sellerSku, quantity }) => [sellerSku, quantity])).toEqual([
    ['MUG-W', 2],
    ['LID', 1],
  ]);
});

test('a gift of the same SKU stands apart, and so does another price', () => {
  const lines = linesBySku([unit(1), unit(2, { isGift: true, salePrice: '0' }), unit(3, { salePrice: '19.00' })]);
  expect(lines.map(({ quantity }) => quantity)).toEqual([1, 1, 1]);
});

test('the quantities add up to the units', () => {
  const units = Array.from({ length: 25 }, (_, index) => unit(index, { skuId: `sku-${index % 4}` }));
  expect(linesBySku(units).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(25);
});

test('no lines make no lines', () => {
  expect(linesBySku([])).toEqual([]);
});
