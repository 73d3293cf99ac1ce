import { expect, test } from 'vitest';
import toShip from '../../../../fixtures/wire/order-awaiting-shipment.json' with { type: 'json' };
import empty from '../../../../fixtures/wire/order-on-hold-fields-empty.json' with { type: 'json' };
import unknown from '../../../../fixtures/wire/order-unknown-values.json' with { type: 'json' };
import absent from '../../../../fixtures/wire/order-unpaid-fields-absent.json' with { type: 'json' };
import { type WireOrder, wireOrderDetail } from './order.ts';

function onlyOrder(answer: { data: unknown }): WireOrder {
  const order = wireOrderDetail.parse(answer.data).orders[0];
  if (!order) throw new Error('the fixture has no order');
  return order;
}

test('a complete order passes as it is', () => {
  expect(onlyOrder(toShip)).toEqual(toShip.data.orders[0]);
});

test('absent fields stay absent', () => {
  const order = onlyOrder(absent);
  expect(order.paid_time).toBeUndefined();
  expect(order.recipient_address).toBeUndefined();
  expect(order.packages).toBeUndefined();
});

test('zero, null and empty text in a time mean that it has not happened', () => {
  const { paid_time, rts_time, collection_time, delivery_time, cancel_time } = onlyOrder(empty);
  expect([paid_time, rts_time, collection_time, delivery_time, cancel_time]).toEqual(Array(5).fill(undefined));
});

test('a time in quotes is a time', () => {
  expect(onlyOrder(empty).rts_sla_time).toBe(1796076500);
});

test('null lists and empty lists in place of objects are missing', () => {
  const order = onlyOrder(empty);
  expect(order.packages).toBeUndefined();
  expect(order.handling_duration).toBeUndefined();
  expect(order.line_items?.[0]?.combined_listing_skus).toBeUndefined();
});

test('an address of empty texts is still an address', () => {
  expect(onlyOrder(empty).recipient_address).toMatchObject({ name: '', district_info: undefined });
});

test('unknown statuses and unknown fields are kept', () => {
  const order = onlyOrder(unknown);
  expect(order).toMatchObject({ status: 'WAITING_FOR_DRONE', a_new_field: { nested: [1, 2] } });
  expect(order.line_items?.[0]).toMatchObject({ package_status: 'FLYING', print_on_demand_id: '9' });
});

test('a field of the wrong type never breaks the order', () => {
  const order = onlyOrder({
    data: { orders: [{ id: 7, status: { a: 1 }, payment: 'x', paid_time: 'soon', is_cod: 'no?' }] },
  });
  expect(order.id).toBe('7');
  expect([order.status, order.payment, order.paid_time, order.is_cod]).toEqual(Array(4).fill(undefined));
});

test('an order without an id is no order', () => {
  expect(wireOrderDetail.safeParse({ orders: [{ status: 'UNPAID' }] }).success).toBe(false);
  expect(wireOrderDetail.safeParse({ orders: [{ id: '' }] }).success).toBe(false);
});

test('an answer without a list has no orders', () => {
  expect(wireOrderDetail.parse({}).orders).toEqual([]);
  expect(wireOrderDetail.parse({ orders: null }).orders).toEqual([]);
});
