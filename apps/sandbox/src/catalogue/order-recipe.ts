import { basketOf } from './basket.ts';
import { buyerAt } from './buyers.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import type { DeliveryOption, Market, Shop, Warehouse } from './market.ts';
import { MARKETS } from './markets.ts';
import { parcelOf } from './parcel.ts';
import { PEOPLE } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { OrderRecipe } from './recipe.ts';
import { REGIONS, type Region } from './region.ts';

/** The order number `index` of a shop (the market's first unless told): the same for the same arguments, whatever was asked before. */
export function orderRecipe(
  region: Region,
  seed: number,
  index: number,
  shop: Shop = firstShopOf(region),
): OrderRecipe {
  const market = MARKETS[region];
  const place = market.shops.indexOf(shop);
  const circumstances = circumstancesOf(market, seed, index, place);
  const random = createRandom(seed, REGIONS.indexOf(region), place, index, 2);
  const option = deliveryOptionFor(market, circumstances, random);
  const { lines, payment } = basketOf(market, shop, circumstances.kind, option, random);
  return {
    region,
    index,
    shop,
    buyer: buyerAt(region, circumstances.buyerNumber),
    kind: circumstances.kind,
    shipping: circumstances.shipping,
    isCod: circumstances.isCod,
    paymentMethod: circumstances.isCod ? 'Cash on delivery' : random.pick(market.paymentMethods),
    lines,
    payment,
    parcel: parcelOf(market, lines),
    warehouse: salesWarehouseOf(market, shop),
    deliveryOption: option,
    shippingProvider: random.pick(market.shippingProviders.filter(({ use }) => use !== unwantedUse(circumstances))),
    handoverMethod: random.chance(80) ? 'PICKUP' : 'DROP_OFF',
    buyerMessage: random.chance(9) ? random.pick(PEOPLE[region].messages) : '',
    sellerNote: random.chance(3) ? random.pick(SELLER_NOTES) : '',
    buyerAsksToCancel: circumstances.status === 'AWAITING_SHIPMENT' && random.chance(2),
    hasUpdatedAddress: circumstances.status === 'AWAITING_SHIPMENT' && random.chance(3),
    ageMinutes: circumstances.ageMinutes,
    status: circumstances.status,
  };
}

const SELLER_NOTES = ['Fragile', 'Regular customer, add a sticker', 'Check the size before packing', 'Second attempt'];

function firstShopOf(region: Region): Shop {
  return MARKETS[region].shops[0] as Shop;
}

function salesWarehouseOf(market: Market, shop: Shop): Warehouse {
  const found = market.warehouses.find(({ shopCode, type }) => shopCode === shop.code && type === 'SALES_WAREHOUSE');
  if (found === undefined) throw new RangeError(`shop ${shop.code} has no sales warehouse`);
  return found;
}

function deliveryOptionFor(market: Market, { shipping }: Circumstances, random: Random): DeliveryOption {
  const options = market.deliveryOptions.filter(({ type }) => (type === 'SEND_BY_SELLER') === (shipping === 'SELLER'));
  return random.weighted(options.map((option) => [option.type === 'STANDARD' ? 8 : 1, option] as const));
}

function unwantedUse({ shipping }: Circumstances): 'platform' | 'seller' {
  return shipping === 'SELLER' ? 'platform' : 'seller';
}
