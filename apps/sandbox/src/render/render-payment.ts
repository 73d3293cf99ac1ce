import type { OrderRecipe } from '../catalogue/recipe.ts';
import type { Region } from '../catalogue/region.ts';

/** `payment` of an order. */
export function renderPayment(region: Region, payment: OrderRecipe['payment']) {
  const none = payment.currency === 'IDR' || payment.currency === 'VND' ? '0' : '0.00';
  return {
    currency: payment.currency,
    original_total_product_price: payment.originalTotalProductPrice,
    seller_discount: payment.sellerDiscount,
    platform_discount: payment.platformDiscount,
    sub_total: payment.subTotal,
    original_shipping_fee: payment.originalShippingFee,
    shipping_fee_seller_discount: payment.shippingFeeSellerDiscount,
    shipping_fee_platform_discount: payment.shippingFeePlatformDiscount,
    shipping_fee_cofunded_discount: none,
    shipping_fee: payment.shippingFee,
    tax: payment.tax,
    product_tax: payment.productTax,
    shipping_fee_tax: payment.shippingFeeTax,
    total_amount: payment.totalAmount,
    ...feesOf(region, none),
  };
}

function feesOf(region: Region, none: string) {
  switch (region) {
    case 'TH':
      return { small_order_fee: none };
    case 'ID':
      return { buyer_service_fee: none, shipping_insurance_fee: none, item_insurance_fee: none, handling_fee: none };
    case 'US':
      return { retail_delivery_fee: none, item_insurance_fee: none, item_insurance_tax: none };
    default:
      return {};
  }
}
