import { expect, test } from 'vitest';
import { TikTokShopError } from './errors.ts';
import type { Grant, TokenPair } from './grant.ts';
import { type SingleFlightSettings, singleFlightTokens } from './tokens.ts';

const day = 24 * 3_600_000;
const start = 1_796_000_000_000;

type Desk = { settings: SingleFlightSettings; saved: Grant[]; asked: string[]; time: { now: number } };

/** A desk with one pair of tokens in its drawer; `refresh` may be told to fail. */
function openDesk(lifeMs: number, failures: (Error | undefined)[] = [], lifeOfNext = 7 * day): Desk {
  let drawer: TokenPair = { accessToken: 'access-0', accessTokenExpiresAt: start + lifeMs, refreshToken: 'refresh-0' };
  const time = { now: start };
  const saved: Grant[] = [];
  const asked: string[] = [];
  const settings: SingleFlightSettings = {
    load: async () => drawer,
    save: async (grant) => {
      saved.push(grant);
      drawer = grant;
    },
    refresh: async (refreshToken) => {
      asked.push(refreshToken);
      await new Promise((resolve) => setImmediate(resolve));
      const failure = failures.shift();
      if (failure) throw failure;
      return grant(asked.length, time.now + lifeOfNext);
    },
    now: () => time.now,
  };
  return { settings, saved, asked, time };
}

function grant(number: number, accessTokenExpiresAt: number): Grant {
  return {
    accessToken: `access-${number}`,
    accessTokenExpiresAt,
    refreshToken: `refresh-${number}`,
    grantedScopes: [],
  };
}

function refusal(kind: 'refresh-token' | 'timeout'): TikTokShopError {
  return new TikTokShopError({ kind, method: 'GET', path: '/api/v2/token/refresh', mayHaveHappened: true });
}

test('a token with days to go is used as it is', async () => {
  const { settings, asked } = openDesk(3 * day);
  await expect(singleFlightTokens(settings).current()).resolves.toBe('access-0');
  expect(asked).toEqual([]);
});

test('a token in its last day is renewed before it ends', async () => {
  const { settings, saved } = openDesk(day - 1);
  await expect(singleFlightTokens(settings).current()).resolves.toBe('access-1');
  expect(saved).toHaveLength(1);
});

test('fifty callers at once share one renewal, and both tokens are saved together', async () => {
  const { settings, saved, asked } = openDesk(3 * day);
  const tokens = singleFlightTokens(settings);
  const given = await Promise.all(Array.from({ length: 50 }, () => tokens.refreshed('access-0')));
  expect(new Set(given)).toEqual(new Set(['access-1']));
  expect(asked).toEqual(['refresh-0']);
  expect(saved).toMatchObject([{ accessToken: 'access-1', refreshToken: 'refresh-1' }]);
});

test('who comes late with the old token gets the new one without another renewal', async () => {
  const { settings, asked } = openDesk(3 * day);
  const tokens = singleFlightTokens(settings);
  await tokens.refreshed('access-0');
  await expect(tokens.refreshed('access-0')).resolves.toBe('access-1');
  expect(asked).toHaveLength(1);
});

test('two processes with one lease renew once', async () => {
  const { settings, asked } = openDesk(3 * day);
  let queue: Promise<unknown> = Promise.resolve();
  const lease = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const processes = [singleFlightTokens({ ...settings, lease }), singleFlightTokens({ ...settings, lease })];
  const given = await Promise.all(processes.map((tokens) => tokens.refreshed('access-0')));
  expect(given).toEqual(['access-1', 'access-1']);
  expect(asked).toHaveLength(1);
});

test('a refused refresh token is never shown to TikTok again', async () => {
  const { settings, asked, time } = openDesk(-1, [refusal('refresh-token')]);
  const tokens = singleFlightTokens(settings);
  await expect(tokens.current()).rejects.toMatchObject({ kind: 'refresh-token' });
  time.now += 30 * day;
  await expect(tokens.current()).rejects.toMatchObject({ kind: 'refresh-token' });
  await expect(tokens.refreshed('access-0')).rejects.toMatchObject({ kind: 'refresh-token' });
  expect(asked).toHaveLength(1);
});

test('a renewal in doubt is not repeated at once, and later it may be', async () => {
  const { settings, asked, time } = openDesk(-1, [refusal('timeout')]);
  const tokens = singleFlightTokens(settings);
  await expect(tokens.current()).rejects.toMatchObject({ kind: 'timeout' });
  await expect(tokens.current()).rejects.toMatchObject({ kind: 'timeout' });
  expect(asked).toHaveLength(1);
  time.now += 61_000;
  await expect(tokens.current()).resolves.toBe('access-2');
});

test('a failed renewal ahead of time does not stop the calls of today', async () => {
  const { settings } = openDesk(day / 2, [refusal('timeout')]);
  await expect(singleFlightTokens(settings).current()).resolves.toBe('access-0');
});

test('tokens that could not be saved are kept and saved before the next use', async () => {
  const { settings, saved, asked } = openDesk(-1);
  const { save } = settings;
  let isDiskFull = true;
  settings.save = async (given) => {
    if (isDiskFull) throw new Error('disk full');
    await save(given);
  };
  const tokens = singleFlightTokens(settings);
  await expect(tokens.current()).rejects.toThrow('disk full');
  isDiskFull = false;
  await expect(tokens.current()).resolves.toBe('access-1');
  expect(saved).toMatchObject([{ refreshToken: 'refresh-1' }]);
  expect(asked).toEqual(['refresh-0']);
});

test('a token that lives an hour is renewed at half time, not at every call', async () => {
  const hour = 3_600_000;
  const { settings, asked, time } = openDesk(hour, [], hour);
  const tokens = singleFlightTokens(settings);
  for (let i = 0; i < 5; i++) await tokens.current();
  expect(asked).toHaveLength(1);
  time.now += hour / 2 + 1;
  await tokens.current();
  expect(asked).toHaveLength(2);
});

test('without a refresh token there is nothing to renew', async () => {
  const { settings } = openDesk(3 * day);
  settings.load = () => ({ accessToken: 'access-0', accessTokenExpiresAt: start - 1 });
  const tokens = singleFlightTokens(settings);
  await expect(tokens.current()).resolves.toBe('access-0');
  await expect(tokens.refreshed('access-0')).resolves.toBeUndefined();
});
