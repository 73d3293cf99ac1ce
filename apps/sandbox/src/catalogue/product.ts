import type { Region } from './region.ts';

export type Product = {
  id: string;
  /** Stable inside a market, e.g. `serai-serum`. */
  key: string;
  region: Region;
  shopCode: string;
  name: string;
  category: Category;
  /** Key of `pictureOf`. */
  picture: string;
  isDangerousGood: boolean;
  skus: Sku[];
};

export type Sku = {
  id: string;
  productId: string;
  /** Name of the variant; `Default` where a product has only one. */
  name: string;
  sellerSku: string;
  /** Decimal string in the market's currency. */
  price: string;
  weightGrams: number;
  lengthCm: number;
  widthCm: number;
  heightCm: number;
  picture: string;
};

export type Category =
  | 'Beauty'
  | 'Fashion'
  | 'Food'
  | 'Home'
  | 'Stationery'
  | 'Electronics'
  | 'Toys'
  | 'Sports'
  | 'Pets';
