import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealer } from '../security/sealer.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createCallPauses } from './call-pauses.ts';
import { type CallRate, shareOf, WORKER_CALL_RATE } from './call-rate.ts';
import { shareBudget } from './share-budget.ts';
import { sharedLimiter } from './shared-limiter.ts';

describe('a share of the budget', () => {
  it('is all of it for one alone', () => {
    expect(shareOf(WORKER_CALL_RATE, 1)).toEqual(WORKER_CALL_RATE);
    expect(shareOf(WORKER_CALL_RATE, 0)).toEqual(WORKER_CALL_RATE);
  });

  it('leaves all parts together within what one may send in any second, however many there are', () => {
    const most = WORKER_CALL_RATE.perSecond + WORKER_CALL_RATE.burst;
    for (let sharers = 1; sharers <= 32; sharers += 1) {
      const { perSecond, burst } = shareOf(WORKER_CALL_RATE, sharers);
      expect(sharers * (perSecond + burst)).toBeLessThanOrEqual(most + 1e-9);
      expect(Math.min(perSecond, burst)).toBeGreaterThan(0);
    }
  });
});

describe('who shares', () => {
  let store: Store;
  let stops: (() => Promise<void>)[];
  let now: number;
  beforeEach(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'share-'));
    const sealer = createSealer(new Uint8Array(32).fill(7));
    store = await openStore({ databaseUrl: null, dataDir, sealer, now: Date.now });
    stops = [];
    now = 1_000_000;
  });
  afterEach(async () => {
    for (const stop of stops) await stop();
    await store.close();
  });

  const takePart = async (owner: string, role: 'web' | 'worker' = 'worker'): Promise<CallRate> => {
    let share: CallRate = { perSecond: 0, burst: 0 };
    const { stop } = await shareBudget({
      presence: store.presence,
      role,
      owner,
      rate: WORKER_CALL_RATE,
      onShare: (given) => {
        share = given;
      },
      now: () => now,
      onError: (error) => {
        throw error;
      },
    });
    stops.push(stop);
    return share;
  };

  it('is counted from the first moment, by role, until they leave or fall silent', async () => {
    expect(await takePart('one')).toEqual(WORKER_CALL_RATE);
    expect(await takePart('two')).toEqual(shareOf(WORKER_CALL_RATE, 2));
    expect(await takePart('web', 'web')).toEqual(WORKER_CALL_RATE);
    await stops[1]?.();
    expect(await takePart('three')).toEqual(shareOf(WORKER_CALL_RATE, 2));
    now += 31_000;
    expect(await takePart('four')).toEqual(WORKER_CALL_RATE);
  });
});

describe('a pause', () => {
  const limiterOf = (pauses = createCallPauses(), server = 'https://one.example') =>
    sharedLimiter({ server, rate: WORKER_CALL_RATE, pauses, now: Date.now, random: () => 0 });

  it('that one limiter was told by TikTok holds every other one that shares the budget', async () => {
    const pauses = createCallPauses();
    const [here, there] = [limiterOf(pauses), limiterOf(pauses)];
    const until = Date.now() + 60_000;
    here.pause('app/cipher', until);
    expect(there.look('app/cipher')).toMatchObject({ pausedUntil: until, rate: 20, free: 0 });
    expect(await there.take('app/cipher', { priority: 'interactive', patienceMs: 100 })).toBe(false);
    expect(there.look('app/other-shop').pausedUntil).toBe(0);
    expect(limiterOf(pauses, 'https://other.example').look('app/cipher').pausedUntil).toBe(0);
  });

  it('is told without a word of the shop', () => {
    const pauses = createCallPauses();
    const told: string[] = [];
    pauses.subscribe((pause) => told.push(JSON.stringify(pause)));
    limiterOf(pauses).pause('app/ROW_secret_cipher', Date.now() + 1_000);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/app|cipher/);
  });

  it('that is over by the time it is heard changes nothing', () => {
    const pauses = createCallPauses();
    const [here, there] = [limiterOf(), limiterOf(pauses)];
    here.pause('app/cipher', Date.now() - 1);
    pauses.tell({ key: 'anything', until: Date.now() - 1 });
    expect(there.look('app/cipher')).toMatchObject({ rate: 40, pausedUntil: 0 });
  });
});
