import { expect, test } from 'vitest';
import type { OrderRecord } from '../state/order-record.ts';
import { deadlinesOf } from './deadlines.ts';

const order = (changes: Partial<OrderRecord>): OrderRecord => ({
  id: '576400000000000001',
  shopId: '7495',
  region: 'MY',
  recipe: 0,
  status: 'AWAITING_SHIPMENT',
  createTime: 1_795_000_000,
  updateTime: 1_795_000_000,
  lines: [],
  packageIds: [],
  shippingType: 'TIKTOK',
  isFulfilledByTikTok: false,
  isCod: false,
  isOnHoldOrder: true,
  hasPackageBeforeShipping: true,
  addressVersion: 0,
  ...changes,
});

test('an order that was cancelled before it was paid never owed a shipment', () => {
  expect(deadlinesOf(order({ status: 'CANCELLED' }))).toEqual({});
  expect(deadlinesOf(order({ status: 'CANCELLED', readyTime: 1_795_003_600 }))).toHaveProperty('rts_sla_time');
});

test('an unpaid order only has the moment at which the platform gives up', () => {
  expect(deadlinesOf(order({ status: 'UNPAID' }))).toEqual({ cancel_order_sla_time: 1_795_086_400 });
});

test('a seller is late two days after the order was ready, and loses it as the market has patience', () => {
  const days = (region: OrderRecord['region']) => {
    const { rts_sla_time: late = 0, shipping_due_time: due = 0 } = deadlinesOf(order({ region, readyTime: 0 }));
    return [late / 86_400, due / 86_400];
  };
  expect([days('VN'), days('MY'), days('GB'), days('US')]).toEqual([
    [2, 2],
    [2, 3],
    [2, 4],
    [2, 5],
  ]);
});
