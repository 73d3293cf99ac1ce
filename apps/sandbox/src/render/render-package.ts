import type { WarehouseAddress } from '../catalogue/market.ts';
import { maskPhone } from '../catalogue/masking.ts';
import { deliveryOptionOf, providerOf } from '../rules/default-arrangement.ts';
import { pickupSlotsOf } from '../rules/pickup-slots.ts';
import { recipeOf } from '../state/grow.ts';
import type { LineRecord, OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { ordersOf, shopOf, type Town } from '../state/town.ts';
import type { PictureUrl } from './picture-url.ts';
import { renderPackageRecipient } from './render-address.ts';

/** A package as the detail call shows it (`package_id`, `package_status`). */
export function renderPackage(town: Town, parcel: PackageRecord, pictureUrl: PictureUrl) {
  const orders = ordersOf(town, parcel);
  const [order] = orders;
  if (!order) throw new RangeError(`package ${parcel.id} has no order`);
  const recipe = recipeOf(town, order);
  const option = deliveryOptionOf(town, order);
  return {
    package_id: parcel.id,
    package_status: parcel.status,
    ...(parcel.status === 'TO_FULFILL' ? { package_sub_status: 'STOCKING' } : {}),
    create_time: parcel.createTime,
    update_time: parcel.updateTime,
    order_line_item_ids: lineIdsOf(town, parcel),
    orders: orders.map((one) => ({ id: one.id, skus: skusOf(town, one, parcel, pictureUrl) })),
    has_multi_skus: hasMultiSkus(town, parcel),
    note_tag: orders.some((one) => (one.buyerMessage ?? recipeOf(town, one).buyerMessage) !== '')
      ? 'BUYER_NOTED'
      : 'BUYER_UNNOTED',
    split_and_combine_tag: parcel.tag,
    delivery_option_id: option.id,
    delivery_option_name: option.name,
    ...carrierOf(town, order, parcel),
    recipient_address: renderPackageRecipient(town, order),
    sender_address: senderOf(recipe.shop.name, recipe.warehouse.address),
    weight: parcel.weight ?? recipe.parcel.weight,
    dimension: parcel.dimension ?? recipe.parcel.dimension,
    ...arrangedFields(town, parcel),
    ...(order.region === 'US' ? { warehouse_id: recipe.warehouse.id, insurance: NO_INSURANCE } : {}),
  };
}

/** A package as the search call shows it (`id`, `status`). */
export function renderPackageRow(town: Town, parcel: PackageRecord) {
  const [order] = ordersOf(town, parcel);
  return {
    id: parcel.id,
    status: parcel.status,
    create_time: parcel.createTime,
    update_time: parcel.updateTime,
    orders: parcel.orderIds.map((id) => ({ id })),
    order_line_item_ids: lineIdsOf(town, parcel),
    ...(order ? carrierOf(town, order, parcel) : {}),
    tracking_number: parcel.trackingNumber ?? '',
  };
}

/** Ids of the lines that travel in a package. */
export function lineIdsOf(town: Town, parcel: PackageRecord): string[] {
  return ordersOf(town, parcel).flatMap((order) => linesIn(order, parcel).map((line) => line.id));
}

const NO_INSURANCE = {
  is_purchased: false,
  coverage_amount: '0.00',
  is_claim_eligible: false,
  claim_status: 'NOT_STARTED',
};

function linesIn(order: OrderRecord, parcel: PackageRecord): LineRecord[] {
  return order.lines.filter((line) => line.packageId === parcel.id);
}

function skusOf(town: Town, order: OrderRecord, parcel: PackageRecord, pictureUrl: PictureUrl) {
  const recipe = recipeOf(town, order);
  const units = Map.groupBy(linesIn(order, parcel), (line) => recipe.lines[line.goods]?.sku);
  return [...units].flatMap(([sku, lines]) =>
    sku ? [{ id: sku.id, name: sku.name, image_url: pictureUrl(sku.picture), quantity: lines.length }] : [],
  );
}

function hasMultiSkus(town: Town, parcel: PackageRecord): boolean {
  const skus = ordersOf(town, parcel).flatMap((order) =>
    linesIn(order, parcel).map((line) => recipeOf(town, order).lines[line.goods]?.sku.id),
  );
  return new Set(skus).size > 1;
}

// The platform names its carrier early; the seller's is known once he shipped.
function carrierOf(town: Town, order: OrderRecord, parcel: PackageRecord) {
  if (parcel.providerId !== undefined) {
    return { shipping_provider_id: parcel.providerId, shipping_provider_name: parcel.providerName ?? '' };
  }
  if (parcel.shippingType === 'SELLER') return {};
  const provider = providerOf(town, order);
  return { shipping_provider_id: provider.id, shipping_provider_name: provider.name };
}

function senderOf(name: string, address: WarehouseAddress) {
  return {
    name,
    phone_number: maskPhone(address.phoneNumber),
    full_address: address.fullAddress,
    address_detail: [address.addressLine1, address.addressLine2].filter((line) => line !== '').join(', '),
    address_line1: address.addressLine1,
    address_line2: address.addressLine2,
    address_line3: '',
    address_line4: '',
    postal_code: address.postalCode,
    region_code: address.regionCode,
  };
}

// Of what was arranged before the town was born nobody wrote the slot down: it was the first one after that.
function pickupSlotOf(town: Town, parcel: PackageRecord) {
  if (parcel.pickupSlot) return { pickup_slot: parcel.pickupSlot };
  if (parcel.handoverMethod !== 'PICKUP' || parcel.rtsTime === undefined) return {};
  const [first] = pickupSlotsOf(shopOf(town, parcel.shopId).market, parcel.rtsTime * 1000);
  return first ? { pickup_slot: { start_time: first.start_time, end_time: first.end_time } } : {};
}

// A live shop showed none of these before the parcel was arranged.
function arrangedFields(town: Town, parcel: PackageRecord) {
  if (parcel.rtsTime === undefined) return {};
  const isCrossBorder = shopOf(town, parcel.shopId).shop.sellerType === 'CROSS_BORDER';
  return {
    shipping_type: parcel.shippingType,
    tracking_number: parcel.trackingNumber ?? '',
    ...(isCrossBorder ? { last_mile_tracking_number: `LM${parcel.trackingNumber}` } : {}),
    ...(parcel.handoverMethod ? { handover_method: parcel.handoverMethod } : {}),
    ...pickupSlotOf(town, parcel),
  };
}
