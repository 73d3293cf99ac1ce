import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isKnownOrderStatus, ORDER_STATUSES, toShopId } from '@order-manager/domain';
import { type WireOrder, wireOrder } from '@order-manager/tiktok-shop/wire';
import { describe, expect, test } from 'vitest';
import unknownValues from '../../../../fixtures/wire/order-unknown-values.json' with { type: 'json' };
import { incomingOrder } from './incoming-order.ts';
import { translateOrder } from './order.ts';

const SHOP = toShopId('7494000000000000011');
const FOLDER = join(import.meta.dirname, '../../../../fixtures/orders');
const PAYLOADS: Record<string, object> = Object.fromEntries(
  globSync('*.json', { cwd: FOLDER }).map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
  ]),
);
const T = 1_796_500_000_000;

const read = (payload: unknown): WireOrder => wireOrder.parse(payload);
const translated = (name: string, changes: object = {}) =>
  translateOrder(read({ ...PAYLOADS[name], ...changes }), SHOP);

const BY_STATUS = {
  UNPAID: 'unpaid',
  ON_HOLD: 'on-hold',
  AWAITING_SHIPMENT: 'awaiting-shipment',
  PARTIALLY_SHIPPING: 'partially-shipping',
  AWAITING_COLLECTION: 'awaiting-collection',
  IN_TRANSIT: 'in-transit',
  DELIVERED: 'delivered',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
} as const;

describe('in each of the nine states', () => {
  test.each(ORDER_STATUSES)('%s is read with its times', (status) => {
    const order = translated(BY_STATUS[status]);
    expect(order.status).toBe(status);
    const place = ORDER_STATUSES.indexOf(status);
    const isCancelled = status === 'CANCELLED';
    expect(order.paidAt).toBe(status === 'UNPAID' ? null : T + 90_000);
    expect(order.arrangedAt === null).toBe(isCancelled || place < ORDER_STATUSES.indexOf('AWAITING_COLLECTION'));
    expect(order.collectedAt === null).toBe(isCancelled || place < ORDER_STATUSES.indexOf('IN_TRANSIT'));
    expect(order.deliveredAt === null).toBe(isCancelled || place < ORDER_STATUSES.indexOf('DELIVERED'));
  });

  test('seconds become milliseconds once', () => {
    expect(translated('awaiting-shipment')).toMatchObject({
      createdAt: T,
      updatedAt: T + 3_690_000,
      deadlines: {
        shipBy: T + 172_800_000,
        collectBy: T + 259_200_000,
        autoCancelAt: T + 345_600_000,
        releaseAt: null,
      },
    });
  });

  test('where there is no due time, the old auto-cancel time is used', () => {
    expect(translated('unpaid').deadlines.autoCancelAt).toBe(T + 86_400_000);
  });

  test('a cancelled order tells who, why and when', () => {
    expect(translated('cancelled').cancellation).toEqual({
      requestedByBuyer: false,
      requestedAt: T + 4_800_000,
      cancelledAt: T + 5_000_000,
      initiator: 'BUYER',
      reason: 'Changed my mind',
    });
  });
});

describe('the address', () => {
  test('masked is masked', () => {
    expect(translated('awaiting-shipment').recipient).toMatchObject({
      name: 'N** A**',
      masked: true,
      addressLines: ['***'],
    });
  });

  test('empty texts say nothing, and so does no block at all', () => {
    expect(translated('on-hold').recipient).toBeNull();
    expect(translated('unpaid').recipient).toBeNull();
  });

  test('clear is clear, with lines, districts and wishes', () => {
    expect(translated('american-clear-address').recipient).toEqual({
      name: 'Robin Sample',
      phone: '(+1)2135550100',
      fullAddress: '100 Example Street, Apt 5, Los Angeles, California, United States',
      addressLines: ['100 Example Street', 'Apt 5'],
      postalCode: '90001',
      regionCode: 'US',
      districts: [
        { level: 'L0', levelName: 'Country', name: 'United States' },
        { level: 'L1', levelName: 'State', name: 'California' },
        { level: 'L3', levelName: 'City', name: 'Los Angeles' },
      ],
      deliveryPreferences: 'Front porch',
      masked: false,
    });
  });

  test.each([
    [{ first_name: 'Robin', last_name: 'Sample' }, 'Robin Sample'],
    [{ first_name: 'Robin', last_name: '' }, 'Robin'],
    [{ name: 'Robin S.', first_name: 'Robin' }, 'Robin S.'],
  ])('of %j the name is %s', (recipient_address, name) => {
    expect(translated('unpaid', { recipient_address }).recipient?.name).toBe(name);
  });

  test('without lines the detail stands for them', () => {
    const recipient_address = { name: 'R', address_detail: '100 Example Street' };
    expect(translated('unpaid', { recipient_address }).recipient?.addressLines).toEqual(['100 Example Street']);
  });
});

