import type { ShopId } from '@order-manager/domain';
import type { StoredProblem } from '../store/store.ts';
import type { SyncParts } from './sync-parts.ts';

/** False for a shop whose authorisation is gone: it is left alone until somebody authorises again. */
export async function isReadable(parts: SyncParts, shopId: ShopId): Promise<boolean> {
  const shop = await parts.store.shops.find(shopId);
  if (shop?.state !== 'connected') return false;
  const connection = await parts.store.connections.find(shop.connectionId);
  return connection?.state === 'connected';
}

/** Why such a shop is left alone. */
export async function whyPaused(parts: SyncParts, shopId: ShopId): Promise<StoredProblem> {
  const shop = await parts.store.shops.find(shopId);
  const connection = shop && (await parts.store.connections.find(shop.connectionId));
  return connection?.problem ?? { code: 'authorisation-withdrawn', facts: {}, details: null };
}
