import type { z } from 'zod';
import type { CallEvent, ExchangeSettings, Method } from './exchange.ts';
import type { Limiter, Priority } from './limiter.ts';
import type { Query } from './request-url.ts';
import type { Effect } from './retry.ts';
import type { TokenSource } from './tokens.ts';

/** What a caller may say about one call. */
export type CallOptions = {
  /** `poll` when not given. */
  priority?: Priority;
  signal?: AbortSignal;
  /** For one request; 30 seconds when not given. */
  timeoutMs?: number;
  /** The longest single wait, for a turn or for another try; two minutes when not given. */
  patienceMs?: number;
};

/** Which shop a call is for; the cipher is read again when TikTok no longer knows it. */
export type ShopAddress = {
  cipher: string;
  /** Under way: parallel calls that meet the same refusal wait for one reading. */
  reading?: Promise<string | undefined> | undefined;
};

/** One endpoint, described; `call` signs it, sends it, and reads its answer. */
export type CallSpec<Answer> = {
  method: Method;
  path: string;
  query?: Query;
  body?: Readonly<Record<string, unknown>> | FormData;
  shop?: ShopAddress | undefined;
  answer: z.ZodType<Answer>;
  effect: Effect;
  options?: CallOptions | undefined;
};

export type Call = <Answer>(spec: CallSpec<Answer>) => Promise<Answer>;

export type CallSettings = ExchangeSettings & {
  origin: string;
  appKey: string;
  appSecret: string;
  tokens: TokenSource;
  limiter: Limiter;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  random: () => number;
  onCall?: ((event: CallEvent) => void) | undefined;
  /** Gives the cipher of the same shop as TikTok knows it now, or nothing. */
  onCipherInvalid?: ((staleCipher: string) => Promise<string | undefined>) | undefined;
};

/** How often each remedy has been used up in one call. */
export type Attempts = { requests: number; tries: number; hasRefreshed: boolean; hasReadCipher: boolean };

/** One budget per app and shop; calls without a shop share one of their own. */
export function budgetKey(appKey: string, shop: ShopAddress | undefined): string {
  return `${appKey}/${shop?.cipher ?? ''}`;
}

export const usualPatienceMs = 120_000;
