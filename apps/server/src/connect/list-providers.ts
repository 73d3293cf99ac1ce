import type { ShopId } from '@order-manager/domain';
import { isTikTokShopError, type ShopClient } from '@order-manager/tiktok-shop';
import { type AskParts, askTikTok, SOON } from './ask-tiktok.ts';

export type Provider = { id: string; name: string };

/** The carriers a shop may name for packages it ships by itself, over all its warehouses, by name. Throws a `ProblemError`. */
export async function listProviders(parts: AskParts, shopId: ShopId): Promise<Provider[]> {
  return askTikTok(parts, shopId, async (api) => {
    const options = await optionIds(api);
    const lists = await Promise.all(options.map((id) => providersOf(api, id)));
    const byId = new Map(lists.flat().map((provider) => [provider.id, provider]));
    return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  });
}

async function optionIds(api: ShopClient): Promise<string[]> {
  const warehouses = await api.logistics.listWarehouses(SOON);
  const lists = await Promise.all(warehouses.map(({ id }) => api.logistics.listDeliveryOptions(id, undefined, SOON)));
  return [...new Set(lists.flat().map(({ id }) => id))];
}

/** TikTok refuses the list of an option whose carrier it chooses itself: there is nothing to choose from. */
async function providersOf(api: ShopClient, optionId: string): Promise<Provider[]> {
  try {
    const providers = await api.logistics.listShippingProviders(optionId, SOON);
    return providers.map(({ id, name }) => ({ id, name: name || id }));
  } catch (thrown) {
    if (isTikTokShopError(thrown, 'refused')) return [];
    throw thrown;
  }
}
