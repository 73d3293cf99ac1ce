import { expect, test } from 'vitest';
import { readGrant } from './grant.ts';
import { wireToken } from './wire/index.ts';

const now = 1_796_000_000_000;
const read = (fields: object) => readGrant(wireToken.parse({ access_token: 'a', ...fields }), now);

test('an absolute end in seconds becomes milliseconds, for a hundred years too', () => {
  const grant = read({
    access_token_expire_in: 1_796_604_800,
    refresh_token: 'r',
    refresh_token_expire_in: 4_878_250_317,
  });
  expect(grant).toMatchObject({ accessTokenExpiresAt: 1_796_604_800_000, refreshTokenExpiresAt: 4_878_250_317_000 });
});

test('a small number is a duration', () => {
  expect(read({ access_token_expire_in: 604_800 }).accessTokenExpiresAt).toBe(now + 604_800_000);
});

test('without an end, an access token is taken to live the usual seven days', () => {
  expect(read({}).accessTokenExpiresAt).toBe(now + 7 * 24 * 3_600_000);
});

test('an empty refresh token is none, and missing scopes are an empty list', () => {
  expect(read({ refresh_token: '', granted_scopes: null })).toMatchObject({
    refreshToken: undefined,
    grantedScopes: [],
  });
});
