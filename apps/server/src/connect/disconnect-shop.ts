import type { ShopId } from '@order-manager/domain';
import { ProblemError } from '../problem-error.ts';
import type { ConnectParts } from './connect-parts.ts';
import { forgetConnection } from './save-connection.ts';

/** Stops syncing a shop. With the last shop of an authorisation its tokens and secret are deleted. */
export async function disconnectShop(
  { store, publish }: Pick<ConnectParts, 'store' | 'publish'>,
  shopId: ShopId,
): Promise<void> {
  const shop = await store.shops.find(shopId);
  if (!shop) throw new ProblemError('not-found', { shopId });
  await store.shops.disconnect(shopId);
  const others = await store.shops.list({ environment: shop.environment });
  if (!others.some(({ connectionId }) => connectionId === shop.connectionId))
    await forgetConnection(store, shop.connectionId);
  publish({ type: 'shops' });
}
