import { type ShopId, toShopId } from '@order-manager/domain';
import { ProblemError } from '../problem-error.ts';
import type { SignedIn } from '../security/sessions.ts';
import type { Shop, ShopStore } from '../store/store.ts';

type Shops = Pick<ShopStore, 'list'>;

/** The connected shops of the person's environment, narrowed to those named (comma-joined ids). A foreign id is left out, never served. */
export async function listOwnShops(shops: Shops, person: SignedIn, named?: string): Promise<Shop[]> {
  const own = await shops.list({ environment: person.environment });
  if (named === undefined || named === '') return own;
  const wanted = named.split(',');
  return own.filter(({ id }) => wanted.includes(id));
}

/** One shop of the person's environment, also a disconnected one. Throws `not-found` for every other id. */
export async function getOwnShop(shops: Shops, person: SignedIn, id: string): Promise<Shop> {
  const all = await shops.list({ environment: person.environment, includeDisconnected: true });
  const shop = all.find((one) => one.id === toShopId(id));
  if (!shop) throw new ProblemError('not-found', { shopId: id });
  return shop;
}

export const idsOf = (shops: readonly Shop[]): ShopId[] => shops.map(({ id }) => id);
