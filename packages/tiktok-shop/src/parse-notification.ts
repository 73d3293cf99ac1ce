import type { z } from 'zod';
import { parseJson } from './parse-json.ts';
import {
  type WireNotification,
  wireAddressUpdate,
  wireAuthorizationExpiration,
  wireCancellationStatusChange,
  wireInventoryStatusChange,
  wireInvoiceStatusChange,
  wireNotification,
  wireOrderStatusChange,
  wirePackageUpdate,
  wireProductChange,
  wireProductStatusChange,
  wireReturnStatusChange,
  wireSellerDeauthorization,
} from './wire/index.ts';

const topics = {
  ORDER_STATUS_CHANGE: { type: 1, payload: wireOrderStatusChange },
  RECIPIENT_ADDRESS_UPDATE: { type: 3, payload: wireAddressUpdate },
  PACKAGE_UPDATE: { type: 4, payload: wirePackageUpdate },
  PRODUCT_STATUS_CHANGE: { type: 5, payload: wireProductStatusChange },
  SELLER_DEAUTHORIZATION: { type: 6, payload: wireSellerDeauthorization },
  UPCOMING_AUTHORIZATION_EXPIRATION: { type: 7, payload: wireAuthorizationExpiration },
  CANCELLATION_STATUS_CHANGE: { type: 11, payload: wireCancellationStatusChange },
  RETURN_STATUS_CHANGE: { type: 12, payload: wireReturnStatusChange },
  PRODUCT_INFORMATION_CHANGE: { type: 15, payload: wireProductChange },
  PRODUCT_CREATION: { type: 16, payload: wireProductChange },
  PRODUCT_CATEGORY_CHANGE: { type: 18, payload: wireProductChange },
  INVENTORY_STATUS_CHANGE: { type: 27, payload: wireInventoryStatusChange },
  INVOICE_STATUS_CHANGE: { type: 36, payload: wireInvoiceStatusChange },
} as const;

type Topics = typeof topics;
type KnownNotification = {
  [Topic in keyof Topics]: { topic: Topic; envelope: WireNotification; payload: z.output<Topics[Topic]['payload']> };
}[keyof Topics];

/** A webhook by topic. A number we do not know, or a payload that lacks its id, is kept as `UNKNOWN`. */
export type Notification = KnownNotification | { topic: 'UNKNOWN'; envelope: WireNotification; payload: unknown };

/** Reads the raw body of a verified webhook; gives nothing when it is not a notification at all. */
export function parseNotification(rawBody: string): Notification | undefined {
  const envelope = readEnvelope(rawBody);
  if (!envelope) return undefined;
  const topic = topicNames.find((name) => topics[name].type === envelope.type);
  const payload = topic && topics[topic].payload.safeParse(dataOf(envelope));
  if (!payload?.success) return { topic: 'UNKNOWN', envelope, payload: envelope.data };
  return { topic, envelope, payload: payload.data } as KnownNotification;
}

const topicNames = Object.keys(topics) as (keyof Topics)[];

/** Some senders write the data as JSON inside a text, or leave it out. */
function dataOf({ data }: WireNotification): unknown {
  if (typeof data !== 'string') return data ?? {};
  try {
    return parseJson(data);
  } catch {
    return data;
  }
}

function readEnvelope(rawBody: string): WireNotification | undefined {
  try {
    return wireNotification.safeParse(parseJson(rawBody)).data;
  } catch {
    return undefined;
  }
}