describe('kinds and shipping', () => {
  test('an order from TikTok’s warehouse is marked and not ours to ship', () => {
    const order = translated('fulfilled-by-tiktok');
    expect(order.shipping.fulfilledBy).toBe('tiktok');
    expect(order.kinds).toEqual(['fbt']);
  });

  test('another service’s order is not ours to ship either', () => {
    const order = translated('awaiting-shipment', { fulfillment_type: 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA' });
    expect(order.shipping.fulfilledBy).toBe('other');
  });

  test('a combined pre-order on cash, shipped by the seller, shows all of it', () => {
    const order = translated('pre-order-seller-shipped');
    expect(order.kinds).toEqual(['cod', 'pre-order', 'combined', 'seller-shipped']);
    expect(order.deadlines.releaseAt).toBe(T + 1_209_600_000);
    expect(order.payment.isCod).toBe(true);
  });

  test.each([
    [{ is_sample_order: true }, 'sample'],
    [{ is_replacement_order: true }, 'replacement'],
    [{ is_exchange_order: true }, 'exchange'],
    [{ order_type: 'MADE_TO_ORDER' }, 'made-to-order'],
    [{ order_type: 'BACK_ORDER' }, 'back-order'],
    [{ split_or_combine_tag: 'SPLIT' }, 'split'],
  ])('%j is a badge', (changes, kind) => {
    expect(translated('awaiting-shipment', changes).kinds).toEqual([kind]);
  });

  test('a gift in it makes a gift of it', () => {
    expect(translated('american-clear-address').kinds).toEqual(['gift']);
  });
});

describe('money', () => {
  test('is TikTok’s own, to the letter', () => {
    expect(translated('awaiting-shipment').payment).toMatchObject({
      currency: 'MYR',
      total: { amount: '33.40', currency: 'MYR' },
      sellerDiscount: { amount: '3.50', currency: 'MYR' },
      shippingPlatformDiscount: { amount: '1.10', currency: 'MYR' },
      otherFees: [],
    });
  });

  test('the co-funded discount stands in for the seller’s, and fees without a place of their own are listed', () => {
    expect(translated('american-clear-address').payment).toMatchObject({
      shippingSellerDiscount: { amount: '2.00', currency: 'USD' },
      tax: { amount: '2.88', currency: 'USD' },
      otherFees: [{ name: 'retail_delivery_fee', value: { amount: '0.27', currency: 'USD' } }],
    });
  });

  test('a sample costs nothing, and nothing is an amount', () => {
    expect(translated('sample-of-no-charge').payment.total).toEqual({ amount: '0', currency: 'MYR' });
  });

  test('without a payment block the lines tell the currency', () => {
    expect(translated('awaiting-shipment', { payment: null }).payment).toMatchObject({
      currency: 'MYR',
      total: { amount: '0', currency: 'MYR' },
      subTotal: null,
    });
  });
});

describe('what TikTok leaves out or adds', () => {
  const keys = [...new Set(Object.values(PAYLOADS).flatMap(Object.keys))].filter((key) => key !== 'id');

  test.each(keys)('%s may be missing, null, empty or an empty list, and all four are the same', (key) => {
    for (const payload of Object.values(PAYLOADS)) {
      const { [key as never]: _, ...without } = payload;
      const absent = translateOrder(read(without), SHOP);
      for (const nothing of [null, '', []]) {
        expect(translateOrder(read({ ...payload, [key]: nothing }), SHOP)).toEqual(absent);
      }
    }
  });

  test('fields of lines, addresses and payments may be missing as well', () => {
    const bare = { id: '1', status: 'UNPAID', line_items: [{ id: '2' }], payment: {}, recipient_address: {} };
    expect(translateOrder(read(bare), SHOP)).toMatchObject({
      id: '1',
      lineItems: [{ id: '2', salePrice: '0', sellerSku: null }],
    });
  });

  test('a row with no more than its id is an order of unknown status', () => {
    expect(translateOrder(read({ id: '580000000000000999' }), SHOP)).toMatchObject({
      status: 'UNKNOWN',
      lineItems: [],
      updatedAt: 0,
    });
  });

  test('unknown statuses, kinds and fields are kept and break nothing', () => {
    const wire = read(unknownValues.data.orders[0]);
    const { order, packages, raw } = incomingOrder(wire, SHOP);
    expect(isKnownOrderStatus(order.status)).toBe(false);
    expect(order.status).toBe('WAITING_FOR_DRONE');
    expect(packages[0]?.status).toBe('FLYING');
    expect(JSON.parse(raw)).toMatchObject({ a_new_field: { nested: [1, 2] } });
  });

  test('the webhook’s spelling of "cancelled" is the same word', () => {
    expect(translated('cancelled', { status: 'CANCEL' }).status).toBe('CANCELLED');
  });
});
