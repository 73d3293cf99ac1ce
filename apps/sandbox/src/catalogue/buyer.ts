import type { Region } from './region.ts';

/** A buyer as TikTok would hand him over unmasked. */
export type Buyer = {
  userId: string;
  region: Region;
  nickname: string;
  email: string;
  /** Full name in the market's own script and order. */
  name: string;
  firstName: string;
  lastName: string;
  /** `(+60)123456789` */
  phone: string;
  addressLine1: string;
  addressLine2: string;
  addressDetail: string;
  fullAddress: string;
  postalCode: string;
  /** Level L0 first. */
  districts: BuyerDistrict[];
  /** Where the carrier sorts the parcel to, e.g. `KUL-29`. */
  sortingCode: string;
};

export type BuyerDistrict = { level: string; levelName: string; name: string };
