import type { ShopId } from '@order-manager/domain';
import { ProblemError } from '../problem-error.ts';
import { unregisterWebhooks } from '../webhooks/register-webhooks.ts';
import type { ConnectParts } from './connect-parts.ts';
import { forgetConnection } from './save-connection.ts';

type Parts = Pick<ConnectParts, 'store' | 'publish' | 'clients' | 'log'>;

/** Stops syncing a shop. With the last shop of an authorisation its tokens and secret are deleted. */
export async function disconnectShop(parts: Parts, shopId: ShopId): Promise<void> {
  const { store, publish } = parts;
  const shop = await store.shops.find(shopId);
  if (!shop) throw new ProblemError('not-found', { shopId });
  if (shop.state === 'connected') await stopWebhooks(parts, shopId);
  await store.shops.disconnect(shopId);
  const others = await store.shops.list({ environment: shop.environment });
  if (!others.some(({ connectionId }) => connectionId === shop.connectionId))
    await forgetConnection(store, shop.connectionId);
  publish({ type: 'shops' });
}

/** A shop that TikTok no longer answers for is disconnected all the same: what it still sends is then refused here. */
async function stopWebhooks({ store, clients, log }: Parts, shopId: ShopId): Promise<void> {
  const webhooksOf = async (id: ShopId) => (await clients.forShop(id)).api.webhooks;
  await unregisterWebhooks({ store, webhooksOf }, shopId).catch((thrown) =>
    log.info({ err: thrown, shopId }, 'webhooks of a shop that leaves could not be taken back'),
  );
  await store.registrations.remove(shopId);
}
