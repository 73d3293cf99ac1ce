import { type ErrorKind, isTikTokShopError, TikTokShopError } from './errors.ts';
import type { Grant, TokenPair } from './grant.ts';

/** Where the client gets the token of its seller. */
export interface TokenSource {
  current(): Promise<string>;
  /** Another token than `stale`, renewed if need be; nothing when there is no way to have one. */
  refreshed(stale: string): Promise<string | undefined>;
}

export type SingleFlightSettings = {
  load: () => Promise<TokenPair> | TokenPair;
  /** Must keep both tokens or neither: one transaction. */
  save: (grant: Grant) => Promise<void> | void;
  refresh: (refreshToken: string) => Promise<Grant>;
  now: () => number;
  /** Runs the work while no other process renews the same tokens; the others wait. */
  lease?: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** How long before its end a token is renewed; a day when not given. */
  aheadMs?: number;
};

/** A token that never changes, for scripts. */
export function fixedToken(accessToken: string): TokenSource {
  return { current: async () => accessToken, refreshed: async () => undefined };
}

/** Tokens that renew themselves: parallel callers share one renewal, and a refused or doubtful one is not hammered. */
export function singleFlightTokens(settings: SingleFlightSettings): TokenSource {
  const memory: Memory = { flight: undefined, unsaved: undefined, failure: undefined, due: undefined };
  return {
    current: () => currentToken(settings, memory),
    refreshed: (stale) => renew(settings, memory, stale),
  };
}

type Memory = {
  flight: Promise<string | undefined> | undefined;
  /** A grant that was given but could not be saved: the only copy of the new refresh token. */
  unsaved: Grant | undefined;
  failure: { refreshToken: string; thrown: unknown; restUntil: number } | undefined;
  /** When the token we renewed ourselves is due again. */
  due: { accessToken: string; at: number } | undefined;
};

const dayMs = 24 * 3_600_000;
const restMs = 60_000;

async function currentToken(settings: SingleFlightSettings, memory: Memory): Promise<string> {
  const pair = await latestPair(settings, memory);
  const now = settings.now();
  if (dueAt(pair, settings, memory) > now) return pair.accessToken;
  const isStillGood = pair.accessTokenExpiresAt > now;
  try {
    return (await renew(settings, memory, pair.accessToken)) ?? pair.accessToken;
  } catch (thrown) {
    if (isStillGood && !memory.unsaved) return pair.accessToken;
    throw thrown;
  }
}

function dueAt(pair: TokenPair, settings: SingleFlightSettings, memory: Memory): number {
  if (memory.due?.accessToken === pair.accessToken) return memory.due.at;
  return pair.accessTokenExpiresAt - (settings.aheadMs ?? dayMs);
}

function renew(settings: SingleFlightSettings, memory: Memory, stale: string): Promise<string | undefined> {
  memory.flight ??= renewUnderLease(settings, memory, stale).finally(() => {
    memory.flight = undefined;
  });
  return memory.flight;
}

async function renewUnderLease(settings: SingleFlightSettings, memory: Memory, stale: string) {
  const lease = settings.lease ?? ((work) => work());
  return lease(async () => {
    // Somebody else may have renewed it while we waited for the lease.
    const pair = await latestPair(settings, memory);
    if (pair.accessToken !== stale) return pair.accessToken;
    if (!pair.refreshToken) return undefined;
    const grant = await askForGrant(settings, memory, pair.refreshToken);
    memory.unsaved = grant;
    memory.due = { accessToken: grant.accessToken, at: nextDue(grant, settings) };
    await saveGrant(settings, memory);
    return grant.accessToken;
  });
}

/** A token that lives shorter than the usual head start would otherwise be renewed at every call. */
function nextDue(grant: Grant, { now, aheadMs = dayMs }: SingleFlightSettings): number {
  const halfLife = (grant.accessTokenExpiresAt - now()) / 2;
  return grant.accessTokenExpiresAt - Math.min(aheadMs, halfLife);
}

async function askForGrant(settings: SingleFlightSettings, memory: Memory, refreshToken: string): Promise<Grant> {
  const { failure } = memory;
  if (failure?.refreshToken === refreshToken && settings.now() < failure.restUntil) throw failure.thrown;
  try {
    const grant = await settings.refresh(refreshToken);
    memory.failure = undefined;
    return { ...grant, refreshToken: grant.refreshToken ?? refreshToken };
  } catch (thrown) {
    const restUntil = isFinalRefusal(thrown) ? Number.POSITIVE_INFINITY : settings.now() + restMs;
    memory.failure = { refreshToken, thrown, restUntil };
    throw thrown;
  }
}

async function latestPair(settings: SingleFlightSettings, memory: Memory): Promise<TokenPair> {
  if (!memory.unsaved) return settings.load();
  return saveGrant(settings, memory);
}

async function saveGrant(settings: SingleFlightSettings, memory: Memory): Promise<TokenPair> {
  const grant = memory.unsaved;
  if (!grant) return settings.load();
  await settings.save(grant);
  if (memory.unsaved === grant) memory.unsaved = undefined;
  return grant;
}

const passingKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'network',
  'timeout',
  'busy',
  'rate-limited',
  'hourly-budget',
  'unreadable-answer',
  'aborted',
  'ip-not-allowed',
  'clock',
]);

/** Tells whether TikTok's verdict on a refresh token will stay the same, so that only the seller can help. */
export function isFinalRefusal(thrown: unknown): boolean {
  return isTikTokShopError(thrown) && !passingKinds.has(thrown.kind);
}

/** Asks for a token on behalf of a call: a doubtful renewal leaves no doubt about the call, which was not sent. */
export async function askToken<Token>(ask: () => Promise<Token>): Promise<Token> {
  try {
    return await ask();
  } catch (thrown) {
    if (!isTikTokShopError(thrown)) throw thrown;
    throw new TikTokShopError({ ...thrown.facts, mayHaveHappened: false });
  }
}
