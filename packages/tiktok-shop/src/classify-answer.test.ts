import { expect, test } from 'vitest';
import { classifyAnswer } from './classify-answer.ts';

const words = (message: string) => classifyAnswer({ httpStatus: 400, code: 36009004, message });

test.each([
  ["Invalid timestamp. The value of the 'timestamp' query parameter is too old.", 'clock'],
  ['The `timestamp` must not exceed the current time by more than 30 seconds; see app_key', 'clock'],
  ['The `x-tts-access-token` header is invalid.', 'token-invalid'],
  ['The `access_token` header is invalid', 'token-invalid'],
  ["Invalid 'app_key' query parameter. More about signature", 'app-key'],
  ['Unexpected: `shop_cipher` is not required', 'cipher-unexpected'],
  ['Unexpected: "category_asset_cipher" is not required', 'cipher-unexpected'],
  ['The `shop_id` query parameter is invalid', 'shop-id-invalid'],
  ['Invalid API version 202301', 'version-retired'],
  ['The request does not include a required signature', 'signature'],
  ['Missing credentials.', 'signature'],
  ['The `shop_cipher` query parameter is invalid', 'cipher-invalid'],
  ['document_type must be one of SHIPPING_LABEL, PACKING_SLIP', 'bad-parameter'],
  ['', 'bad-parameter'],
])('36009004 with the words %j is %s', (message, kind) => {
  expect(words(message)).toBe(kind);
});

test.each([
  [105002, 401, 'token-expired'],
  [105001, 401, 'deauthorized'],
  [105005, 401, 'scope-missing'],
  [106001, 401, 'signature'],
  [106011, 400, 'cipher-invalid'],
  [101000, 401, 'cipher-invalid'],
  [106013, 400, 'cipher-missing'],
  [36009043, 401, 'shop-inactive'],
  [36009044, 401, 'seller-inactive'],
  [36009002, 429, 'rate-limited'],
  [36009037, 429, 'hourly-budget'],
  [36009003, 200, 'busy'],
  [36009007, 408, 'busy'],
  [36009033, 403, 'ip-not-allowed'],
  [36009009, 404, 'invalid-path'],
  [36009010, 405, 'invalid-method'],
  [36009014, 400, 'version-retired'],
  [36004004, 200, 'auth-code'],
  [36004005, 200, 'refresh-token'],
  [36004001, 200, 'refresh-token'],
  [21001011, 200, 'busy'],
  [21011040, 200, 'refused'],
  [98001004, 200, 'refused'],
] as const)('code %i is told by its number', (code, httpStatus, kind) => {
  expect(classifyAnswer({ httpStatus, code, message: 'any words' })).toBe(kind);
});

test.each([
  ['access token is expired, please refresh it', 'token-expired'],
  ['access token is invalid', 'token-invalid'],
  ['signature is invalid', 'signature'],
  ['you should apply auth pkg for this api', 'scope-missing'],
  ['Your IP address is not in the IP allow list configured for this app', 'ip-not-allowed'],
  ['invalid app secret', 'app-secret'],
] as const)('an unknown code with the words %j is %s', (message, kind) => {
  expect(classifyAnswer({ httpStatus: 200, code: 99, message })).toBe(kind);
});

test.each([
  [429, 'rate-limited'],
  [503, 'busy'],
  [408, 'busy'],
  [404, 'invalid-path'],
  [405, 'invalid-method'],
  [401, 'refused'],
] as const)('without a known code, HTTP %i decides', (httpStatus, kind) => {
  expect(classifyAnswer({ httpStatus })).toBe(kind);
});
