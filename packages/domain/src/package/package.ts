import type { Instant, LineItemId, OrderId, PackageId, ShopId } from '../ids.ts';

export const PACKAGE_STATUSES = ['TO_FULFILL', 'PROCESSING', 'FULFILLING', 'COMPLETED', 'CANCELLED'] as const;
export type KnownPackageStatus = (typeof PACKAGE_STATUSES)[number];
/** As TikTok sent it; an unknown one is kept and shown. */
export type PackageStatus = KnownPackageStatus | (string & {});

/** The parcel that travels. One order may have several; several orders may share one. */
export type Package = {
  shopId: ShopId;
  id: PackageId;
  status: PackageStatus;
  updatedAt: Instant | null;
  createdAt: Instant | null;
  orderIds: OrderId[];
  lineItemIds: LineItemId[];
  trackingNumber: string | null;
  providerId: string | null;
  providerName: string | null;
  carrier: 'platform' | 'seller' | 'unknown';
  handover: 'PICKUP' | 'DROP_OFF' | null;
  pickupSlot: PickupSlot | null;
  splitOrCombine: 'DEFAULT' | 'SPLIT' | 'COMBINE' | null;
};

export type PickupSlot = { startAt: Instant; endAt: Instant };

const ARRANGED: readonly PackageStatus[] = ['PROCESSING', 'FULFILLING', 'COMPLETED'];

/** Someone has arranged this package's shipment already: us, Seller Center or another tool. */
export const isArranged = (status: PackageStatus | null): boolean => status !== null && ARRANGED.includes(status);

/** The courier has it: no label can be printed any more. */
export const isCollected = (status: PackageStatus | null): boolean => status === 'FULFILLING' || status === 'COMPLETED';
