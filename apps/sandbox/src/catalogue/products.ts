import { MARKETS } from './markets.ts';
import type { Product, Sku } from './product.ts';
import { productsOf } from './product-rows.ts';
import { GB_PRODUCTS } from './products/gb.ts';
import { ID_PRODUCTS } from './products/id.ts';
import { MY_PRODUCTS } from './products/my.ts';
import { PH_PRODUCTS } from './products/ph.ts';
import { SG_PRODUCTS } from './products/sg.ts';
import { TH_PRODUCTS } from './products/th.ts';
import { US_PRODUCTS } from './products/us.ts';
import { VN_PRODUCTS } from './products/vn.ts';
import type { Region } from './region.ts';

/** What each market sells; a product belongs to the shop of its `shopCode`. */
export const PRODUCTS: Record<Region, Product[]> = {
  MY: productsOf(MARKETS.MY, MY_PRODUCTS),
  ID: productsOf(MARKETS.ID, ID_PRODUCTS),
  TH: productsOf(MARKETS.TH, TH_PRODUCTS),
  VN: productsOf(MARKETS.VN, VN_PRODUCTS),
  PH: productsOf(MARKETS.PH, PH_PRODUCTS),
  SG: productsOf(MARKETS.SG, SG_PRODUCTS),
  GB: productsOf(MARKETS.GB, GB_PRODUCTS),
  US: productsOf(MARKETS.US, US_PRODUCTS),
};

const byShop = Map.groupBy(Object.values(PRODUCTS).flat(), (product) => product.shopCode);
const bySku = new Map(Object.values(PRODUCTS).flatMap((products) => products.flatMap(pairsOf)));

/** The products of one shop, in catalogue order; none for a shop that does not exist. */
export function listProductsOfShop(shopCode: string): Product[] {
  return byShop.get(shopCode) ?? [];
}

/** A product and its SKU by SKU id, or nothing. */
export function findSku(skuId: string): { product: Product; sku: Sku } | undefined {
  return bySku.get(skuId);
}

function pairsOf(product: Product): [string, { product: Product; sku: Sku }][] {
  return product.skus.map((sku) => [sku.id, { product, sku }]);
}
