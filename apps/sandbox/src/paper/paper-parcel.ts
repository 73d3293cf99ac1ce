import type { Region } from '../catalogue/region.ts';

/** Everything a waybill or a packing slip says about one package. */
export type PaperParcel = {
  region: Region;
  /** The carrier's name as buyers know it. */
  provider: string;
  /** The carrier's service, printed where a COD amount would stand. */
  service?: string;
  trackingNumber: string;
  sortingCode: string;
  orderIds: string[];
  packageId: string;
  recipient: PaperAddress;
  sender: PaperAddress;
  /** What the courier collects, as a decimal string; null when it is paid. */
  cod: { amount: string; currency: string } | null;
  weight: { value: string; unit: 'GRAM' | 'POUND' };
  items: PaperItem[];
  /** Epoch milliseconds; null where there is no deadline. */
  shipBy: number | null;
  size: PaperSize;
  note?: string;
  /** Running number of the parcel in its town, printed small. */
  numberInTown?: number;
};

export type PaperAddress = { name: string; phone: string; fullAddress: string; postalCode: string; town: string };

export type PaperItem = { name: string; skuName: string; sellerSku: string; quantity: number };

export type PaperSize = 'A6' | 'A5';
