import { expect, test } from 'vitest';
import { toDecimal, toMinor } from './amount.ts';

test('minor units and decimal strings are the same amount', () => {
  expect(toDecimal(3990, 2)).toBe('39.90');
  expect(toDecimal(5, 2)).toBe('0.05');
  expect(toDecimal(-5, 2)).toBe('-0.05');
  expect(toDecimal(412000, 0)).toBe('412000');
  expect(toMinor('39.90', 2)).toBe(3990);
  expect(toMinor('412000', 0)).toBe(412000);
});

test('an amount with the wrong decimals is refused', () => {
  for (const wrong of ['39.9', '39', '', 'RM 1.00', '1.000']) expect(() => toMinor(wrong, 2)).toThrow(RangeError);
  expect(() => toMinor('1.00', 0)).toThrow(RangeError);
});
