import { SHIP_REFUSALS, type ShipAnswer } from '@order-manager/domain';
import { type ErrorFacts, type ErrorKind, errorKinds, TikTokShopError } from '@order-manager/tiktok-shop';
import { describe, expect, test } from 'vitest';
import { translateShipCode, translateShipError } from './ship-answer.ts';

const failed = (kind: ErrorKind, facts: Partial<ErrorFacts> = {}) =>
  translateShipError(
    new TikTokShopError({ kind, method: 'POST', path: '/fulfillment', mayHaveHappened: false, ...facts }),
  );

const word = (answer: ShipAnswer) => ('reason' in answer ? `${answer.kind}: ${answer.reason}` : answer.kind);

/** Turned away before anything could happen; what is not here leaves a doubt. */
const AT_THE_GATE: Partial<Record<ErrorKind, string>> = {
  clock: 'clock',
  'app-key': 'authorisation',
  'app-secret': 'authorisation',
  signature: 'authorisation',
  'token-invalid': 'authorisation',
  'token-expired': 'authorisation',
  deauthorized: 'authorisation',
  'refresh-token': 'authorisation',
  'scope-missing': 'permission',
  'cipher-missing': 'authorisation',
  'cipher-unexpected': 'authorisation',
  'cipher-invalid': 'authorisation',
  'shop-id-invalid': 'authorisation',
  'ip-not-allowed': 'permission',
  'invalid-path': 'parameters',
  'invalid-method': 'parameters',
  'version-retired': 'parameters',
  'bad-parameter': 'parameters',
  'rate-limited': 'rate-limited',
  'hourly-budget': 'rate-limited',
  'shop-inactive': 'authorisation',
  'seller-inactive': 'authorisation',
  network: 'unreachable',
  aborted: 'unreachable',
};

describe('every kind of failure', () => {
  const others = errorKinds.filter((kind) => kind !== 'refused');

  test.each(others)('%s that surely did not happen', (kind) => {
    const reason = AT_THE_GATE[kind];
    expect(word(failed(kind))).toBe(reason ? `not-executed: ${reason}` : 'unknown');
  });

  test.each(others)('%s that may have happened is a doubt', (kind) => {
    expect(word(failed(kind, { mayHaveHappened: true }))).toBe('unknown');
  });
});

const CODES: readonly (readonly [string, readonly number[]])[] = [
  ['already-shipped', [11006021, 21008099, 21011006, 21011020, 21011027, 21011040, 21042056, 21008042, 21022025]],
  ['unknown', [36009003, 21001003, 21001011, 21042076, 99999999, 0]],
  ['refused: on-hold', [21011044]],
  ['refused: cancelled', [21011041, 21011042]],
  ['refused: buyer-asks-to-cancel', [21011007, 21008044, 21021010]],
  ['refused: by-tiktok', [21008025]],
  ['refused: not-of-this-shop', [21011028, 21008111]],
  ['refused: wrong-status', [98001004, 21011003, 21011008, 10007014, 21042057]],
  ['refused: wrong-market', [21008106]],
  ['refused: tracking', [21011022, 11028006, 21022032]],
  ['refused: tracking-used', [21011025, 21034012, 21011026]],
  ['refused: pickup-slot', [21011053, 21011054, 21004017]],
  ['refused: address', [11021009, 11021010, 11021012, 11021013, 11021023]],
  ['refused: size-or-weight', [11021014, 11021015, 11021020]],
  ['refused: too-many-items', [11021018]],
  ['refused: must-split', [11006013, 11006014, 21011048]],
  ['refused: invoice', [21004006, 21004019]],
  ['refused: carrier', [21042067]],
  ['refused: permission', [10006402]],
  ['refused: parameters', [11001002, 21001001, 11021011]],
  ['refused: not-served', [11003011]],
];

describe('TikTok’s codes', () => {
  test.each(CODES)('%s', (expected, codes) => {
    for (const code of codes) {
      expect([code, word(translateShipCode(code, {}))]).toEqual([code, expected]);
      if (expected !== 'unknown') expect(word(failed('refused', { code }))).toBe(expected);
    }
  });

  test('every refusal a person can meet comes from a code or from the gate', () => {
    const fromCodes = CODES.map(([expected]) => expected.replace('refused: ', ''));
    const known = new Set([...fromCodes, ...Object.values(AT_THE_GATE), 'busy', 'other']);
    expect(SHIP_REFUSALS.filter((reason) => !known.has(reason))).toEqual([]);
  });
});

test('the facts go along for TikTok’s support, and nothing else does', () => {
  const answer = failed('refused', {
    code: 11021012,
    tiktokMessage: 'bad address',
    requestId: 'r-1',
    path: '/x',
    httpStatus: 200,
  });
  expect(answer).toEqual({
    kind: 'refused',
    reason: 'address',
    facts: { tiktokCode: 11021012, tiktokMessage: 'bad address', requestId: 'r-1' },
  });
});
