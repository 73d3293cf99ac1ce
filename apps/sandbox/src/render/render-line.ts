import type { OrderRecipe } from '../catalogue/recipe.ts';
import { specialKindOf } from '../rules/special-kind.ts';
import type { LineRecord, OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import type { PictureUrl } from './picture-url.ts';
import { bundlePartsOf } from './render-bundle.ts';
import { handlingDaysOf } from './render-kind.ts';

export type LineContext = { recipe: OrderRecipe; packages: PackageRecord[]; pictureUrl: PictureUrl };

/** One unit of one SKU on the wire. */
export function renderLine(order: OrderRecord, line: LineRecord, context: LineContext) {
  const goods = context.recipe.lines[line.goods];
  if (!goods) throw new RangeError(`order ${order.id} has a line without goods`);
  const { product, sku } = goods;
  const parcel = context.packages.find((one) => one.id === line.packageId);
  const parts = bundlePartsOf(product, sku);
  return {
    id: line.id,
    product_id: product.id,
    product_name: product.name,
    sku_id: sku.id,
    sku_name: sku.name,
    sku_image: context.pictureUrl(sku.picture),
    seller_sku: sku.sellerSku,
    ...(parts ? { combined_listing_skus: parts } : {}),
    ...kindFields(order, context.recipe),
    currency: context.recipe.payment.currency,
    original_price: goods.originalPrice,
    sale_price: goods.salePrice,
    seller_discount: goods.sellerDiscount,
    platform_discount: goods.platformDiscount,
    display_status: displayStatus(order, line, parcel),
    is_gift: goods.isGift,
    gift_retail_price: goods.isGift ? sku.price : '0',
    is_dangerous_good: product.isDangerousGood,
    needs_prescription: false,
    ...packageFields(parcel),
    ...marketFields(order, goods, context.recipe),
    ...(line.cancel ? { cancel_user: line.cancel.user, cancel_reason: line.cancel.reason } : {}),
  };
}

function kindFields(order: OrderRecord, recipe: OrderRecipe) {
  const days = handlingDaysOf(order, recipe);
  const kind = specialKindOf(order, recipe);
  return {
    sku_type: kind === 'PRE_ORDER' || kind === 'MADE_TO_ORDER' ? kind : 'NORMAL',
    ...(days === undefined ? {} : { handling_duration_days: days }),
  };
}

function displayStatus(order: OrderRecord, line: LineRecord, parcel: PackageRecord | undefined): string {
  if (line.cancel || order.status === 'CANCELLED') return 'CANCELLED';
  if (order.status === 'UNPAID' || order.status === 'COMPLETED') return order.status;
  return parcel ? BY_PACKAGE[parcel.status] : 'AWAITING_SHIPMENT';
}

const BY_PACKAGE = {
  TO_FULFILL: 'AWAITING_SHIPMENT',
  PROCESSING: 'AWAITING_COLLECTION',
  FULFILLING: 'IN_TRANSIT',
  COMPLETED: 'DELIVERED',
  CANCELLED: 'CANCELLED',
} as const;

function packageFields(parcel: PackageRecord | undefined) {
  if (!parcel) return { tracking_number: '' };
  return {
    package_id: parcel.id,
    package_status: parcel.status,
    tracking_number: parcel.trackingNumber ?? '',
    ...(parcel.providerId === undefined
      ? {}
      : { shipping_provider_id: parcel.providerId, shipping_provider_name: parcel.providerName ?? '' }),
    ...(parcel.rtsTime === undefined ? {} : { rts_time: parcel.rtsTime }),
  };
}

function marketFields(order: OrderRecord, goods: OrderRecipe['lines'][number], recipe: OrderRecipe) {
  const none = recipe.payment.currency === 'IDR' || recipe.payment.currency === 'VND' ? '0' : '0.00';
  switch (order.region) {
    case 'TH':
      return { small_order_fee: none };
    case 'ID':
      return { buyer_service_fee: none };
    case 'US':
      return {
        retail_delivery_fee: none,
        item_tax: [{ tax_type: 'SALES_TAX', tax_amount: goods.tax, tax_rate: TAX_RATE }],
      };
    default:
      return {};
  }
}

/** Sales tax of the American shops; one rate is enough for a rehearsal. */
export const TAX_RATE = '0.0825';
