import { setTimeout as wait } from 'node:timers/promises';
import { type Authorization, createAuthorization } from './authorization.ts';
import { defaultApiUrl, defaultAuthUrl } from './authorize-url.ts';
import { createCall } from './call.ts';
import { budgetKey, type Call, type CallSettings } from './call-spec.ts';
import type { CallEvent } from './exchange.ts';
import { createLimiter, type Limiter, type LimiterState, type SetTimer } from './limiter.ts';
import { checkOrigin } from './origin.ts';
import { createDeliveries, type Deliveries } from './resources/deliveries.ts';
import { createLogistics, type Logistics } from './resources/logistics.ts';
import { createOrders, type Orders } from './resources/orders.ts';
import { createPackages, type Packages } from './resources/packages.ts';
import { createRegroupings, type Regroupings } from './resources/regroupings.ts';
import { createSeller, type Seller } from './resources/seller.ts';
import { createShipments, type Shipments } from './resources/shipments.ts';
import { createWebhooks, type Webhooks } from './resources/webhooks.ts';
import type { TokenSource } from './tokens.ts';

export type ClientSettings = {
  appKey: string;
  appSecret: string;
  tokens: TokenSource;
  /** The live API when not given; plain http for loopback only. */
  apiUrl?: string;
  authUrl?: string;
  /** Share one between all clients of a process: it is the budget per app and shop. */
  limiter?: Limiter;
  /** Told about every single request, for the log; never holds a secret. */
  onCall?: (event: CallEvent) => void;
  /** Gives the present cipher of the shop that had this one; without it an invalid cipher is the caller's to handle. */
  onCipherInvalid?: (staleCipher: string) => Promise<string | undefined>;
  fetch?: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
};

/** Everything about one shop. */
export type ShopClient = {
  orders: Orders;
  packages: Packages;
  shipments: Shipments;
  regroupings: Regroupings;
  deliveries: Deliveries;
  logistics: Logistics;
  webhooks: Webhooks;
  /** How many calls the shop has left just now. */
  budget(): LimiterState;
};

export type TikTokShopClient = {
  authorization: Authorization;
  seller: Seller;
  /** The shop with this cipher; keep the handle, it remembers a cipher that was read again. */
  shop(cipher: string): ShopClient;
  /** For an endpoint this package has no function for. */
  call: Call;
};

/** A client of the TikTok Shop Open API for one app and one seller's tokens. */
export function createTikTokShopClient(settings: ClientSettings): TikTokShopClient {
  const complete = withDefaults(settings);
  const call = createCall(complete);
  return {
    authorization: createAuthorization({ ...complete, authUrl: settings.authUrl ?? defaultAuthUrl }),
    seller: createSeller(call),
    shop: (cipher) => openShop(call, complete, cipher),
    call,
  };
}

/** A limiter on the clock and timers of this machine; calls per second and endpoint are 20 when not given. */
export function createSystemLimiter(perSecond?: number, burst?: number): Limiter {
  const rate = perSecond === undefined ? {} : { perSecond };
  return createLimiter({ now: Date.now, setTimer: systemTimer, ...rate, ...(burst === undefined ? {} : { burst }) });
}

function withDefaults(settings: ClientSettings): CallSettings {
  return {
    origin: checkOrigin(settings.apiUrl ?? defaultApiUrl),
    appKey: settings.appKey,
    appSecret: settings.appSecret,
    tokens: settings.tokens,
    limiter: settings.limiter ?? createSystemLimiter(),
    onCall: settings.onCall,
    onCipherInvalid: settings.onCipherInvalid,
    fetch: settings.fetch ?? globalThis.fetch,
    now: settings.now ?? Date.now,
    sleep: settings.sleep ?? ((ms, signal) => wait(ms, undefined, signal ? { signal } : {})),
    random: settings.random ?? Math.random,
  };
}

function openShop(call: Call, settings: CallSettings, cipher: string): ShopClient {
  const shop = { cipher };
  return {
    orders: createOrders(call, shop),
    packages: createPackages(call, shop),
    shipments: createShipments(call, shop),
    regroupings: createRegroupings(call, shop),
    deliveries: createDeliveries(call, shop),
    logistics: createLogistics(call, shop),
    webhooks: createWebhooks(call, shop),
    budget: () => settings.limiter.look(budgetKey(settings.appKey, shop)),
  };
}

const systemTimer: SetTimer = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};
