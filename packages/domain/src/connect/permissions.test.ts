import { expect, test } from 'vitest';
import { missingPermissions, PERMISSIONS } from './permissions.ts';

const all = PERMISSIONS.flatMap(({ scopes }) => scopes);

test('a token with every scope lacks nothing', () => {
  expect(missingPermissions(all)).toEqual([]);
});

test('a token that names no scopes tells nothing', () => {
  expect(missingPermissions([])).toEqual([]);
});

test.each(PERMISSIONS)('without $scopes the permission "$name" is missing', ({ name, level, scopes }) => {
  const granted = all.filter((scope) => !scopes.includes(scope));
  expect(missingPermissions(granted)).toEqual([{ name, level, scopes }]);
});

test('signing in, reading orders and shipping are required; the rest is recommended', () => {
  const required = PERMISSIONS.filter(({ level }) => level === 'required').map(({ name }) => name);
  expect(required).toEqual(['Shop Authorized Information', 'Order Information', 'Fulfillment']);
});

test('a scope that looks alike opens nothing', () => {
  expect(missingPermissions(['seller.logistics.info', ...all.filter((scope) => scope !== 'seller.logistics')])).toEqual(
    [expect.objectContaining({ name: 'Logistics' })],
  );
});
