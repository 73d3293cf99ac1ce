import { createHash } from 'node:crypto';
import { type OrderHint, type ShopId, toOrderId, toShopId, type WebhookNews } from '@order-manager/domain';
import { type Notification, parseJson, parseNotification } from '@order-manager/tiktok-shop';
import { toInstant } from './instant.ts';
import { canonicalStatus } from './order.ts';
import { filled } from './text.ts';

/** A verified notification as the inbox keeps it. */
export type ReadWebhook = {
  /** The same for every copy of one notification, another one for every other. */
  key: string;
  type: number;
  /** Named by the body: a hint until the signature has been matched with this shop's app. */
  shopId: ShopId | null;
  news: WebhookNews;
  /** TikTok's words for what we cannot read, to be said once; null where all is well. */
  unknown: string | null;
};

/** Reads the body of a verified webhook; null when it is no notification at all. Ids of 19 digits survive, in quotes or not. */
export function readWebhook(rawBody: string): ReadWebhook | null {
  const notification = parseNotification(rawBody);
  if (!notification) return null;
  const { type, shop_id: shopId } = notification.envelope;
  const shop = filled(shopId);
  return {
    key: keyOf(notification),
    type,
    shopId: shop === null ? null : toShopId(shop),
    news: newsOf(notification),
    unknown: unknownOf(notification),
  };
}

/** What cannot be read at all is told apart by its bytes. */
export const keyOfBytes = (rawBody: Uint8Array): string => digest(rawBody);

const LONGEST_ID = 100;

/** Older payloads carry no id of their own. */
function keyOf({ envelope }: Notification): string {
  const id = filled(envelope.tts_notification_id);
  if (id !== null && id.length <= LONGEST_ID) return id;
  return digest(JSON.stringify([id, envelope.type, envelope.shop_id, envelope.timestamp, envelope.data]));
}

const digest = (content: string | Uint8Array) => `#${createHash('sha256').update(content).digest('base64url')}`;

/** Order status, reversal, address, parcels, cancellation, return, invoice, after-sales request, RMA, refund. */
const ABOUT_ORDERS: readonly number[] = [1, 2, 3, 4, 11, 12, 36, 64, 65, 67];
/** Chats, products, creators, warehouses of TikTok: other desks' business. */
const NOT_OURS: readonly number[] = [
  5, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 33, 35, 37, 38, 39, 42, 46, 50, 51, 52, 55, 56, 58, 59, 62,
  63, 66, 68,
];

function newsOf(notification: Notification): WebhookNews {
  if (notification.topic === 'SELLER_DEAUTHORIZATION') return { about: 'authorisation-gone' };
  if (notification.topic === 'UPCOMING_AUTHORIZATION_EXPIRATION')
    return { about: 'authorisation-ends', at: toInstant(notification.payload.expiration_time) };
  const orders = ABOUT_ORDERS.includes(notification.envelope.type) ? hintsOf(notification) : [];
  return orders.length === 0 ? { about: 'something-else' } : { about: 'orders', orders };
}

function hintsOf(notification: Notification): OrderHint[] {
  if (notification.topic === 'ORDER_STATUS_CHANGE') {
    const { order_id, order_status, update_time } = notification.payload;
    const status = filled(order_status);
    return isId(order_id)
      ? [{ orderId: toOrderId(order_id), status: status && canonicalStatus(status), updatedAt: toInstant(update_time) }]
      : [];
  }
  const ids = new Set(orderIdsIn(readable(notification.envelope.data), DEEPEST));
  return [...ids].map((id) => ({ orderId: toOrderId(id), status: null, updatedAt: null }));
}

/** Some senders write the data as JSON inside a text. */
function readable(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return parseJson(data);
  } catch {
    return null;
  }
}

const ORDER_FIELDS: readonly string[] = ['order_id', 'order_ids', 'order_id_list', 'main_order_id'];
const DEEPEST = 6;

/** Where an order's id may stand differs from topic to topic, its name hardly. */
function orderIdsIn(value: unknown, depth: number): string[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => orderIdsIn(entry, depth - 1));
  return Object.entries(value).flatMap(([name, inner]) =>
    ORDER_FIELDS.includes(name) ? [inner].flat().map(idText).filter(isId) : orderIdsIn(inner, depth - 1),
  );
}

/** Where a number has lost its digits already, no guess is made. */
const idText = (id: unknown): string => (typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : '');

const isId = (text: string): boolean => /^\d{6,32}$/.test(text);

function unknownOf({ topic, envelope: { type } }: Notification): string | null {
  if (topic !== 'UNKNOWN' || NOT_OURS.includes(type) || LOOSE.includes(type)) return null;
  return ABOUT_ORDERS.includes(type) ? `${type} without its order` : String(type);
}

/** Read without a schema: nobody has recorded all of their fields. */
const LOOSE: readonly number[] = [2, 64, 65, 67];
