import { toDecimal, toMinor } from './amount.ts';
import type { DeliveryOption, Market, Shop } from './market.ts';
import type { Product, Sku } from './product.ts';
import { listProductsOfShop } from './products.ts';
import type { Random } from './random.ts';
import type { OrderRecipe, RecipeLine, RecipePayment } from './recipe.ts';

// Minor units inside, decimal strings at the door: sums of whole numbers always hold.
type PricedLine = {
  product: Product;
  sku: Sku;
  quantity: number;
  isGift: boolean;
  original: number;
  seller: number;
  platform: number;
  tax: number;
};
type PricedFee = { original: number; seller: number; platform: number };

/** What is in the order and what it costs. */
export function basketOf(
  market: Market,
  shop: Shop,
  kind: OrderRecipe['kind'],
  option: DeliveryOption,
  random: Random,
) {
  const bought = boughtFrom(listProductsOfShop(shop.code), kind, random);
  const sale = {
    seller: random.chance(35) ? random.between(5, 15) : 0,
    platform: random.chance(20) ? random.between(3, 10) : 0,
  };
  const lines = bought.map((line) => priced(market, line, kind === 'SAMPLE' ? { seller: 100, platform: 0 } : sale));
  const fee = kind === 'SAMPLE' ? { original: 0, seller: 0, platform: 0 } : feeOf(market, option, random);
  return { lines: lines.map((line) => toRecipeLine(line, market.decimals)), payment: paymentOf(market, lines, fee) };
}

type Bought = { product: Product; sku: Sku; quantity: number; isGift: boolean };

function boughtFrom(products: Product[], kind: OrderRecipe['kind'], random: Random): Bought[] {
  if (kind === 'SAMPLE') return [unitsOf(products, 1, random)];
  const [lineCount, most] = random.weighted(BASKET_SIZES);
  const picked = Array.from({ length: lineCount }, () => unitsOf(products, quantityOf(most, random), random));
  const lines = [...new Map(picked.map((line) => [line.sku.id, line])).values()];
  return random.chance(3) ? withGift(lines, products, random) : lines;
}

const BASKET_SIZES: [number, [lineCount: number, most: number]][] = [
  [750, [1, 3]],
  [140, [2, 3]],
  [60, [3, 2]],
  [42, [4, 2]],
  [8, [9, 8]],
];

function quantityOf(most: number, random: Random): number {
  return random.chance(78) ? 1 : random.between(2, random.chance(10) ? 6 : Math.max(most, 2));
}

function unitsOf(products: Product[], quantity: number, random: Random): Bought {
  const product = random.pick(products);
  return { product, sku: random.pick(product.skus), quantity, isGift: false };
}

function withGift(lines: Bought[], products: Product[], random: Random): Bought[] {
  const gift = { ...unitsOf(products, 1, random), isGift: true };
  return lines.some(({ sku }) => sku.id === gift.sku.id) ? lines : [...lines, gift];
}

function priced(market: Market, line: Bought, percent: { seller: number; platform: number }): PricedLine {
  if (line.isGift) return { ...line, original: 0, seller: 0, platform: 0, tax: 0 };
  const original = toMinor(line.sku.price, market.decimals);
  const seller = shareOf(original, percent.seller, market);
  const platform = shareOf(original, percent.platform, market);
  return { ...line, original, seller, platform, tax: taxOf(original - seller - platform, market) };
}

// Discounts are round amounts: tenths of a ringgit, hundreds of rupiah.
function shareOf(amount: number, percent: number, market: Market): number {
  if (percent === 100) return amount;
  const step = market.decimals === 0 ? 100 : 10;
  return Math.floor((amount * percent) / (100 * step)) * step;
}

function taxOf(amount: number, market: Market): number {
  return Math.floor((amount * market.taxBasisPoints + 5_000) / 10_000);
}

function feeOf(market: Market, option: DeliveryOption, random: Random): PricedFee {
  const fees = market.shippingFees;
  const original = toMinor(FEE_OF[option.type](fees), market.decimals);
  if (random.chance(30)) return { original, seller: 0, platform: original };
  return random.chance(15)
    ? { original, seller: shareOf(original, 30, market), platform: shareOf(original, 20, market) }
    : { original, seller: 0, platform: 0 };
}

const FEE_OF: Record<DeliveryOption['type'], (fees: Market['shippingFees']) => string> = {
  STANDARD: ({ standard }) => standard,
  EXPRESS: ({ express }) => express,
  ECONOMY: ({ economy }) => economy,
  SEND_BY_SELLER: ({ standard }) => standard,
};

function toRecipeLine(line: PricedLine, decimals: number): RecipeLine {
  return {
    product: line.product,
    sku: line.sku,
    quantity: line.quantity,
    isGift: line.isGift,
    originalPrice: toDecimal(line.original, decimals),
    salePrice: toDecimal(line.original - line.seller - line.platform, decimals),
    sellerDiscount: toDecimal(line.seller, decimals),
    platformDiscount: toDecimal(line.platform, decimals),
    tax: toDecimal(line.tax, decimals),
  };
}

function paymentOf(market: Market, lines: PricedLine[], fee: PricedFee): RecipePayment {
  const sum = (part: 'original' | 'seller' | 'platform' | 'tax') =>
    lines.reduce((total, line) => total + line[part] * line.quantity, 0);
  const shippingFee = fee.original - fee.seller - fee.platform;
  const subTotal = sum('original') - sum('seller') - sum('platform');
  const show = (minor: number) => toDecimal(minor, market.decimals);
  return {
    currency: market.currency,
    originalTotalProductPrice: show(sum('original')),
    sellerDiscount: show(sum('seller')),
    platformDiscount: show(sum('platform')),
    subTotal: show(subTotal),
    originalShippingFee: show(fee.original),
    shippingFeeSellerDiscount: show(fee.seller),
    shippingFeePlatformDiscount: show(fee.platform),
    shippingFee: show(shippingFee),
    tax: show(sum('tax')),
    productTax: show(sum('tax')),
    shippingFeeTax: show(0),
    totalAmount: show(subTotal + shippingFee + sum('tax')),
  };
}
