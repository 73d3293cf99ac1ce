import type { ConnectionId, Instant, ShopId } from '@order-manager/domain';
import {
  type CallEvent,
  createAuthorization,
  createTikTokShopClient,
  type Limiter,
  type ShopClient,
  type TikTokShopClient,
  type TokenSource,
} from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { Connection, Shop, Store } from '../store/store.ts';
import { type CallPauses, createCallPauses } from './call-pauses.ts';
import type { CallRate } from './call-rate.ts';
import type { HostsOf } from './hosts.ts';
import { storedProblemOf } from './problem-of.ts';
import { sharedLimiter } from './shared-limiter.ts';
import { tokenSourceOf } from './token-source.ts';

/** The way to TikTok for everything after connecting: sync, shipping, labels, checks. */
export type Clients = {
  /** Throws a `ProblemError` for a shop that is unknown, disconnected or paused. */
  forShop(id: ShopId): Promise<{ shop: Shop; connection: Connection; api: ShopClient; clockOffByMs(): number | null }>;
  /** `clockOffByMs` is of the last answer: positive when this computer is ahead. `evenPaused` is for trying whether it works again. */
  forConnection(
    id: ConnectionId,
    options?: { evenPaused?: boolean },
  ): Promise<{ connection: Connection; client: TikTokShopClient; host: string; clockOffByMs(): number | null }>;
  /** Renews the tokens of a connection when they are due; a job does it well before they end. */
  keepTokenFresh(id: ConnectionId): Promise<void>;
  /** Renews the tokens now, due or not: the answer tells the ends of both. */
  renewToken(id: ConnectionId): Promise<void>;
  /** Another rate for every call from now on: several processes share one budget. */
  setCallRate(rate: CallRate): void;
  /** How many calls this process may make for a shop just now; null before its first call. */
  budgetOf(shop: Pick<Shop, 'id' | 'cipher' | 'connectionId'>): { perSecond: number; free: number } | null;
};

export type ClientParts = {
  store: Pick<Store, 'connections' | 'shops'>;
  hostsOf: HostsOf;
  /** Names this process and thread, for leases. */
  owner: string;
  callRate: CallRate;
  /** How the others are told to leave a shop alone, and tell us; alone in the world when not given. */
  pauses?: CallPauses;
  now(): Instant;
  sleep(ms: number): Promise<void>;
  /** Told about every request to TikTok; holds no secret. */
  onCall?(event: CallEvent & { connectionId: ConnectionId }): void;
};

/** Of the last call: how far the clock is off, and the token it went out with. */
type Seen = { clockOffByMs: number | null; accessToken: string };

type Opened = {
  fingerprint: string;
  client: TikTokShopClient;
  tokens: TokenSource;
  host: string;
  seen: Seen;
  shops: Map<string, ShopClient>;
};

/** Clients that live as long as this process: one per connection, all calls of one app and shop under one budget. */
export function createClients(given: ClientParts): Clients {
  const parts = { ...given };
  const opened = new Map<ConnectionId, Opened>();
  const limiters = new Map<string, Limiter>();
  const open = (connection: Connection): Opened => {
    const fingerprint = fingerprintOf(connection);
    const known = opened.get(connection.id);
    if (known?.fingerprint === fingerprint) return known;
    const fresh = { ...openClient(parts, connection, limiters), fingerprint, shops: new Map() };
    opened.set(connection.id, fresh);
    return fresh;
  };
  return {
    forShop: async (id) => {
      const shop = await parts.store.shops.find(id);
      if (shop?.state !== 'connected') throw new ProblemError('not-found', { shopId: id });
      const connection = await callable(parts, shop.connectionId);
      const client = open(connection);
      return { shop, connection, api: shopClient(client, shop), clockOffByMs: () => client.seen.clockOffByMs };
    },
    forConnection: async (id, options) => {
      const connection = await callable(parts, id, options?.evenPaused);
      const { client, host, seen } = open(connection);
      return { connection, client, host, clockOffByMs: () => seen.clockOffByMs };
    },
    keepTokenFresh: async (id) => {
      const connection = await callable(parts, id);
      await open(connection).tokens.current();
    },
    renewToken: async (id) => {
      const connection = await callable(parts, id);
      await open(connection).tokens.refreshed(connection.tokens.accessToken);
    },
    setCallRate: (rate) => {
      parts.callRate = rate;
      for (const limiter of limiters.values()) limiter.resize(rate.perSecond, rate.burst);
    },
    budgetOf: ({ id, cipher, connectionId }) => {
      const budget = opened.get(connectionId)?.shops.get(`${id} ${cipher}`)?.budget();
      return budget ? { perSecond: Math.round(budget.rate), free: budget.free } : null;
    },
  };
}

