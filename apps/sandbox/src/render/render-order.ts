import type { OrderRecipe } from '../catalogue/recipe.ts';
import { deadlinesOf } from '../rules/deadlines.ts';
import { deliveryOptionOf, providerOf } from '../rules/default-arrangement.ts';
import { buyerOf, recipeOf } from '../state/grow.ts';
import type { OrderRecord } from '../state/order-record.ts';
import type { PackageRecord } from '../state/package-record.ts';
import { spread } from '../state/spread.ts';
import { packagesOf, type Town } from '../state/town.ts';
import { fillAbsent } from './fill-absent.ts';
import type { PictureUrl } from './picture-url.ts';
import { renderRecipient } from './render-address.ts';
import { renderKind } from './render-kind.ts';
import { renderLine } from './render-line.ts';
import { renderPayment } from './render-payment.ts';

/** Search rows and the two versions of detail differ in a few fields. */
export type OrderView = 'search' | '202309' | '202507';

/** An order on the wire. */
export function renderOrder(town: Town, order: OrderRecord, view: OrderView, pictureUrl: PictureUrl) {
  const recipe = recipeOf(town, order);
  const packages = packagesOf(town, order);
  const wire = {
    ...identityFields(town, order, recipe),
    ...timeFields(order, recipe, view),
    ...shippingFields(town, order, recipe, packages),
    ...cancellationFields(order),
    ...moneyFields(order, recipe, view),
    line_items: order.lines.map((line) => renderLine(order, line, { recipe, packages, pictureUrl })),
  };
  return fillAbsent(wire, town.settings.absentFields);
}

function identityFields(town: Town, order: OrderRecord, recipe: OrderRecipe) {
  const buyer = buyerOf(town, order);
  return {
    id: order.id,
    status: order.status,
    ...renderKind(town, order, recipe),
    user_id: buyer.userId,
    buyer_email: buyer.email,
    buyer_message: order.buyerMessage ?? recipe.buyerMessage,
    seller_note: order.sellerNote ?? recipe.sellerNote,
    is_cod: order.isCod,
    is_on_hold_order: order.isOnHoldOrder,
    ...(order.region === 'ID' ? { commerce_platform: isTokopedia(order) ? 'TOKOPEDIA' : 'TIKTOK_SHOP' } : {}),
  };
}

function timeFields(order: OrderRecord, recipe: OrderRecipe, view: OrderView) {
  const { recommended_shipping_time, ...deadlines } = deadlinesOf(order);
  const hasPriority = view !== '202507' && recommended_shipping_time !== undefined;
  return {
    create_time: order.createTime,
    update_time: order.updateTime,
    ...given('paid_time', order.paidTime),
    ...given('rts_time', order.rtsTime),
    ...given('collection_time', order.collectionTime),
    ...given('delivery_time', order.deliveryTime),
    ...given('cancel_time', order.cancel?.time),
    ...given('request_cancel_time', order.requestCancelTime),
    ...given('release_date', recipe.kind === 'PRE_ORDER' ? order.readyTime : undefined),
    ...deadlines,
    ...(hasPriority ? { recommended_shipping_time, fulfillment_priority_level: priorityOf(recipe) } : {}),
  };
}

function priorityOf(recipe: OrderRecipe): number {
  if (recipe.deliveryOption.type === 'EXPRESS') return 500;
  return recipe.deliveryOption.type === 'ECONOMY' ? 700 : 600;
}

function shippingFields(town: Town, order: OrderRecord, recipe: OrderRecipe, packages: PackageRecord[]) {
  const option = deliveryOptionOf(town, order);
  const leading = leadingPackage(order, packages);
  const recipient = renderRecipient(town, order);
  return {
    fulfillment_type: fulfillmentTypeOf(order),
    shipping_type: order.shippingType,
    delivery_type: isToCollectionPoint(order) ? 'COLLECTION_POINT' : 'HOME_DELIVERY',
    delivery_option_id: option.id,
    delivery_option_name: option.name,
    warehouse_id: recipe.warehouse.id,
    tracking_number: leading?.trackingNumber ?? '',
    packages: packages.map((parcel) => ({ id: parcel.id })),
    has_updated_recipient_address: order.addressVersion > 0,
    ...carrierFields(town, order, leading),
    ...given('split_or_combine_tag', order.splitOrCombine),
    ...given('recipient_address', recipient),
    ...(order.region === 'US' && option.type === 'EXPRESS' ? { fast_delivery_program: '3_DAY_DELIVERY' } : {}),
  };
}

// Tokopedia's buyers are served by a warehouse service with a name of its own.
function fulfillmentTypeOf(order: OrderRecord): string {
  if (!order.isFulfilledByTikTok) return 'FULFILLMENT_BY_SELLER';
  return isTokopedia(order) ? 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA' : 'FULFILLMENT_BY_TIKTOK';
}

function isTokopedia(order: OrderRecord): boolean {
  return order.region === 'ID' && order.recipe % 5 === 4;
}

function isToCollectionPoint(order: OrderRecord): boolean {
  const hasPoints = order.region === 'GB' && order.shippingType === 'TIKTOK';
  return hasPoints && spread(order.id, 'collection point', 0, 11) === 0;
}

// Of several parcels the order shows the first, but only once all are arranged: before that it would mislead.
function leadingPackage(order: OrderRecord, packages: PackageRecord[]): PackageRecord | undefined {
  return order.status === 'PARTIALLY_SHIPPING' ? undefined : packages[0];
}

// The platform knows its carrier early; a seller's carrier is known once he says it.
function carrierFields(town: Town, order: OrderRecord, parcel: PackageRecord | undefined) {
  if (parcel?.providerId !== undefined) {
    return { shipping_provider: parcel.providerName ?? '', shipping_provider_id: parcel.providerId };
  }
  if (order.shippingType === 'SELLER' || !order.hasPackageBeforeShipping) return {};
  const provider = providerOf(town, order);
  return { shipping_provider: provider.name, shipping_provider_id: provider.id };
}

function cancellationFields(order: OrderRecord) {
  return {
    is_buyer_request_cancel: order.requestCancelTime !== undefined && order.status !== 'CANCELLED',
    ...given('cancellation_initiator', order.cancel?.initiator),
    ...given('cancel_reason', order.cancel?.reason),
  };
}

function moneyFields(order: OrderRecord, recipe: OrderRecipe, view: OrderView) {
  const method =
    order.isCod === recipe.isCod ? recipe.paymentMethod : order.isCod ? 'Cash on delivery' : 'Credit/debit card';
  const isCard = /card/i.test(method);
  return {
    payment: renderPayment(order.region, recipe.payment),
    payment_method_name: method,
    ...(view === 'search' ? {} : { payment_method_code: method.toUpperCase().replace(/[^A-Z0-9]+/g, '_') }),
    ...(view !== 'search' && isCard ? { payment_card_type: order.recipe % 2 === 0 ? 'Credit' : 'Debit' } : {}),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
