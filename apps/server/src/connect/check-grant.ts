import type { DeskEvent } from '@order-manager/contract';
import type { ConnectionId, Instant, ShopId } from '@order-manager/domain';
import { isTikTokShopError } from '@order-manager/tiktok-shop';
import type { Shop, Store } from '../store/store.ts';
import type { Clients } from './clients.ts';
import { problemOf } from './problem-of.ts';

type Parts = {
  store: Pick<Store, 'shops' | 'connections'>;
  clients: Pick<Clients, 'forConnection' | 'renewToken'>;
  publish(event: DeskEvent): void;
  now(): Instant;
};

/**
 * Somebody says that a seller took the authorisation back. One cheap call shows whether it is so: a word alone never stops
 * a shop that works. Throws where TikTok cannot be asked just now.
 */
export async function checkGrant(parts: Parts, shopId: ShopId): Promise<void> {
  const shop = await parts.store.shops.find(shopId);
  if (!shop) return;
  const { connection, client, host } = await parts.clients.forConnection(shop.connectionId);
  const { accessToken } = connection.tokens;
  const authorized = await client.seller.listAuthorizedShops(CHEAP).catch((thrown) => {
    if (!isRefused(thrown)) throw thrown;
    return problemOf(thrown, { at: parts.now(), host }).details;
  });
  if (Array.isArray(authorized)) {
    const ids = authorized.map(({ id }) => id);
    if (ids.includes(shop.id)) return;
    if (await hasOther(parts, shop, ids)) return noteMissing(parts, shop);
  }
  const details = Array.isArray(authorized) ? null : authorized;
  const problem = { code: 'authorisation-withdrawn', facts: {}, details };
  await parts.store.connections.setState(connection.id, 'paused', problem, { accessToken });
  parts.publish({ type: 'shops' });
}

const CHEAP = { priority: 'webhook', patienceMs: 10_000 } as const;

const REFUSED = ['deauthorized', 'token-invalid', 'token-expired', 'refresh-token'] as const;

const isRefused = (thrown: unknown): boolean => REFUSED.some((kind) => isTikTokShopError(thrown, kind));

/** One authorisation may be for several shops, and go on for the others. */
async function hasOther({ store }: Parts, { id, connectionId, environment }: Shop, ids: string[]): Promise<boolean> {
  const shops = await store.shops.list({ environment });
  return shops.some((shop) => shop.connectionId === connectionId && shop.id !== id && ids.includes(shop.id));
}

async function noteMissing({ store, now, publish }: Parts, shop: Shop): Promise<void> {
  const problem = { code: 'no-authorized-shops', facts: { shopName: shop.name }, details: null };
  await store.connections.saveCheck(shop.connectionId, { at: now(), answerMs: 0, clockOffByMs: 0, problem });
  publish({ type: 'shops' });
}

const DAY = 24 * 3_600_000;
const WARNED_AHEAD = 30 * DAY;

/**
 * Somebody says that a seller's authorisation ends soon. A renewal tells the end as TikTok knows it now; a token that
 * cannot be renewed has no better word than the one told. The screens then show the banner.
 */
export async function checkEnd(parts: Parts, shopId: ShopId, told: Instant | null): Promise<void> {
  const shop = await parts.store.shops.find(shopId);
  const connection = shop && (await parts.store.connections.find(shop.connectionId));
  if (!connection) return;
  const { tokens } = connection;
  const latest = (told ?? parts.now() + WARNED_AHEAD) + DAY;
  if (tokens.refreshExpiresAt === null || tokens.refreshExpiresAt > latest) {
    if (tokens.refreshToken !== null) await parts.clients.renewToken(connection.id);
    else if (told !== null) await rememberEnd(parts, connection.id, tokens, told);
  }
  parts.publish({ type: 'shops' });
}

async function rememberEnd(
  { store, now }: Parts,
  id: ConnectionId,
  tokens: Parameters<Store['connections']['saveTokens']>[1],
  told: Instant,
): Promise<void> {
  const { accessToken } = tokens;
  await store.connections.saveTokens(id, { ...tokens, refreshExpiresAt: told }, null, now(), { accessToken });
}
