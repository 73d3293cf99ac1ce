import { expect, test } from 'vitest';
import { parseNotification } from './parse-notification.ts';

const body = (type: number, data: string) =>
  `{"type":${type},"tts_notification_id":"7600000000000000001","shop_id":"7480000000000000001","timestamp":1796000000,"data":${data}}`;

test('an order status change names its order', () => {
  const seen = parseNotification(
    body(1, '{"order_id":"580000000000000001","order_status":"CANCEL","update_time":1796000000}'),
  );
  expect(seen?.topic).toBe('ORDER_STATUS_CHANGE');
  expect(seen?.payload).toMatchObject({ order_id: '580000000000000001', order_status: 'CANCEL' });
  expect(seen?.envelope).toMatchObject({ shop_id: '7480000000000000001', tts_notification_id: '7600000000000000001' });
});

test('a product id written as a bare number keeps all its digits', () => {
  const seen = parseNotification(body(5, '{"product_id":1730000000000000019,"status":"PRODUCT_AUDIT_FAILURE"}'));
  expect(seen?.payload).toMatchObject({ product_id: '1730000000000000019' });
});

test('the end of an authorization is read from its quotes', () => {
  const seen = parseNotification(body(7, '{"message":"soon","expiration_time":"1798000000"}'));
  expect(seen?.payload).toMatchObject({ expiration_time: 1798000000 });
});

test('a package update lists packages with their orders', () => {
  const seen = parseNotification(
    body(4, '{"sc_type":"COMBINE","package_list":[{"package_id":"1160000000000000001","order_id_list":["1","2"]}]}'),
  );
  expect(seen?.payload).toMatchObject({
    package_list: [{ package_id: '1160000000000000001', order_id_list: ['1', '2'] }],
  });
});

test('a topic we do not know is kept whole', () => {
  const seen = parseNotification(body(68, '{"anything":{"goes":1}}'));
  expect(seen).toMatchObject({ topic: 'UNKNOWN', payload: { anything: { goes: 1 } } });
});

test('a known topic without its id is kept as unknown', () => {
  expect(parseNotification(body(1, '{"order_status":"UNPAID"}'))?.topic).toBe('UNKNOWN');
});

test('null data and a missing notification id do not matter', () => {
  expect(parseNotification('{"type":6,"shop_id":"7480000000000000001","timestamp":1,"data":null}')?.topic).toBe(
    'SELLER_DEAUTHORIZATION',
  );
});

test('data written as JSON inside a text is read, and other text is kept', () => {
  expect(parseNotification(body(3, JSON.stringify('{"order_id":"5"}')))).toMatchObject({ payload: { order_id: '5' } });
  expect(parseNotification(body(3, '"hello"'))).toMatchObject({ topic: 'UNKNOWN', payload: 'hello' });
});

test.each(['{"type":null}', '', 'hello', '[]', '{"type":"?"}', '<html>'])('%j is not a notification', (raw) => {
  expect(parseNotification(raw)).toBeUndefined();
});
