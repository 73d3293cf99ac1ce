import {
  type ClientSettings,
  createTikTokShopClient,
  type ShopClient,
  type TikTokShopClient,
} from '../create-client.ts';
import { isTikTokShopError, type TikTokShopError } from '../errors.ts';
import type { CallEvent } from '../exchange.ts';
import { createLimiter } from '../limiter.ts';
import { fixedToken } from '../tokens.ts';

export const appKey = 'testappkey01';
export const appSecret = 'test-secret-not-real';
export const cipher = 'ROW_testCipher==';
export const accessToken = 'ROW_testToken';

export type OpenedClient = {
  client: TikTokShopClient;
  shop: ShopClient;
  /** What the client would have waited, had time been real. */
  slept: number[];
  events: CallEvent[];
};

/** A client of the given origin whose sleep takes no time. */
export function openClient(origin: string, settings: Partial<ClientSettings> = {}): OpenedClient {
  const slept: number[] = [];
  const events: CallEvent[] = [];
  let skipped = 0;
  const now = () => Date.now() + skipped;
  const client = createTikTokShopClient({
    appKey,
    appSecret,
    tokens: fixedToken(accessToken),
    apiUrl: origin,
    authUrl: origin,
    limiter: createLimiter({ now, setTimer: runSoon, perSecond: 1000 }),
    onCall: (event) => events.push(event),
    now,
    sleep: async (ms) => {
      slept.push(ms);
      skipped += ms;
    },
    random: () => 0,
    ...settings,
  });
  return { client, shop: client.shop(cipher), slept, events };
}

/** The error of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<TikTokShopError> {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isTikTokShopError(thrown)) return thrown;
  throw new Error('the call should have failed with a TikTokShopError', { cause: thrown });
}

function runSoon(work: () => void): () => void {
  const timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
}
