import { z } from 'zod';
import type { Call, Endpoint } from '../gateway/call.ts';
import { type Answer, answer, badParameter } from '../gateway/refusal.ts';
import { readParams } from './read-params.ts';

/** The topics that the Event API documents. */
export const TOPICS = [
  'ORDER_STATUS_CHANGE',
  'RECIPIENT_ADDRESS_UPDATE',
  'PACKAGE_UPDATE',
  'PRODUCT_STATUS_CHANGE',
  'SELLER_DEAUTHORIZATION',
  'UPCOMING_AUTHORIZATION_EXPIRATION',
  'CANCELLATION_STATUS_CHANGE',
  'RETURN_STATUS_CHANGE',
  'NEW_CONVERSATION',
  'NEW_MESSAGE',
  'PRODUCT_INFORMATION_CHANGE',
  'PRODUCT_CREATION',
  'PRODUCT_CATEGORY_CHANGE',
  'NEW_MESSAGE_LISTENER',
  'INVOICE_STATUS_CHANGE',
  'PRODUCT_AUDIT_STATUS_CHANGE',
  'REVERSE_STATUS_UPDATE',
] as const;

const topic = z.object({ event_type: z.enum(TOPICS) });
const topicWithAddress = topic.extend({ address: z.string().min(1).max(255) });

const common = {
  path: '/event/202309/webhooks',
  scopes: ['seller.authorization.info'],
  cipher: 'required',
} as const;

/** Which topics of a shop go where. */
export const eventWebhooks: Endpoint[] = [
  { ...common, scopes: [...common.scopes], method: 'GET', answer: list },
  { ...common, scopes: [...common.scopes], method: 'PUT', answer: put },
  { ...common, scopes: [...common.scopes], method: 'DELETE', answer: remove },
];

function list({ shop }: Call): Answer {
  const webhooks = [...shop.webhooks].map(([event_type, { address, createTime, updateTime }]) => ({
    event_type,
    address,
    create_time: createTime,
    update_time: updateTime,
  }));
  return answer({ webhooks, total_count: webhooks.length });
}

function put({ town, shop, body }: Call): Answer {
  const read = readParams(topicWithAddress, body);
  if ('refused' in read) return read.refused;
  const { event_type, address } = read.value;
  if (!isAllowed(address)) {
    return badParameter(
      'Invalid parameter. The `address` parameter must be an https URL with a domain name and no port.',
    );
  }
  const now = town.clock.seconds();
  const createTime = shop.webhooks.get(event_type)?.createTime ?? now;
  shop.webhooks.set(event_type, { address, createTime, updateTime: now });
  town.onChange();
  return answer({});
}

function remove({ town, shop, body }: Call): Answer {
  const read = readParams(topic, body);
  if ('refused' in read) return read.refused;
  shop.webhooks.delete(read.value.event_type);
  town.onChange();
  return answer({});
}

// A rehearsal happens on one machine, so its own addresses are allowed besides what the real rules allow.
function isAllowed(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return true;
  const isIp = /^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[');
  return url.protocol === 'https:' && url.port === '' && !isIp;
}
