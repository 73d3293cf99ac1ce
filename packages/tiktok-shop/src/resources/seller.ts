import type { z } from 'zod';
import type { Call, CallOptions } from '../call-spec.ts';
import {
  type WireAuthorizedShop,
  type WireGlobalWarehouse,
  type WireSellerShop,
  wireAuthorizedShops,
  wireGlobalWarehouses,
  wireSellerPermissions,
  wireSellerShops,
} from '../wire/index.ts';

/** What a token can ask without naming a shop. */
export interface Seller {
  /** The shops this token may act for, with their ciphers. Read it again after every authorization. */
  listAuthorizedShops(options?: CallOptions): Promise<WireAuthorizedShop[]>;
  /** The active shops of the seller; ids and regions only. */
  listShops(options?: CallOptions): Promise<WireSellerShop[]>;
  /** Rights across borders; empty for a local seller. */
  listPermissions(options?: CallOptions): Promise<string[]>;
  listGlobalWarehouses(options?: CallOptions): Promise<WireGlobalWarehouse[]>;
}

/** The seller behind the token. */
export function createSeller(call: Call): Seller {
  const read = <Answer>(path: string, answer: z.ZodType<Answer>, options?: CallOptions) =>
    call({ method: 'GET', path, answer, effect: 'read', options });
  return {
    listAuthorizedShops: async (options) =>
      (await read('/authorization/202309/shops', wireAuthorizedShops, options)).shops,
    listShops: async (options) => (await read('/seller/202309/shops', wireSellerShops, options)).shops,
    listPermissions: async (options) =>
      (await read('/seller/202309/permissions', wireSellerPermissions, options)).permissions ?? [],
    listGlobalWarehouses: async (options) =>
      (await read('/logistics/202309/global_warehouses', wireGlobalWarehouses, options)).global_warehouses,
  };
}
