import type { ShopId } from '@order-manager/domain';
import type { ConnectParts } from './connect-parts.ts';

type Parts = Pick<ConnectParts, 'store' | 'clients' | 'publish' | 'log'>;

/** The names of a shop's warehouses, for filters and handover. Nothing waits for them: without the permission there are none. */
export async function readWarehouses(parts: Parts, shopId: ShopId): Promise<void> {
  try {
    const { api } = await parts.clients.forShop(shopId);
    const warehouses = await api.logistics.listWarehouses({ patienceMs: 10_000 });
    await parts.store.shops.saveWarehouses(
      shopId,
      warehouses.map(({ id, name }) => ({ id, name: name || id })),
    );
    parts.publish({ type: 'shops' });
  } catch (thrown) {
    parts.log.debug({ err: thrown, shopId }, 'no warehouses');
  }
}
