export type PackageStatus = 'TO_FULFILL' | 'PROCESSING' | 'FULFILLING' | 'COMPLETED' | 'CANCELLED';

/** A parcel: which orders travel in it, where it is, and how often someone tried to ship it. */
export type PackageRecord = {
  id: string;
  shopId: string;
  orderIds: string[];
  status: PackageStatus;
  createTime: number;
  updateTime: number;
  shippingType: 'TIKTOK' | 'SELLER';
  tag: 'DEFAULT' | 'COMBINE' | 'SPLIT';
  providerId?: string;
  providerName?: string;
  trackingNumber?: string;
  handoverMethod?: 'PICKUP' | 'DROP_OFF';
  pickupSlot?: { start_time: number; end_time: number };
  rtsTime?: number;
  collectionTime?: number;
  deliveryTime?: number;
  /** Milliseconds: before it the carrier is still drawing the label. */
  labelReadyAt?: number;
  weight?: { value: string; unit: 'GRAM' | 'POUND' };
  dimension?: { length: string; width: string; height: string; unit: 'CM' | 'INCH' };
  trackingUpdates: number;
  /** Calls that asked to ship this package, whatever came of them. */
  shipCalls: number;
  /** How often the package really went from not arranged to arranged. More than one would be a bug of ours. */
  effectiveShips: number;
  labelReads: number;
};
