import { expect, test } from 'vitest';
import { isSignedBy, signatureOf } from './signature.ts';

// The two digests were made with openssl from the written rule, not with this code.
const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f000112233';
const shops = {
  secret,
  path: '/authorization/202309/shops',
  query: [
    ['timestamp', '1795400000'],
    ['app_key', 'rehearsal1'],
    ['access_token', 'never signed'],
    ['sign', 'never signed'],
  ] as const,
  body: Buffer.alloc(0),
};

test('a call without a body is signed over its path and its sorted parameters', () => {
  expect(signatureOf(shops)).toBe('82d501687ecda82750e15f56feb35a383c844715384d7b5ea0048f65d98f5d98');
});

test('a body is signed byte for byte, and parameters with their decoded values', () => {
  const query = [
    ['sort_field', 'update_time'],
    ['page_token', '+/+/abc='],
    ['app_key', 'rehearsal1'],
    ['timestamp', '1795400000'],
    ['shop_cipher', 'ROW_x yz'],
    ['page_size', '50'],
  ] as const;
  const body = Buffer.from('{"order_status": "AWAITING_SHIPMENT"}');
  const search = { secret, path: '/order/202309/orders/search', query, body };
  expect(signatureOf(search)).toBe('d98f46d727b9148f015b9b5324cc959e26f9f808dcd93498e6bc5f7bc28afa71');
  expect(
    isSignedBy('d98f46d727b9148f015b9b5324cc959e26f9f808dcd93498e6bc5f7bc28afa71', {
      ...search,
      body: Buffer.from('{"order_status":"AWAITING_SHIPMENT"}'),
    }),
  ).toBe(false);
});

test('a body without content counts as signed whether its bytes were signed or not', () => {
  for (const text of ['', '{}', '[]', 'null', ' { } ']) {
    expect(isSignedBy(signatureOf(shops), { ...shops, body: Buffer.from(text) })).toBe(true);
  }
  const signedBraces = signatureOf({ ...shops, body: Buffer.from('{}') });
  expect(isSignedBy(signedBraces, shops)).toBe(true);
});

test('another secret or a cut signature does not pass', () => {
  expect(isSignedBy(signatureOf({ ...shops, secret: 'other' }), shops)).toBe(false);
  expect(isSignedBy(signatureOf(shops).slice(0, 63), shops)).toBe(false);
  expect(isSignedBy('', shops)).toBe(false);
});
