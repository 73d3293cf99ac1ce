import { describe, expect, test } from 'vitest';
import { aRecipient } from '../testing/samples.ts';
import { isMasked, keepClear } from './keep-clear.ts';

const clear = aRecipient();
const masked = aRecipient({
  name: 'M** L** T**',
  phone: '(+60)12***789',
  fullAddress: '***',
  addressLines: ['***'],
  postalCode: '46***',
  districts: [{ level: 'L1', levelName: 'State', name: '****' }],
  masked: true,
});

test('stars never overwrite clear text', () => {
  expect(keepClear(clear, masked)).toEqual(clear);
});

test('a new clear address replaces the old one', () => {
  const moved = aRecipient({ fullAddress: '1 Other Road', addressLines: ['1 Other Road'] });
  expect(keepClear(clear, moved)).toEqual(moved);
  expect(keepClear(masked, moved)).toEqual(moved);
});

test('an absent address does not take away what we had', () => {
  expect(keepClear(clear, null)).toEqual(clear);
  expect(keepClear(null, masked)).toEqual(masked);
  expect(keepClear(null, null)).toBeNull();
});

test('each field is kept by itself: what was never clear follows TikTok', () => {
  const half = aRecipient({ phone: '(+60)1*9', masked: true });
  const later = { ...masked, phone: '(+60)1**' };
  expect(keepClear(half, later)).toEqual({ ...half, phone: '(+60)1**', masked: true });
});

test('two halves of clear text make a whole', () => {
  const nameOnly = { ...masked, name: 'Mei Lin Tan' };
  expect(keepClear({ ...clear, name: 'M**' }, nameOnly)).toEqual(clear);
});

test('a masked block that leaves a field out leaves ours in place', () => {
  expect(keepClear(clear, { ...masked, postalCode: null, districts: [] })).toEqual(clear);
});

describe('one starred field makes the whole masked', () => {
  test.each(['name', 'phone', 'fullAddress', 'postalCode', 'deliveryPreferences'] as const)('%s', (field) => {
    expect(isMasked({ ...clear, [field]: 'a*' })).toBe(true);
  });
  test('a line, a district', () => {
    expect(isMasked({ ...clear, addressLines: ['1 Road', '***'] })).toBe(true);
    expect(isMasked({ ...clear, districts: [{ level: 'L3', levelName: 'City', name: '***' }] })).toBe(true);
  });
  test('none', () => {
    expect(isMasked(clear)).toBe(false);
  });
});
