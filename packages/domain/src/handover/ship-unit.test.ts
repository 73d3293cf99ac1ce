import { expect, test } from 'vitest';
import { toOrderId, toPackageId } from '../ids.ts';
import { unitKey } from './ship-unit.ts';

const orderIds = [toOrderId('1'), toOrderId('2')];

test('a package is keyed by its own id, whichever of its orders found it', () => {
  expect(unitKey({ packageId: toPackageId('9'), orderIds })).toBe('package:9');
  expect(unitKey({ packageId: toPackageId('9'), orderIds: orderIds.toReversed() })).toBe('package:9');
});

test('a parcel that does not exist yet is keyed by its order', () => {
  expect(unitKey({ packageId: null, orderIds })).toBe('order:1');
});
