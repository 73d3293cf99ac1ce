import { catalogueId } from './catalogue-id.ts';
import type { Market } from './market.ts';
import type { Category, Product, Sku } from './product.ts';

/** A product as a person writes it down; ids and shop follow from its place in the list. */
export type ProductRow = {
  key: string;
  name: string;
  category: Category;
  picture: string;
  skus: SkuRow[];
  /** Place of the shop in its market; 0 unless told. */
  shop?: number;
  isDangerousGood?: boolean;
};

type SkuRow = [
  name: string,
  sellerSku: string,
  price: string,
  grams: number,
  size: [number, number, number],
  picture?: string,
];

/** Gives the rows of one market their ids and shops. */
export function productsOf(market: Market, rows: ProductRow[]): Product[] {
  return rows.map((row, place) => {
    const id = catalogueId('product', market.region, place + 1);
    return {
      id,
      key: row.key,
      region: market.region,
      shopCode: market.shops[row.shop ?? 0]?.code ?? '',
      name: row.name,
      category: row.category,
      picture: row.picture,
      isDangerousGood: row.isDangerousGood ?? false,
      skus: row.skus.map((sku, number) => skuOf(market, id, row, sku, (place + 1) * 10 + number)),
    };
  });
}

function skuOf(market: Market, productId: string, row: ProductRow, sku: SkuRow, number: number): Sku {
  const [name, sellerSku, price, weightGrams, [lengthCm, widthCm, heightCm], picture = row.picture] = sku;
  const id = catalogueId('sku', market.region, number);
  return { id, productId, name, sellerSku, price, weightGrams, lengthCm, widthCm, heightCm, picture };
}
