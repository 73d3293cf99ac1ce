import { type ErrorKind, errorKinds, TikTokShopError } from '@order-manager/tiktok-shop';
import { expect, test } from 'vitest';
import { translateLabelError } from './label-answer.ts';

const answer = (kind: ErrorKind, code?: number) =>
  translateLabelError(new TikTokShopError({ kind, code, method: 'GET', path: '/fulfillment', mayHaveHappened: false }));

test.each([
  ['not-ready', [21042104, 21023035, 11034037, 11034023, 21023022, 11006010, 11034025, 21023034]],
  ['collected', [21042102, 21023046]],
  ['cancelled', [21023059]],
  ['seller-shipping', [11034002, 21008017]],
  ['by-tiktok', [21008043]],
  ['buyer-asks-to-cancel', [21021010]],
  ['permission', [10006402]],
  ['busy', [36009003]],
  ['refused', [21008109, 11034009, 21011028, 21001001, 12345678]],
] as const)('%s', (expected, codes) => {
  for (const code of codes) expect([code, answer('refused', code)]).toEqual([code, expected]);
});

const LASTING: Partial<Record<ErrorKind, string>> = {
  'scope-missing': 'permission',
  'ip-not-allowed': 'permission',
  deauthorized: 'authorisation',
  'refresh-token': 'authorisation',
  'app-key': 'authorisation',
  'app-secret': 'authorisation',
  'shop-inactive': 'authorisation',
  'seller-inactive': 'authorisation',
};

test.each(errorKinds.filter((kind) => kind !== 'refused'))('of %s we know whether asking again helps', (kind) => {
  expect(answer(kind)).toBe(LASTING[kind] ?? 'busy');
});
