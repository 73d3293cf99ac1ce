import type { LineItem } from './order.ts';

/** One SKU of an order with how many units of it were bought. */
export type SkuLine = {
  skuId: string;
  sellerSku: string | null;
  skuName: string;
  productName: string;
  imageUrl: string | null;
  salePrice: string;
  currency: string;
  isGift: boolean;
  quantity: number;
};

/** TikTok sends one line per unit; people think in SKU × quantity. Order of first appearance is kept; gifts stand apart. */
export function linesBySku(lineItems: readonly LineItem[]): SkuLine[] {
  const lines = new Map<string, SkuLine>();
  for (const item of lineItems) {
    const key = `${item.skuId}|${item.salePrice}|${item.isGift}`;
    const line = lines.get(key);
    if (line) line.quantity += 1;
    else lines.set(key, firstUnit(item));
  }
  return [...lines.values()];
}

const firstUnit = (item: LineItem): SkuLine => ({
  skuId: item.skuId,
  sellerSku: item.sellerSku,
  skuName: item.skuName,
  productName: item.productName,
  imageUrl: item.imageUrl,
  salePrice: item.salePrice,
  currency: item.currency,
  isGift: item.isGift,
  quantity: 1,
});
