import type { Buyer } from './buyer.ts';
import type { DeliveryOption, ShippingProvider, Shop, Warehouse } from './market.ts';
import type { Product, Sku } from './product.ts';
import type { Region } from './region.ts';

/** A plain description of one order; the town turns it into wire objects, ids and deadlines. */
export type OrderRecipe = {
  region: Region;
  index: number;
  shop: Shop;
  buyer: Buyer;
  kind: 'NORMAL' | 'PRE_ORDER' | 'SAMPLE';
  /** Who ships: TikTok's carrier, the seller's own, or TikTok's warehouse. */
  shipping: 'TIKTOK' | 'SELLER' | 'FBT';
  isCod: boolean;
  paymentMethod: string;
  lines: RecipeLine[];
  payment: RecipePayment;
  parcel: RecipeParcel;
  warehouse: Warehouse;
  deliveryOption: DeliveryOption;
  shippingProvider: ShippingProvider;
  handoverMethod: 'PICKUP' | 'DROP_OFF';
  buyerMessage: string;
  sellerNote: string;
  buyerAsksToCancel: boolean;
  hasUpdatedAddress: boolean;
  /** How long ago the buyer ordered, seen from the start of the town. */
  ageMinutes: number;
  /** The status that the order should have reached at the start of the town. It fits the age. */
  status: RecipeStatus;
};

export type RecipeStatus =
  | 'UNPAID'
  | 'ON_HOLD'
  | 'AWAITING_SHIPMENT'
  | 'AWAITING_COLLECTION'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'CANCELLED';

/** One SKU with its quantity. Amounts are decimal strings **per unit**; the wire repeats the line per unit. */
export type RecipeLine = {
  product: Product;
  sku: Sku;
  quantity: number;
  isGift: boolean;
  originalPrice: string;
  /** originalPrice − sellerDiscount − platformDiscount */
  salePrice: string;
  sellerDiscount: string;
  platformDiscount: string;
  tax: string;
};

/** Decimal strings; subTotal = Σ salePrice × quantity, totalAmount = subTotal + shippingFee + tax. */
export type RecipePayment = {
  currency: string;
  originalTotalProductPrice: string;
  sellerDiscount: string;
  platformDiscount: string;
  subTotal: string;
  originalShippingFee: string;
  shippingFeeSellerDiscount: string;
  shippingFeePlatformDiscount: string;
  shippingFee: string;
  tax: string;
  productTax: string;
  shippingFeeTax: string;
  totalAmount: string;
};

/** In the market's own units (`GRAM`/`CM` or `POUND`/`INCH`), as decimal strings like on the wire. */
export type RecipeParcel = {
  weight: { value: string; unit: 'GRAM' | 'POUND' };
  dimension: { length: string; width: string; height: string; unit: 'CM' | 'INCH' };
};
