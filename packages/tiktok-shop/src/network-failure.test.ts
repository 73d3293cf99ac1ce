import { expect, test } from 'vitest';
import { readNetworkFailure } from './network-failure.ts';

const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });
const failed = (facts: object) => Object.assign(new Error('failed'), facts);

test.each([
  ['a name that does not resolve', failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), 'ENOTFOUND'],
  ['a refused connection', failed({ code: 'ECONNREFUSED', syscall: 'connect' }), 'ECONNREFUSED'],
  ['no connection in time', failed({ code: 'UND_ERR_CONNECT_TIMEOUT' }), 'UND_ERR_CONNECT_TIMEOUT'],
  ['a certificate nobody trusts', failed({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [
    'several addresses, all refused',
    failed({ errors: [failed({ code: 'ECONNREFUSED', syscall: 'connect' })] }),
    'ECONNREFUSED',
  ],
])('%s means that nothing was sent', (_name, cause, networkCode) => {
  expect(readNetworkFailure(fetchFailed(cause))).toEqual({ networkCode, wasSent: false });
});

test.each([
  ['a reset line', failed({ code: 'ECONNRESET', syscall: 'read' }), 'ECONNRESET'],
  ['a closed socket', failed({ code: 'UND_ERR_SOCKET' }), 'UND_ERR_SOCKET'],
  ['an error without a word', failed({}), undefined],
])('%s leaves it open', (_name, cause, networkCode) => {
  expect(readNetworkFailure(fetchFailed(cause))).toEqual({ networkCode, wasSent: true });
});

test('something thrown that is no error leaves it open', () => {
  expect(readNetworkFailure('boom')).toEqual({ networkCode: undefined, wasSent: true });
});
