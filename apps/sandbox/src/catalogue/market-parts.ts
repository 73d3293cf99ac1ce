import { catalogueId } from './catalogue-id.ts';
import type { DeliveryOption, District, ShippingProvider, Shop, Warehouse, WarehouseAddress } from './market.ts';
import type { Region } from './region.ts';

/** `State|City|postcode|sorting code` rows: everything between the first names and the last two is another level. */
export function districtsOf(rows: string): District[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((part) => part.trim()))
    .map((parts) => ({ names: parts.slice(0, -2), postcode: parts.at(-2) ?? '', sortingCode: parts.at(-1) ?? '' }));
}

/** A shop with invented but stable id, code and cipher; `number` counts the shops of one market from 1. */
export function shopOf(region: Region, number: number, name: string, sellerType: Shop['sellerType']): Shop {
  const code = `${region}${sellerType === 'LOCAL' ? 'LC' : 'CB'}SZ${String(41_507 * number).padStart(6, '0')}`;
  const cipher = `${sellerType === 'LOCAL' ? 'ROW' : 'GCP'}_rehearsal${region}${String(number).padStart(2, '0')}${code.slice(-4)}`;
  return { id: catalogueId('shop', region, number), name, region, sellerType, code, cipher };
}

/** A sales warehouse and the return warehouse at the same place: two ids, one entity. */
export function warehousesOf(shop: Shop, number: number, name: string, address: WarehouseAddress): Warehouse[] {
  const place = {
    entityId: catalogueId('entity', shop.region, number),
    shopCode: shop.code,
    subType: shop.sellerType === 'LOCAL' ? ('DOMESTIC_WAREHOUSE' as const) : ('CB_OVERSEA_WAREHOUSE' as const),
    effectStatus: 'ENABLED' as const,
    isDefault: number % 10 === 1,
    address,
  };
  const id = (offset: number) => catalogueId('warehouse', shop.region, number * 2 + offset);
  return [
    { ...place, id: id(0), name, type: 'SALES_WAREHOUSE' },
    { ...place, id: id(1), name: `${name} (returns)`, type: 'RETURN_WAREHOUSE' },
  ];
}

type Limits = { length: number; weight: number; minWeight: number };

/** The delivery options of a market; the limits shrink for express and grow for seller shipping. */
export function deliveryOptionsOf(region: Region, types: DeliveryOption['type'][], limits: Limits): DeliveryOption[] {
  return types.map((type) => {
    const [number, name, description, scale] = OPTIONS[type];
    const side = Math.round(limits.length * scale);
    return {
      id: catalogueId('option', region, number),
      name,
      type,
      description,
      maxLength: side,
      maxWidth: side,
      maxHeight: side,
      minWeight: limits.minWeight,
      maxWeight: Math.round(limits.weight * scale),
    };
  });
}

const OPTIONS: Record<DeliveryOption['type'], [number: number, name: string, description: string, scale: number]> = {
  STANDARD: [1, 'Standard shipping', "The platform's carrier, a few days", 1],
  EXPRESS: [2, 'Express shipping', "The platform's carrier, next day where possible", 0.6],
  ECONOMY: [3, 'Economy shipping', "The platform's carrier, slow and cheap", 1],
  SEND_BY_SELLER: [4, 'Shipped by seller', 'The seller hires the carrier and sends the tracking number', 2],
};

/** A carrier with an invented id, or with the known one where there is one. */
export function providerOf(
  region: Region,
  number: number,
  name: string,
  trackingPattern: string,
  use: ShippingProvider['use'] = 'both',
  id: string = catalogueId('provider', region, number),
): ShippingProvider {
  return { id, name, trackingPattern, use };
}
