import type { Region } from './region.ts';

/** One market: everything about a country that the town needs to look lived in. */
export type Market = {
  region: Region;
  country: string;
  currency: string;
  /** Decimals of an amount on the wire: 0 for IDR and VND, else 2. */
  decimals: 0 | 2;
  timeZone: string;
  locale: string;
  /** With the plus sign: `+60`. */
  diallingCode: string;
  /** L0 is the country; a district names the levels after it. */
  addressLevels: AddressLevel[];
  districts: District[];
  shops: Shop[];
  warehouses: Warehouse[];
  deliveryOptions: DeliveryOption[];
  shippingProviders: ShippingProvider[];
  /** Hours of the shop's day in which a carrier calls, `[from, to)`. */
  pickupWindows: PickupWindow[];
  isCodAllowed: boolean;
  shipMode: ShipMode;
  /** False where a package is born by shipping (US). */
  hasPackageBeforeShipping: boolean;
  weightUnit: 'GRAM' | 'POUND';
  lengthUnit: 'CM' | 'INCH';
  paymentMethods: string[];
  shippingFees: ShippingFees;
  /** Sales tax on top of the price in basis points; 0 where prices include it. */
  taxBasisPoints: number;
};

export type AddressLevel = { level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4'; name: string };

/** Place names for L1, L2 … of the market's address levels, and a postcode that belongs to them. */
export type District = { names: string[]; postcode: string; sortingCode: string };

export type Shop = {
  id: string;
  name: string;
  region: Region;
  sellerType: 'LOCAL' | 'CROSS_BORDER';
  code: string;
  cipher: string;
};

export type Warehouse = {
  id: string;
  /** Two warehouses at one place share it. */
  entityId: string;
  shopCode: string;
  name: string;
  type: 'SALES_WAREHOUSE' | 'RETURN_WAREHOUSE';
  subType: 'DOMESTIC_WAREHOUSE' | 'CB_OVERSEA_WAREHOUSE' | 'CB_DIRECT_SHIPPING_WAREHOUSE';
  effectStatus: 'ENABLED' | 'DISABLED' | 'RESTRICTED';
  isDefault: boolean;
  address: WarehouseAddress;
};

export type WarehouseAddress = {
  region: string;
  regionCode: Region;
  state: string;
  city: string;
  district: string;
  town: string;
  contactPerson: string;
  phoneNumber: string;
  postalCode: string;
  fullAddress: string;
  addressLine1: string;
  addressLine2: string;
  latitude: string;
  longitude: string;
};

export type DeliveryOption = {
  id: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS' | 'ECONOMY' | 'SEND_BY_SELLER';
  description: string;
  /** Centimetres or inches, as the market's `lengthUnit` says. */
  maxLength: number;
  maxWidth: number;
  maxHeight: number;
  /** Grams or pounds, as the market's `weightUnit` says. */
  minWeight: number;
  maxWeight: number;
};

export type ShippingProvider = {
  id: string;
  name: string;
  /** `#` is a digit; everything else is printed as it stands. */
  trackingPattern: string;
  /** `platform`: TikTok arranges it; `seller`: offered for seller shipping; `both`. */
  use: 'platform' | 'seller' | 'both';
};

export type PickupWindow = { fromHour: number; toHour: number };

/** The calls that ship in a market, for platform shipping and for seller shipping. */
export type ShipMode = { platform: 'SHIP_PACKAGE' | 'CREATE_PACKAGES'; seller: 'SELF_SHIPMENT' | 'MARK_AS_SHIPPED' };

/** Decimal strings in the market's currency. */
export type ShippingFees = { standard: string; express: string; economy: string };
