import type { DeliveryOption, ShippingProvider } from '../catalogue/market.ts';
import { trackingNumberOf } from '../catalogue/tracking-number.ts';
import { recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { Arrangement } from '../state/package-life.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { shopOf, type Town } from '../state/town.ts';

/** How a parcel travels when nobody says otherwise: the order's own carrier and a tracking number of its pattern. */
export function defaultArrangement(
  town: Town,
  order: OrderRecord,
  parcel: PackageRecord,
  providerId?: string,
): Arrangement {
  const { shippingProviders } = shopOf(town, order.shopId).market;
  const provider = shippingProviders.find((one) => one.id === providerId) ?? providerOf(town, order);
  const recipe = recipeOf(town, order);
  return {
    providerId: provider.id,
    providerName: provider.name,
    trackingNumber: trackingNumberOf(provider, serialOf(parcel)),
    ...(order.shippingType === 'TIKTOK' ? { handoverMethod: recipe.handoverMethod } : {}),
  };
}

/** The carrier of an order: its recipe's if that one serves the order's kind of shipping, else the first that does. */
export function providerOf(town: Town, order: OrderRecord): ShippingProvider {
  const use = order.shippingType === 'TIKTOK' ? 'platform' : 'seller';
  const own = recipeOf(town, order).shippingProvider;
  if (own.use === 'both' || own.use === use) return own;
  const { shippingProviders } = shopOf(town, order.shopId).market;
  return shippingProviders.find((provider) => provider.use === 'both' || provider.use === use) ?? own;
}

/** The delivery option of an order, which always fits its kind of shipping. */
export function deliveryOptionOf(town: Town, order: OrderRecord): DeliveryOption {
  const own = recipeOf(town, order).deliveryOption;
  const isSeller = order.shippingType === 'SELLER';
  if ((own.type === 'SEND_BY_SELLER') === isSeller) return own;
  const { deliveryOptions } = shopOf(town, order.shopId).market;
  return deliveryOptions.find((option) => (option.type === 'SEND_BY_SELLER') === isSeller) ?? own;
}

/** A number below ten million that no other package of this town has before ten million packages exist. */
function serialOf(parcel: PackageRecord): number {
  const number = Number(parcel.id.slice(4)) - 300_000_000_000_000;
  return Math.floor(number / 131_071);
}
