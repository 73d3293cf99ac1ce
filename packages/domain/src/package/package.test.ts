import { expect, test } from 'vitest';
import { isArranged, isCollected, PACKAGE_STATUSES } from './package.ts';

test('a package is arranged from PROCESSING on, collected from FULFILLING on', () => {
  expect(PACKAGE_STATUSES.filter(isArranged)).toEqual(['PROCESSING', 'FULFILLING', 'COMPLETED']);
  expect(PACKAGE_STATUSES.filter(isCollected)).toEqual(['FULFILLING', 'COMPLETED']);
});

test('a status nobody knows, or none, is never taken for arranged', () => {
  expect([isArranged('SORTED'), isArranged(null), isCollected('SORTED'), isCollected(null)]).toEqual(
    Array(4).fill(false),
  );
});
