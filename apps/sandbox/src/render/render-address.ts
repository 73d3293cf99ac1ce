import type { Buyer } from '../catalogue/buyer.ts';
import { maskAddress, maskBuyer, maskName } from '../catalogue/masking.ts';
import { type AddressShape, addressShapeOf } from '../rules/address-shape.ts';
import { recipientOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { Town } from '../state/town.ts';

/** `recipient_address` of an order, or nothing where the whole block is hidden. */
export function renderRecipient(town: Town, order: OrderRecord) {
  const shape = addressShapeOf(order, town.settings, town.clock.seconds());
  if (shape === 'absent') return undefined;
  const buyer = recipientOf(town, order);
  return { ...mainFields(buyer, shape), ...nameFields(buyer, shape), ...marketFields(order, buyer, shape) };
}

/** `recipient_address` of a package: the same buyer in fewer fields. */
export function renderPackageRecipient(town: Town, order: OrderRecord) {
  const shape = addressShapeOf(order, town.settings, town.clock.seconds());
  const buyer = recipientOf(town, order);
  return { ...mainFields(buyer, shape === 'absent' ? 'empty' : shape), name: shown(buyer.name, shape, maskName) };
}

function mainFields(buyer: Buyer, shape: AddressShape) {
  const seen = shape === 'masked' ? maskBuyer(buyer) : buyer;
  const shown = (text: string) => (shape === 'empty' ? '' : text);
  return {
    phone_number: shown(seen.phone),
    full_address: shown(seen.fullAddress),
    address_detail: shown(seen.addressDetail),
    address_line1: shown(seen.addressLine1),
    address_line2: shown(seen.addressLine2),
    address_line3: '',
    address_line4: '',
    postal_code: shown(seen.postalCode),
    region_code: buyer.region,
  };
}

function nameFields(buyer: Buyer, shape: AddressShape) {
  return {
    name: shown(buyer.name, shape, maskName),
    first_name: shown(buyer.firstName === '' ? buyer.name : buyer.firstName, shape, maskName),
    last_name: shown(buyer.lastName, shape, maskName),
    first_name_local_script: '',
    last_name_local_script: '',
  };
}

function marketFields(order: OrderRecord, buyer: Buyer, shape: AddressShape) {
  return {
    district_info: shape === 'empty' ? [] : buyer.districts.map((district) => renderDistrict(order, district, shape)),
    ...(order.region === 'GB' ? { post_town: shown(buyer.districts.at(-1)?.name ?? '', shape, maskAddress) } : {}),
    ...(order.region === 'US'
      ? { delivery_preferences: { drop_off_location: shown('Front Door', shape, maskAddress) } }
      : {}),
  };
}

function renderDistrict(order: OrderRecord, district: Buyer['districts'][number], shape: AddressShape) {
  return {
    address_level: district.level,
    address_level_name: district.levelName,
    address_name: isHiddenLevel(order, district.level, shape) ? '***' : district.name,
  };
}

// In the US the city is personal data too, except that TikTok's own warehouse orders show it once they are ready.
function isHiddenLevel(order: OrderRecord, level: string, shape: AddressShape): boolean {
  if (shape !== 'masked' || order.region !== 'US') return false;
  if (level === 'L4') return true;
  const isReady = order.status !== 'UNPAID' && order.status !== 'ON_HOLD';
  return level === 'L3' && !(order.isFulfilledByTikTok && isReady);
}

function shown(clear: string, shape: AddressShape, mask: (clear: string) => string): string {
  if (shape === 'clear') return clear;
  return shape === 'masked' ? mask(clear) : '';
}
