import { expect, test } from 'vitest';
import { marketRules } from './market.ts';

const SOUTH_EAST_ASIA = ['MY', 'ID', 'TH', 'VN', 'PH', 'SG'];

test.each(SOUTH_EAST_ASIA)(
  'in %s both kinds of shipping go by Ship Package, and the warehouse chooses the handover',
  (region) => {
    expect(marketRules(region)).toMatchObject({
      label: region,
      platformShipping: 'ship-package',
      sellerShipping: 'ship-package',
      choosesHandover: false,
      packageBeforeShipping: true,
    });
  },
);

test.each(['BR', 'MX'])('in %s seller shipping goes by Ship Package too', (region) => {
  expect(marketRules(region)).toMatchObject({ platformShipping: 'ship-package', sellerShipping: 'ship-package' });
});

test.each(['US', 'JP'])('in %s shipping buys a label, and there is no package before', (region) => {
  expect(marketRules(region)).toMatchObject({
    platformShipping: 'create-packages',
    sellerShipping: 'mark-as-shipped',
    packageBeforeShipping: false,
  });
});

test('Britain is shown as UK, ships packages and may have none before', () => {
  expect(marketRules('GB')).toMatchObject({
    label: 'UK',
    platformShipping: 'ship-package',
    sellerShipping: 'mark-as-shipped',
    packageBeforeShipping: false,
  });
});

test.each(['DE', 'FR', 'IT', 'ES', 'IE'])(
  'in %s seller shipping is marked, platform shipping ships a package',
  (region) => {
    expect(marketRules(region)).toMatchObject({
      platformShipping: 'ship-package',
      sellerShipping: 'mark-as-shipped',
      choosesHandover: true,
    });
  },
);

test.each(['GB', 'US', 'JP', 'BR', 'MX', 'DE', ...SOUTH_EAST_ASIA])(
  '%s has a time zone this machine knows',
  (region) => {
    const { timeZone } = marketRules(region);
    expect(timeZone).not.toBe('UTC');
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  },
);

test.each(['SA', '', 'toString', '__proto__'])(
  'a market we do not know (%j) shows its own code and works',
  (region) => {
    expect(marketRules(region)).toMatchObject({ label: region, timeZone: 'UTC', platformShipping: 'ship-package' });
  },
);
