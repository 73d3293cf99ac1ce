import type { DeliveryOption, Market, Warehouse } from '../catalogue/market.ts';
import { maskPhone } from '../catalogue/masking.ts';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter, refuse } from '../gateway/refusal.ts';
import { hashOf } from '../state/spread.ts';
import { isCrossBorder } from './shops.ts';

/** Warehouses, delivery options and carriers. */
export const logisticsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/logistics/202309/warehouses',
    scopes: ['seller.logistics'],
    cipher: 'required',
    answer: (call) => answer({ warehouses: warehousesOf(call).map(renderWarehouse) }),
  },
  {
    method: 'GET',
    path: '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
    scopes: ['seller.logistics'],
    cipher: 'required',
    answer: giveOptions,
  },
  {
    method: 'GET',
    path: '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers',
    scopes: ['seller.logistics', 'seller.fulfillment.basic'],
    cipher: 'required',
    answer: giveProviders,
  },
  {
    method: 'GET',
    path: '/logistics/202309/global_warehouses',
    scopes: ['seller.logistics', 'seller.shop.info'],
    cipher: 'forbidden',
    answer: (call) => answer({ global_warehouses: isCrossBorder(call) ? [globalWarehouse(call)] : [] }),
  },
];

function warehousesOf(call: Call): Warehouse[] {
  return call.shop.market.warehouses.filter((warehouse) => warehouse.shopCode === call.shop.shop.code);
}

function renderWarehouse({ id, entityId, name, effectStatus, type, subType, isDefault, address }: Warehouse) {
  return {
    id,
    entity_id: entityId,
    name,
    effect_status: effectStatus,
    type,
    sub_type: subType,
    is_default: isDefault,
    address: {
      region: address.region,
      region_code: address.regionCode,
      state: address.state,
      city: address.city,
      // TikTok's own spelling.
      distict: address.district,
      town: address.town,
      contact_person: address.contactPerson,
      phone_number: maskPhone(address.phoneNumber),
      postal_code: address.postalCode,
      full_address: address.fullAddress,
      address_line1: address.addressLine1,
      address_line2: address.addressLine2,
      geolocation: { latitude: address.latitude, longitude: address.longitude },
    },
  };
}

function giveOptions(call: Call): Answer {
  const scope = call.query.get('scope') ?? 'WAREHOUSE';
  if (scope !== 'WAREHOUSE' && scope !== 'PRODUCT') {
    return badParameter('Invalid parameter. The `scope` parameter must be WAREHOUSE or PRODUCT.');
  }
  const isKnown = warehousesOf(call).some(({ id }) => id === call.path.warehouse_id);
  if (!isKnown) return refuse(21001001);
  const { market } = call.shop;
  return answer({
    delivery_options: market.deliveryOptions.map((option) =>
      scope === 'PRODUCT' ? { id: option.id, name: option.name } : renderOption(option, market),
    ),
  });
}

function renderOption(option: DeliveryOption, market: Market) {
  return {
    id: option.id,
    name: option.name,
    type: option.type,
    description: option.description,
    platform: market.region === 'ID' ? ['TIKTOK_SHOP', 'TOKOPEDIA'] : ['TIKTOK_SHOP'],
    dimension_limit: {
      max_length: option.maxLength,
      max_width: option.maxWidth,
      max_height: option.maxHeight,
      unit: market.lengthUnit,
    },
    weight_limit: { min_weight: option.minWeight, max_weight: option.maxWeight, unit: market.weightUnit },
  };
}

function giveProviders(call: Call): Answer {
  const { deliveryOptions, shippingProviders } = call.shop.market;
  const option = deliveryOptions.find(({ id }) => id === call.path.delivery_option_id);
  if (!option) return refuse(21008116);
  if (option.type !== 'SEND_BY_SELLER') return refuse(21008117);
  const offered = shippingProviders.filter((provider) => provider.use !== 'platform');
  return answer({ shipping_providers: offered.map(({ id, name }) => ({ id, name })) });
}

function globalWarehouse({ grant }: Call) {
  const id = `7346${String(hashOf(grant.openId)).padStart(15, '0')}`;
  return { id, name: 'Global warehouse', ownership: 'SELLER' };
}
