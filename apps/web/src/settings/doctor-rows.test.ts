import type { Connection } from '@order-manager/contract';
import { describe, expect, it } from 'vitest';
import { doctorVerdicts } from './doctor-rows.ts';
import { healthOf } from './shop-health.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const shop = {
  id: '7495000000000000001',
  name: 'Kedai Contoh',
  region: 'MY',
  timeZone: 'Asia/Kuala_Lumpur',
  environment: 'live',
  state: 'connected',
  stateReason: null,
} as const;
const well: Connection = {
  shop,
  appKey: '4kexample',
  sellerName: null,
  accessTokenExpiresAt: NOW + 6 * DAY,
  authorisationEndsAt: NOW + 300 * DAY,
  refreshAt: NOW + 5 * DAY,
  lastRefreshProblem: null,
  permissions: [
    { name: 'Fulfillment', level: 'required', granted: true },
    { name: 'Finance', level: 'recommended', granted: true },
  ],
  host: 'open-api.tiktokglobalshop.com',
  clockOffByMs: 400,
  answerMs: 84,
  rateBudget: { perSecond: 50, free: 38 },
  lastSyncAt: NOW - 8_000,
  lastWebhookAt: NOW - 60_000,
  webhooks: { state: 'registered', address: null, topics: [], checkedAt: NOW, problem: null },
  checkedAt: NOW,
  problem: null,
};
const verdicts = (change: Partial<Connection>) => doctorVerdicts({ ...well, ...change }, NOW);

describe('the connection doctor', () => {
  it('finds nothing in a healthy shop', () => {
    expect(new Set(Object.values(verdicts({})))).toEqual(new Set(['good']));
    expect(healthOf(shop, well, NOW)).toEqual({ kind: 'well' });
  });

  it('warns 30 days before the authorisation ends', () => {
    expect(verdicts({ authorisationEndsAt: NOW + 23 * DAY }).authorisation).toBe('look');
    expect(healthOf(shop, { ...well, authorisationEndsAt: NOW + 23.5 * DAY }, NOW)).toMatchObject({
      kind: 'ending',
      days: 23,
    });
    expect(verdicts({ authorisationEndsAt: NOW - 1 }).authorisation).toBe('bad');
  });

  it('calls a missing required permission a fault and a recommended one worth a look', () => {
    const [required, recommended] = well.permissions;
    if (!required || !recommended) throw new Error('both are in the sample');
    expect(verdicts({ permissions: [{ ...required, granted: false }, recommended] }).permissions).toBe('bad');
    expect(verdicts({ permissions: [required, { ...recommended, granted: false }] }).permissions).toBe('look');
  });

  it('knows that TikTok is strict ahead and patient behind', () => {
    expect(verdicts({ clockOffByMs: 31_000 }).clock).toBe('bad');
    expect(verdicts({ clockOffByMs: -31_000 }).clock).toBe('good');
    expect(verdicts({ clockOffByMs: -301_000 }).clock).toBe('bad');
  });

  it('says that a refused token is at fault whatever its date', () => {
    const problem = { code: 'authorisation-withdrawn', facts: {}, details: null } as const;
    expect(verdicts({ problem })).toMatchObject({ token: 'bad', authorisation: 'bad' });
    expect(healthOf(shop, { ...well, problem }, NOW)).toMatchObject({ kind: 'problem' });
  });

  it('never calls missing webhooks a fault: orders are read all the same', () => {
    const webhooks = (change: Partial<Connection['webhooks']>) =>
      verdicts({ webhooks: { ...well.webhooks, ...change } }).webhook;
    expect(webhooks({ state: 'no-public-url' })).toBe('quiet');
    expect(webhooks({ state: 'waiting' })).toBe('quiet');
    expect(webhooks({ state: 'failed' })).toBe('look');
    expect(webhooks({ problem: { code: 'webhooks-elsewhere', facts: {}, details: null } })).toBe('look');
  });

  it('calls what is not known quiet, not wrong', () => {
    expect(verdicts({ clockOffByMs: null, rateBudget: null, lastWebhookAt: null, answerMs: null })).toMatchObject({
      clock: 'quiet',
      budget: 'quiet',
      webhook: 'quiet',
      server: 'quiet',
    });
  });
});
