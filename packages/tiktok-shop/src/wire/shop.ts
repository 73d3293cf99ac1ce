import { z } from 'zod';
import { requiredText, rows, text, texts } from './shape.ts';

/** One shop the token may act for; `cipher` is the value of `shop_cipher`. */
export const wireAuthorizedShop = z.looseObject({
  id: requiredText,
  name: text,
  region: text,
  seller_type: text,
  cipher: requiredText,
  code: text,
});
export type WireAuthorizedShop = z.infer<typeof wireAuthorizedShop>;

export const wireAuthorizedShops = z.looseObject({ shops: rows(wireAuthorizedShop) });
export type WireAuthorizedShops = z.infer<typeof wireAuthorizedShops>;

/** One active shop of the seller, whether or not the app may act for it. */
export const wireSellerShop = z.looseObject({ id: requiredText, region: text });
export type WireSellerShop = z.infer<typeof wireSellerShop>;

export const wireSellerShops = z.looseObject({ shops: rows(wireSellerShop) });
export const wireSellerPermissions = z.looseObject({ permissions: texts });
