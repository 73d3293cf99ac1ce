import type { ShopId } from '@order-manager/domain';
import type { Environment, Shop, Store } from '../store/store.ts';

/** Who presses the buttons: an owner sees live shops, a visitor of the demo sees the demo's. */
export type Person = { id: string; role: 'owner' | 'demo'; environment: Environment };

/** The shops this person may touch. */
export async function shopsOf(store: Pick<Store, 'shops'>, { environment }: Person): Promise<Shop[]> {
  return store.shops.list({ environment });
}

export async function shopIdsOf(store: Pick<Store, 'shops'>, person: Person): Promise<ShopId[]> {
  return (await shopsOf(store, person)).map(({ id }) => id);
}
