import { isTikTokShopError, type TikTokShopClient, type WireAuthorizedShop } from '@order-manager/tiktok-shop';

/** A token given by hand does not say what it may do: the required doors are tried. Gives the Partner Center names of those that stay shut. */
export async function probePermissions(
  client: TikTokShopClient,
  shops: readonly WireAuthorizedShop[],
): Promise<string[]> {
  const [first] = shops;
  if (!first) return [];
  const shop = client.shop(first.cipher);
  const options = { priority: 'interactive', patienceMs: 5_000 } as const;
  const isOrdersShut = await isShut(() => shop.orders.search({}, { page_size: 1 }, options));
  const isFulfillmentShut = await isShut(() => shop.packages.search({}, { page_size: 1 }, options));
  return [...(isOrdersShut ? ['Order Information'] : []), ...(isFulfillmentShut ? ['Fulfillment'] : [])];
}

async function isShut(knock: () => Promise<unknown>): Promise<boolean> {
  try {
    await knock();
    return false;
  } catch (thrown) {
    if (isTikTokShopError(thrown, 'scope-missing')) return true;
    throw thrown;
  }
}
