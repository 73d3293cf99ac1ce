import { toPackageId, toShopId } from '@order-manager/domain';
import { aLine, anOrder } from '@order-manager/domain/testing/samples';
import { wirePackageDetail } from '@order-manager/tiktok-shop/wire';
import { describe, expect, test } from 'vitest';
import processing from '../../../../fixtures/wire/package-processing.json' with { type: 'json' };
import toFulfill from '../../../../fixtures/wire/package-to-fulfill.json' with { type: 'json' };
import { translatePackage } from './package.ts';
import { packagesOfOrder } from './packages-of-order.ts';

const SHOP = toShopId('7494000000000000011');
const read = (payload: object) => translatePackage(wirePackageDetail.parse(payload), SHOP);

describe('a package as its own call tells it', () => {
  test('an arranged one has its carrier, handover and slot', () => {
    expect(read(processing.data)).toMatchObject({
      status: 'PROCESSING',
      updatedAt: 1_795_990_000_000,
      orderIds: ['580000000000000001'],
      trackingNumber: 'JTMY0000000001',
      carrier: 'platform',
      handover: 'PICKUP',
      pickupSlot: { startAt: 1_796_004_000_000, endAt: 1_796_014_800_000 },
      splitOrCombine: 'DEFAULT',
    });
  });

  test('one that waits has none of it', () => {
    expect(read(toFulfill.data)).toMatchObject({
      status: 'TO_FULFILL',
      trackingNumber: null,
      handover: null,
      pickupSlot: null,
    });
  });

  test('unknown words are kept where they are shown and dropped where we would have to guess', () => {
    const odd = {
      ...processing.data,
      package_status: 'FLYING',
      handover_method: 'DRONE',
      split_and_combine_tag: 'X',
      shipping_type: 'Y',
    };
    expect(read(odd)).toMatchObject({ status: 'FLYING', handover: null, splitOrCombine: null, carrier: 'unknown' });
  });

  test('half a slot is no slot, and an id alone is a package', () => {
    expect(read({ package_id: '1', pickup_slot: { start_time: 5 } })).toMatchObject({
      status: 'UNKNOWN',
      pickupSlot: null,
      orderIds: [],
    });
  });
});

describe('the packages an order speaks of', () => {
  const [first, second] = [toPackageId('1160000000000000101'), toPackageId('1160000000000000102')];

  test('are read off its lines', () => {
    const order = anOrder({
      shipping: { packageIds: [first, second], splitOrCombine: 'SPLIT' },
      lineItems: [
        aLine({ packageStatus: 'PROCESSING', trackingNumber: 'T-1' }),
        aLine({ id: 'x' as never, packageId: second }),
      ],
    });
    expect(packagesOfOrder(order)).toMatchObject([
      { id: first, status: 'PROCESSING', trackingNumber: 'T-1', lineItemIds: [aLine().id], splitOrCombine: 'SPLIT' },
      { id: second, status: 'TO_FULFILL', trackingNumber: null, lineItemIds: ['x'] },
    ]);
  });

  test.each([
    ['AWAITING_SHIPMENT', 'TO_FULFILL'],
    ['AWAITING_COLLECTION', 'PROCESSING'],
    ['IN_TRANSIT', 'FULFILLING'],
    ['DELIVERED', 'COMPLETED'],
    ['COMPLETED', 'COMPLETED'],
    ['CANCELLED', 'CANCELLED'],
    ['SORTED_BY_ROBOT', 'TO_FULFILL'],
  ])('where lines say nothing, an order %s means a package %s', (status, expected) => {
    const order = anOrder({ status, lineItems: [aLine({ packageId: null, packageStatus: null })] });
    expect(packagesOfOrder(order)).toMatchObject([{ status: expected, lineItemIds: [aLine().id] }]);
  });

  test('a line without a package is not put into that of another line', () => {
    const order = anOrder({ lineItems: [aLine(), aLine({ id: 'x' as never, packageId: null })] });
    expect(packagesOfOrder(order).map(({ lineItemIds }) => lineItemIds)).toEqual([[aLine().id]]);
  });

  test('are none before shipping in some markets', () => {
    const order = anOrder({ shipping: { packageIds: [] }, lineItems: [aLine({ packageId: null })] });
    expect(packagesOfOrder(order)).toEqual([]);
  });
});
