import type { Call, CallOptions, ShopAddress } from '../call-spec.ts';
import { type WireEventWebhooks, wireEventWebhooks, wireNothing } from '../wire/index.ts';

export interface Webhooks {
  list(options?: CallOptions): Promise<WireEventWebhooks>;
  /** Sends one topic to one https address of at most 255 characters; putting it twice changes nothing. */
  put(eventType: string, address: string, options?: CallOptions): Promise<void>;
  delete(eventType: string, options?: CallOptions): Promise<void>;
}

/** Which topics one shop sends where. */
export function createWebhooks(call: Call, shop: ShopAddress): Webhooks {
  const path = '/event/202309/webhooks';
  return {
    list: (options) => call({ method: 'GET', path, shop, answer: wireEventWebhooks, effect: 'read', options }),
    put: (event_type, address, options) => {
      const body = { address, event_type };
      return call({ method: 'PUT', path, body, shop, answer: wireNothing, effect: 'repeatable', options });
    },
    delete: (event_type, options) =>
      call({ method: 'DELETE', path, body: { event_type }, shop, answer: wireNothing, effect: 'repeatable', options }),
  };
}
