import type { LineItemId, OrderId, Package, PackageId, PickupSlot } from '@order-manager/domain';

export type HandoverWish = { method: 'PICKUP' | 'DROP_OFF'; slot: PickupSlot | null };
export type OwnTracking = { trackingNumber: string; providerId: string };

export type HandoverSlots = {
  canPickup: boolean;
  canDropOff: boolean;
  dropOffUrl: string | null;
  slots: PickupSlot[];
};

/** What shipping and printing need of one shop's API. Every call may throw a `TikTokShopError`; none repeats a write by itself. */
export type ShippingSource = {
  readPackage(id: PackageId): Promise<Package>;
  /** Platform shipping sends no tracking; the warehouse's setting may make TikTok ignore the wish. */
  shipPackage(id: PackageId, how: { handover: HandoverWish | null; tracking: OwnTracking | null }): Promise<void>;
  /** Buys the label in markets where the call makes the package. */
  createPackage(orderId: OrderId, lineItemIds: LineItemId[]): Promise<PackageId>;
  /** A warning comes with success and is for the seller to read. */
  markAsShipped(
    orderId: OrderId,
    lineItemIds: LineItemId[],
    tracking: OwnTracking,
  ): Promise<{ packageId: PackageId | null; warning: string | null }>;
  handoverSlots(id: PackageId): Promise<HandoverSlots>;
  /** `url` is null for some time after shipping. */
  shippingLabel(id: PackageId): Promise<{ url: string | null }>;
  /** The bytes behind a label's link, whatever they are; throws when the link cannot be read at all. */
  download(url: string): Promise<Uint8Array>;
};
