import { describe, expect, test } from 'vitest';
import { buyerAt } from './buyers.ts';
import { MARKETS } from './markets.ts';
import { maskBuyer, maskName, maskNickname, maskPhone, maskPostcode } from './masking.ts';
import { REGIONS } from './region.ts';

describe.each(REGIONS)('a buyer of %s', (region) => {
  const buyers = Array.from({ length: 200 }, (_, number) => buyerAt(region, number));

  test('is the same person under the same number and someone else under the next', () => {
    expect(buyerAt(region, 42)).toEqual(buyers[42]);
    expect(new Set(buyers.map(({ userId }) => userId)).size).toBe(200);
    expect(new Set(buyers.map(({ fullAddress }) => fullAddress)).size).toBeGreaterThan(150);
  });

  test('has no placeholder left in name, phone or address', () => {
    for (const buyer of buyers)
      expect(`${buyer.name}${buyer.phone}${buyer.fullAddress}`).not.toMatch(/[{}]|##|undefined/);
  });

  test('has a phone in wire shape and a level for every district', () => {
    for (const { phone, districts } of buyers) {
      expect(phone.startsWith(`(${MARKETS[region].diallingCode})`)).toBe(true);
      expect(phone).toMatch(/^\(\+\d+\)[\d-]{8,12}$/);
      expect(districts.map(({ level }) => level)).toEqual(MARKETS[region].addressLevels.map(({ level }) => level));
      expect(districts.every(({ name }) => name !== '')).toBe(true);
    }
  });

  test('shows neither name, street nor phone when masked', () => {
    for (const buyer of buyers) {
      const masked = maskBuyer(buyer);
      expect(JSON.stringify(masked)).not.toContain(buyer.addressLine1);
      expect(masked.name).toContain('*');
      expect(masked.phone).toContain('*');
      expect(masked.fullAddress).toMatch(/, \*\*\*$/);
    }
  });
});

test('masks have the shapes of the platform', () => {
  expect(maskName('Alia Cheng')).toBe('A*** C****');
  expect(maskName('มาลี')).toBe('ม***');
  expect(maskNickname('nurul_ah')).toBe('n***h');
  expect(maskPhone('(+60)123456789')).toBe('(+60)12*****89');
  expect(maskPhone('(+1)213-555-0100')).toBe('(+1)213-***-0100');
  expect(maskPhone('(+60)12')).toBe('(+60)***');
  expect(maskPostcode('MY', '47301')).toBe('47***');
  expect(maskPostcode('GB', 'LS6 3HN')).toBe('***');
});
