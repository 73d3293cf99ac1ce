import type { Market } from '../catalogue/market.ts';
import { hashOf } from '../state/spread.ts';

/** One product of one carrier that a label can be bought for. */
export type ShippingService = {
  id: string;
  name: string;
  price: string;
  currency: string;
  earliest_delivery_days: number;
  latest_delivery_days: number;
  shipping_provider_id: string;
  shipping_provider_name: string;
};

const PRODUCTS = [
  { name: 'Ground', days: [3, 5], cents: 520 },
  { name: 'Express', days: [1, 2], cents: 1190 },
] as const;

type Weight = { value: string; unit: 'GRAM' | 'POUND' };

/** What a market's carriers offer for a parcel of this weight; the first one is the default. */
export function shippingServicesOf(market: Market, weight: Weight): ShippingService[] {
  const carriers = market.shippingProviders.filter((provider) => provider.use !== 'seller');
  return carriers.flatMap((carrier) =>
    PRODUCTS.map(({ name, days, cents }) => ({
      id: serviceId(carrier.id, name),
      name: `${carrier.name} ${name}`,
      price: ((cents + (hashOf(carrier.id) % 90) + poundsOf(weight) * 15) / 100).toFixed(2),
      currency: market.currency,
      earliest_delivery_days: days[0],
      latest_delivery_days: days[1],
      shipping_provider_id: carrier.id,
      shipping_provider_name: carrier.name,
    })),
  );
}

function poundsOf({ value, unit }: Weight): number {
  return Math.ceil(Number(value) / (unit === 'GRAM' ? 453.6 : 1));
}

function serviceId(carrier: string, name: string): string {
  return `7208${String(hashOf(`${carrier} ${name}`)).padStart(15, '3')}`;
}