async function callable(parts: ClientParts, id: ConnectionId, evenPaused = false): Promise<Connection> {
  const connection = await parts.store.connections.find(id);
  if (connection?.state === 'connected' || (evenPaused && connection?.state === 'paused')) return connection;
  if (connection?.problem) throw problemAgain(connection.problem);
  throw new ProblemError('authorisation-withdrawn');
}

const problemAgain = ({ code, facts, details }: NonNullable<Connection['problem']>) =>
  new ProblemError(code as ConstructorParameters<typeof ProblemError>[0], facts, details);

/** Another secret or key after authorising again makes another client. */
const fingerprintOf = ({ appKey, appSecret }: Connection) => `${appKey} ${appSecret}`;

function shopClient({ client, shops }: Opened, { id, cipher }: Shop): ShopClient {
  const key = `${id} ${cipher}`;
  const known = shops.get(key) ?? client.shop(cipher);
  shops.set(key, known);
  return known;
}

function openClient(parts: ClientParts, connection: Connection, limiters: Map<string, Limiter>) {
  const { id, appKey, appSecret, environment } = connection;
  const hosts = parts.hostsOf(environment);
  if (!hosts) throw new ProblemError('demo-is-off');
  const host = new URL(hosts.apiUrl).host;
  const authorization = createAuthorization({ ...hosts, appKey, appSecret, fetch, now: parts.now });
  const problemOf = (thrown: unknown, at: Instant) =>
    storedProblemOf(thrown, { at, host: new URL(hosts.authUrl).host });
  const tokens = tokenSourceOf({ ...parts, connections: parts.store.connections, authorization, problemOf }, id);
  const seen: Seen = { clockOffByMs: null, accessToken: '' };
  const client: TikTokShopClient = createTikTokShopClient({
    ...hosts,
    appKey,
    appSecret,
    tokens: remembering(tokens, (accessToken) => {
      seen.accessToken = accessToken;
    }),
    limiter: limiterOf(parts, limiters, hosts.apiUrl),
    now: parts.now,
    sleep: (ms) => parts.sleep(ms),
    onCall: (event) => {
      if (event.clockSkewMs !== undefined) seen.clockOffByMs = -event.clockSkewMs;
      watch(parts, id, event, seen.accessToken);
    },
    onCipherInvalid: (stale) => readCipherAgain(parts, id, client, stale),
  });
  return { client, tokens, host, seen };
}

function remembering(tokens: TokenSource, remember: (accessToken: string) => void): TokenSource {
  return {
    current: async () => {
      const accessToken = await tokens.current();
      remember(accessToken);
      return accessToken;
    },
    refreshed: (stale) => tokens.refreshed(stale),
  };
}

/** One for each server that is called; in it, a lane for each app, shop and endpoint. */
function limiterOf(parts: ClientParts, limiters: Map<string, Limiter>, apiUrl: string): Limiter {
  const { callRate: rate, pauses = createCallPauses(), now } = parts;
  const limiter = limiters.get(apiUrl) ?? sharedLimiter({ server: apiUrl, rate, pauses, now, random: Math.random });
  limiters.set(apiUrl, limiter);
  return limiter;
}

/** A withdrawn authorisation stops everything of the connection until somebody authorises again, which may have happened by now. */
function watch(parts: ClientParts, connectionId: ConnectionId, event: CallEvent, accessToken: string): void {
  parts.onCall?.({ ...event, connectionId });
  if (event.kind !== 'deauthorized') return;
  const details = {
    tiktokCode: event.code ?? null,
    tiktokMessage: null,
    requestId: event.requestId ?? null,
    at: parts.now(),
  };
  const problem = { code: 'authorisation-withdrawn', facts: {}, details };
  void parts.store.connections.setState(connectionId, 'paused', problem, { accessToken }).catch(() => {
    // The caller gets TikTok's refusal anyway; the next call tries to write it down again.
  });
}

async function readCipherAgain(parts: ClientParts, id: ConnectionId, client: TikTokShopClient, stale: string) {
  const shops = await parts.store.shops.list({ includeDisconnected: true });
  const shop = shops.find((one) => one.connectionId === id && one.cipher === stale);
  if (!shop) return undefined;
  const authorized = await client.seller.listAuthorizedShops();
  const cipher = authorized.find((one) => one.id === shop.id)?.cipher;
  if (cipher && cipher !== stale) await parts.store.shops.saveCipher(shop.id, cipher);
  return cipher;
}
