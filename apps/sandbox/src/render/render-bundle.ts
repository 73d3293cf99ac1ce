import type { Product, Sku } from '../catalogue/product.ts';

/** The parts of a SKU that is several pieces of its product sold as one; nothing for a single piece. */
export function bundlePartsOf(product: Product, sku: Sku) {
  const [single] = product.skus;
  if (!single || single.id === sku.id || !/^(set|pack|gift set|bộ)\b/iu.test(sku.name)) return undefined;
  const pieces = Number(/\d+/.exec(sku.name)?.[0] ?? 2);
  return [{ sku_id: single.id, sku_count: pieces, product_id: product.id, seller_sku: single.sellerSku }];
}
