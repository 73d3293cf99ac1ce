import type { ShopSync } from '@order-manager/contract';
import { describe, expect, it } from 'vitest';
import { summariseSync } from './sync-summary.ts';

const shop = (shopId: string, change: Partial<ShopSync> = {}): ShopSync => ({
  shopId,
  phase: 'complete',
  imported: 100,
  expected: 100,
  toShipReady: true,
  working: false,
  lastSuccessAt: 1_000,
  nextTryAt: null,
  problem: null,
  lastWebhookAt: null,
  completeness: null,
  ...change,
});
const busy = { code: 'tiktok-busy', facts: {}, details: null } as const;
const summary = (shops: ShopSync[], inView = shops.map((one) => one.shopId), paused: string[] = []) =>
  summariseSync({ shops, now: 5_000 }, inView, paused);

describe('the sync card', () => {
  it('is as old as the shop that was read longest ago', () => {
    expect(summary([shop('a'), shop('b', { lastSuccessAt: 400, working: true })])).toEqual({
      kind: 'synced',
      at: 400,
      isWorking: true,
      counts: null,
    });
  });

  it('says whether the counts match once every shop in view was compared', () => {
    const well = { checkedAt: 1, atTikTok: 5, here: 5, open: 0 };
    const off = { checkedAt: 1, atTikTok: 5, here: 6, open: 3 };
    const countsOf = (...checks: ShopSync['completeness'][]) =>
      summary(checks.map((completeness, place) => shop(`${place}`, { completeness })));
    expect(countsOf(well, null)).toMatchObject({ counts: null });
    expect(countsOf(well, well)).toMatchObject({ counts: { open: 0, onlyHere: 0 } });
    expect(countsOf(well, off)).toMatchObject({ counts: { open: 3, onlyHere: 1 } });
  });

  it('tells a fault before an import, with the next try', () => {
    const failed = shop('b', { problem: busy, nextTryAt: 9_000 });
    expect(summary([shop('a', { phase: 'history' }), failed])).toMatchObject({
      kind: 'failed',
      shopIds: ['b'],
      nextTryAt: 9_000,
    });
  });

  it('adds up imports, and has no total where one is unknown', () => {
    const one = shop('a', { phase: 'history', imported: 20, expected: 50 });
    expect(summary([one, shop('b', { phase: 'unshipped', imported: 5, expected: 10 })])).toMatchObject({
      done: 25,
      total: 60,
    });
    expect(summary([one, shop('b', { phase: 'unshipped', expected: null })])).toMatchObject({
      kind: 'importing',
      total: null,
    });
  });

  it('looks only at the shops in view', () => {
    expect(summary([shop('a'), shop('b', { problem: busy })], ['a'])).toMatchObject({ kind: 'synced' });
  });

  it('does not call a paused shop a fault: it has a banner of its own', () => {
    expect(summary([shop('a', { problem: busy })], ['a'], ['a'])).toEqual({ kind: 'paused' });
    expect(summary([])).toEqual({ kind: 'none' });
  });

  it('waits until the first answer', () => {
    expect(summary([shop('a', { lastSuccessAt: null })])).toEqual({ kind: 'waiting' });
  });
});
