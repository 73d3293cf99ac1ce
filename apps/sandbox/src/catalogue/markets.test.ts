import { describe, expect, test } from 'vitest';
import { toMinor } from './amount.ts';
import { MARKETS } from './markets.ts';
import { REGIONS } from './region.ts';
import { trackingNumberOf } from './tracking-number.ts';

describe.each(REGIONS)('the market %s', (region) => {
  const market = MARKETS[region];

  test('is filed under its own code and has a real time zone, locale and currency', () => {
    expect(market.region).toBe(region);
    expect(() => new Intl.DateTimeFormat(market.locale, { timeZone: market.timeZone })).not.toThrow();
    expect(Intl.supportedValuesOf('currency')).toContain(market.currency);
    expect(market.diallingCode).toMatch(/^\+\d{1,3}$/);
  });

  test('names every address level of every district', () => {
    expect(market.districts.length).toBeGreaterThanOrEqual(18);
    for (const district of market.districts) {
      expect(district.names).toHaveLength(market.addressLevels.length - 1);
      expect([...district.names, district.postcode, district.sortingCode].every((part) => part !== '')).toBe(true);
    }
  });

  test('gives every shop a default sales warehouse and a return warehouse at the same place', () => {
    for (const shop of market.shops) {
      const [sales, returns] = market.warehouses.filter(({ shopCode }) => shopCode === shop.code);
      expect(sales).toMatchObject({ type: 'SALES_WAREHOUSE', isDefault: true });
      expect(returns).toMatchObject({ type: 'RETURN_WAREHOUSE', entityId: sales?.entityId });
      expect(returns?.id).not.toBe(sales?.id);
    }
  });

  test('offers standard and seller shipping, each with a carrier that can do it', () => {
    const types = market.deliveryOptions.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['STANDARD', 'EXPRESS', 'SEND_BY_SELLER']));
    const uses = market.shippingProviders.map(({ use }) => use);
    expect(uses.some((use) => use !== 'seller')).toBe(true);
    expect(uses.some((use) => use !== 'platform')).toBe(true);
  });

  test('writes amounts with its own decimals', () => {
    for (const fee of Object.values(market.shippingFees)) expect(() => toMinor(fee, market.decimals)).not.toThrow();
  });

  test('calls for parcels inside the day', () => {
    expect(market.pickupWindows.length).toBeGreaterThan(0);
    for (const { fromHour, toHour } of market.pickupWindows) expect(fromHour).toBeLessThan(toHour);
  });

  test('never gives one carrier the same tracking number twice', () => {
    for (const provider of market.shippingProviders) {
      const numbers = Array.from({ length: 3_000 }, (_, serial) => trackingNumberOf(provider, serial * 31));
      expect(new Set(numbers).size).toBe(3_000);
      expect(numbers.every((number) => /^[0-9A-Z]{8,24}$/.test(number))).toBe(true);
    }
  });
});

test('no two things of the catalogue share an id', () => {
  const ids = REGIONS.flatMap((region) => {
    const { shops, warehouses, deliveryOptions, shippingProviders } = MARKETS[region];
    return [...shops, ...warehouses, ...deliveryOptions, ...shippingProviders].map(({ id }) => id);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^\d{19}$/.test(id))).toBe(true);
});

test('cash on delivery exists in ID, MY, PH, TH and VN only', () => {
  const withCod = REGIONS.filter((region) => MARKETS[region].isCodAllowed).toSorted();
  expect(withCod).toEqual(['ID', 'MY', 'PH', 'TH', 'VN']);
});
