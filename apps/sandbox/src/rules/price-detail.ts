import { toDecimal, toMinor } from '../catalogue/amount.ts';
import type { OrderRecipe, RecipeLine } from '../catalogue/recipe.ts';
import type { OrderRecord } from '../state/order-record.ts';

type Sums = {
  skuList: number;
  sellerCut: number;
  platformCut: number;
  skuTax: number;
  shippingList: number;
  shippingSellerCut: number;
  shippingPlatformCut: number;
  shippingTax: number;
};

/** The price break-down of an order: every amount of the whole is the sum of the same amount of its lines. */
export function priceDetailOf(order: OrderRecord, recipe: OrderRecipe, decimals: number) {
  const lines = order.lines.flatMap((line) => recipe.lines[line.goods] ?? []);
  const shares = sharesOf(recipe, lines, decimals);
  const sums = lines.map((line, index) => sumsOfLine(line, shares[index] ?? NO_SHARE, decimals));
  const whole = sums.reduce(addSums, NOTHING);
  return {
    ...amountsOf(whole, recipe, decimals, lines),
    ...codFields(decimals, 'cod_fee_net_amount'),
    line_items: sums.map((sum, index) => ({
      id: order.lines[index]?.id ?? '',
      ...amountsOf(sum, recipe, decimals, lines.slice(index, index + 1)),
      ...codFields(decimals, 'cod_fee_amount'),
    })),
  };
}

type Share = Pick<Sums, 'shippingList' | 'shippingSellerCut' | 'shippingPlatformCut' | 'shippingTax'>;

const NO_SHARE: Share = { shippingList: 0, shippingSellerCut: 0, shippingPlatformCut: 0, shippingTax: 0 };
const NOTHING: Sums = { skuList: 0, sellerCut: 0, platformCut: 0, skuTax: 0, ...NO_SHARE };

// Shipping is paid once for all lines: each bears an equal part, the first ones the odd cents.
function sharesOf(recipe: OrderRecipe, lines: RecipeLine[], decimals: number): Share[] {
  const minor = (text: string) => toMinor(text, decimals);
  const { payment } = recipe;
  const part = (total: number, index: number) =>
    Math.floor(total / lines.length) + (index < total % lines.length ? 1 : 0);
  return lines.map((_, index) => ({
    shippingList: part(minor(payment.originalShippingFee), index),
    shippingSellerCut: part(minor(payment.shippingFeeSellerDiscount), index),
    shippingPlatformCut: part(minor(payment.shippingFeePlatformDiscount), index),
    shippingTax: part(minor(payment.shippingFeeTax), index),
  }));
}

function sumsOfLine(line: RecipeLine, share: Share, decimals: number): Sums {
  return {
    skuList: toMinor(line.originalPrice, decimals),
    sellerCut: toMinor(line.sellerDiscount, decimals),
    platformCut: toMinor(line.platformDiscount, decimals),
    skuTax: toMinor(line.tax, decimals),
    ...share,
  };
}

function addSums(a: Sums, b: Sums): Sums {
  const keys = Object.keys(a) as (keyof Sums)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Sums;
}

function amountsOf(sums: Sums, recipe: OrderRecipe, decimals: number, lines: RecipeLine[]) {
  const money = (minor: number) => toDecimal(minor, decimals);
  const skuSale = sums.skuList - sums.sellerCut - sums.platformCut;
  const shippingSale = sums.shippingList - sums.shippingSellerCut - sums.shippingPlatformCut;
  const tax = sums.skuTax + sums.shippingTax;
  const gifts = lines.filter((line) => line.isGift).reduce((sum, line) => sum + toMinor(line.sku.price, decimals), 0);
  return {
    currency: recipe.payment.currency,
    total: money(sums.skuList + sums.shippingList),
    payment: money(skuSale + shippingSale + tax),
    sku_list_price: money(sums.skuList),
    sku_sale_price: money(skuSale),
    subtotal: money(skuSale + sums.skuTax),
    subtotal_deduction_seller: money(sums.sellerCut),
    subtotal_deduction_platform: money(sums.platformCut),
    subtotal_tax_amount: money(sums.skuTax),
    voucher_deduction_platform: '',
    voucher_deduction_seller: sums.sellerCut > 0 ? '1020000' : '',
    shipping_list_price: money(sums.shippingList),
    shipping_sale_price: money(shippingSale),
    shipping_fee_deduction_seller: money(sums.shippingSellerCut),
    shipping_fee_deduction_platform: money(sums.shippingPlatformCut),
    shipping_fee_deduction_platform_voucher: sums.shippingPlatformCut > 0 ? '1030000' : '',
    tax_amount: money(tax),
    tax_rate: tax > 0 ? '0.0825' : '0',
    net_price_amount: money(skuSale + sums.skuTax),
    small_order_fee: money(0),
    sku_gift_original_price: money(gifts),
    sku_gift_net_price: money(0),
  };
}

function codFields(decimals: number, netName: 'cod_fee_net_amount' | 'cod_fee_amount') {
  return { cod_fee: toDecimal(0, decimals), [netName]: toDecimal(0, decimals) };
}
