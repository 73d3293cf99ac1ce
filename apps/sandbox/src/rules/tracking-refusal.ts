import type { FulfillmentCode } from '../gateway/refusal.ts';
import type { Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';

export type SelfShipment = { tracking_number: string; shipping_provider_id: string };

/** Why a seller's own tracking number is not taken; `packageId` is the parcel that may already carry it. */
export function trackingRefusal(
  town: Town,
  shop: TownShop,
  shipment: SelfShipment,
  packageId?: string,
): FulfillmentCode | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{5,49}$/.test(shipment.tracking_number)) return 21011022;
  if (!sellerProvider(shop, shipment.shipping_provider_id)) return 21011022;
  const users = town.trackings.get(`${shop.shop.id}:${shipment.tracking_number}`) ?? new Set();
  return [...users].some((id) => id !== packageId && town.packages.has(id)) ? 21011025 : undefined;
}

/** A carrier that this market offers for seller shipping. */
export function sellerProvider(shop: TownShop, id: string) {
  return shop.market.shippingProviders.find((provider) => provider.id === id && provider.use !== 'platform');
}
