import { PROBLEM_CODES } from '@order-manager/contract';
import { type ErrorFacts, errorKinds, TikTokShopError } from '@order-manager/tiktok-shop';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { permissionOfPath, problemOf } from './problem-of.ts';

const where = { at: 1_000, host: 'api.example' };
const failed = (facts: Partial<ErrorFacts>) =>
  problemOf(
    new TikTokShopError({
      kind: 'refused',
      method: 'GET',
      path: '/order/202309/orders',
      mayHaveHappened: false,
      ...facts,
    }),
    where,
  );
const token = '/api/v2/token/get';

describe('a failure on the way to TikTok', () => {
  it.each(errorKinds)('of kind %s has a code of the contract', (kind) => {
    expect(PROBLEM_CODES).toContain(failed({ kind }).code);
    expect(PROBLEM_CODES).toContain(failed({ kind, path: token }).code);
  });

  it('keeps TikTok’s number, words and request id under its details', () => {
    const { details } = failed({ kind: 'busy', code: 36009003, tiktokMessage: 'Internal error.', requestId: 'R1' });
    expect(details).toEqual({ tiktokCode: 36009003, tiktokMessage: 'Internal error.', requestId: 'R1', at: 1_000 });
  });

  it('at the token host is TikTok being busy when a proxy answers 503 with a page, and a wrong host when there is no such page', () => {
    expect(failed({ path: token, kind: 'busy', unreadable: 'not-json' })).toMatchObject({ code: 'tiktok-busy' });
    expect(failed({ path: token, kind: 'rate-limited', unreadable: 'not-json' }).code).toBe('rate-limited');
    expect(failed({ path: token, kind: 'invalid-path', unreadable: 'not-json' }).code).toBe('wrong-region-host');
    expect(failed({ path: token, kind: 'unreadable-answer', unreadable: 'not-json' }).code).toBe('wrong-region-host');
  });

  it('at the token host is about the secret when the words say so, or when nobody knows the number', () => {
    const words = {
      path: token,
      kind: 'bad-parameter',
      code: 36009004,
      tiktokMessage: "Invalid 'app_secret'.",
    } as const;
    expect(failed(words)).toMatchObject({ code: 'wrong-secret', facts: {} });
    expect(failed({ path: token, code: 36004099 })).toMatchObject({ code: 'wrong-secret', facts: { certain: false } });
    expect(failed({ path: token, code: 36004099, tiktokMessage: 'auth code is used' }).code).toBe(
      'invalid-authorization-code',
    );
  });

  it('where a web page answers names the host', () => {
    for (const facts of [
      { path: token, kind: 'invalid-path', httpStatus: 404 },
      { kind: 'unreadable-answer', unreadable: 'not-json' },
      { kind: 'unreadable-answer', unreadable: 'redirect' },
    ] as const) {
      expect(failed(facts)).toMatchObject({ code: 'wrong-region-host', facts: { host: 'api.example' } });
    }
    expect(failed({ kind: 'unreadable-answer', unreadable: 'truncated' }).code).toBe('tiktok-busy');
  });

  it('of the clock says by how much and which way, or at least which way', () => {
    expect(failed({ kind: 'clock', clockSkewMs: -600_000 }).facts).toEqual({ offByMs: 600_000, direction: 'ahead' });
    expect(failed({ kind: 'clock', clockSkewMs: 400_000 }).facts).toEqual({ offByMs: 400_000, direction: 'behind' });
    const words = 'The value must not be earlier than 5 minutes before the current time.';
    expect(failed({ kind: 'clock', tiktokMessage: words }).facts).toEqual({ direction: 'behind' });
  });

  it('of a refresh token tells an ended one from a withdrawn one', () => {
    expect(failed({ kind: 'refresh-token', code: 36004001 })).toMatchObject({
      code: 'token-expired',
      facts: { which: 'refresh' },
    });
    expect(failed({ kind: 'refresh-token', code: 36004005 }).code).toBe('authorisation-withdrawn');
  });

  it('that is not TikTok’s keeps its own words, and one nobody foresaw tells nothing', () => {
    expect(problemOf(new ProblemError('not-the-owner'), where).code).toBe('not-the-owner');
    expect(problemOf(new Error('secret detail'), where)).toEqual({ code: 'internal', facts: {}, details: null });
  });
});

it('a missing permission is named by the address that was refused', () => {
  expect(permissionOfPath('/fulfillment/202309/packages/search')).toBe('Fulfillment');
  expect(permissionOfPath('/order/202309/orders/search')).toBe('Order Information');
  expect(permissionOfPath('/return_refund/202309/returns')).toBe('Return & Refund');
});
