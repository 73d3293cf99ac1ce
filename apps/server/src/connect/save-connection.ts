import { createHash } from 'node:crypto';
import { type ConnectionId, type Instant, toShopId } from '@order-manager/domain';
import type { WireAuthorizedShop } from '@order-manager/tiktok-shop';
import type { Shop, Store } from '../store/store.ts';
import type { Candidate } from './connect-parts.ts';
import { tokensOf } from './token-source.ts';

type Saved = { connectionId: ConnectionId; shops: Shop[] };

/** Keeps the grant and its shops. A shop that moves here from an older grant leaves that one; an older grant without shops is forgotten. */
export async function saveConnection(
  store: Pick<Store, 'connections' | 'shops'>,
  candidate: Candidate,
  authorized: readonly WireAuthorizedShop[],
  at: Instant,
): Promise<Saved> {
  const { environment, appKey, appSecret, grant } = candidate;
  const connectionId = await store.connections.save(
    {
      environment,
      appKey,
      appSecret,
      openId: grant.openId ?? manualOpenId(authorized),
      sellerName: grant.sellerName ?? null,
      tokens: tokensOf(grant),
      grantedScopes: [...grant.grantedScopes],
      state: 'connected',
      problem: null,
    },
    at,
  );
  await store.shops.save(authorized.map((shop) => shopRow(shop, connectionId, environment)));
  await forgetEmptyConnections(store, environment);
  const shops = await store.shops.list({ environment });
  return { connectionId, shops: shops.filter((shop) => authorized.some(({ id }) => id === shop.id)) };
}

const MANUAL = 'by-hand:';

/** A token given by hand brings no open id: its shops name the grant. */
function manualOpenId(shops: readonly WireAuthorizedShop[]): string {
  const ids = shops.map(({ id }) => id).sort();
  return `${MANUAL}${createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 22)}`;
}

/** The end of a token given by hand is a guess, and must not be shown as a fact. */
export const isGivenByHand = (openId: string): boolean => openId.startsWith(MANUAL);

const shopRow = (shop: WireAuthorizedShop, connectionId: ConnectionId, environment: Candidate['environment']) => ({
  id: toShopId(shop.id),
  connectionId,
  environment,
  name: shop.name || shop.code || shop.id,
  region: shop.region || 'unknown',
  sellerType: shop.seller_type || null,
  code: shop.code || null,
  cipher: shop.cipher,
});

async function forgetEmptyConnections(
  store: Pick<Store, 'connections' | 'shops'>,
  environment: Candidate['environment'],
): Promise<void> {
  const shops = await store.shops.list({ environment });
  const connections = await store.connections.list();
  const empty = connections.filter(
    (connection) =>
      connection.environment === environment &&
      connection.state !== 'disconnected' &&
      !shops.some((shop) => shop.connectionId === connection.id),
  );
  for (const { id } of empty) await forgetConnection(store, id);
}

/** Stops using a grant: its tokens and secret are deleted, the row stays as a memory. */
export async function forgetConnection(store: Pick<Store, 'connections'>, id: ConnectionId): Promise<void> {
  await store.connections.setState(id, 'disconnected', null);
  await store.connections.forgetSecrets(id);
}
