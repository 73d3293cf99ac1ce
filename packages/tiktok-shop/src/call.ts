import { type Attempts, budgetKey, type Call, type CallSettings, type CallSpec, usualPatienceMs } from './call-spec.ts';
import { TikTokShopError } from './errors.ts';
import { exchange } from './exchange.ts';
import { remedyFor } from './remedy.ts';
import { flattenQuery } from './request-url.ts';
import { sign } from './sign.ts';
import { askToken } from './tokens.ts';

/** The one way to the API: waits for a turn, signs, sends, and applies the remedies that are safe for the call. */
export function createCall(settings: CallSettings): Call {
  return async (spec) => {
    try {
      return await callUntilDone(spec, settings);
    } catch (thrown) {
      const gaveUp = spec.options?.signal?.aborted === true && !(thrown instanceof TikTokShopError);
      throw gaveUp ? abortedError(spec) : thrown;
    }
  };
}

async function callUntilDone<Answer>(spec: CallSpec<Answer>, settings: CallSettings): Promise<Answer> {
  const attempts: Attempts = { requests: 0, tries: 1, hasRefreshed: false, hasReadCipher: false };
  for (;;) {
    await waitForTurn(spec, settings);
    const token = await askToken(() => settings.tokens.current());
    const cipher = spec.shop?.cipher;
    attempts.requests += 1;
    try {
      return readShape(spec, await sendOnce(spec, settings, token, attempts.requests));
    } catch (thrown) {
      await remedyFor({ thrown, spec, settings, attempts, token, cipher });
    }
  }
}

const usualTimeoutMs = 30_000;

async function waitForTurn(spec: CallSpec<unknown>, settings: CallSettings): Promise<void> {
  const { priority = 'poll', signal, patienceMs = usualPatienceMs } = spec.options ?? {};
  const key = budgetKey(settings.appKey, spec.shop);
  if (await settings.limiter.take(key, { priority, signal, patienceMs, api: apiOf(spec) })) return;
  const { method, path } = spec;
  const retryAt = settings.limiter.look(key).pausedUntil;
  throw new TikTokShopError({ kind: 'rate-limited', method, path, mayHaveHappened: false, retryAt });
}

/** The endpoint without its ids: TikTok counts each endpoint by itself, whatever order or package it is asked about. */
function apiOf({ method, path }: CallSpec<unknown>): string {
  return `${method} ${path.replaceAll(/\/\d{10,}(?=\/|$)/g, '/{id}')}`;
}

async function sendOnce(spec: CallSpec<unknown>, settings: CallSettings, token: string, attempt: number) {
  const { method, path, options, effect } = spec;
  checkToken(spec, token);
  const body = bodyOf(spec.body);
  const query = signedQuery(spec, settings, body);
  // A form writes its own content type, with the boundary in it.
  const contentType: Record<string, string> = body instanceof FormData ? {} : { 'content-type': 'application/json' };
  return exchange(
    {
      method,
      origin: settings.origin,
      path,
      query,
      headers: { 'x-tts-access-token': token, ...contentType },
      body,
      isWrite: effect !== 'read',
      attempt,
      timeoutMs: options?.timeoutMs ?? usualTimeoutMs,
      signal: options?.signal,
      secrets: [settings.appSecret, token, spec.shop?.cipher ?? '', query.sign ?? ''],
    },
    settings,
  );
}

/** A token copied with a line break in it cannot be a header, and would look like a network failure. */
function checkToken({ method, path }: CallSpec<unknown>, token: string): void {
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new TikTokShopError({ kind: 'token-invalid', method, path, mayHaveHappened: false });
}

function signedQuery(spec: CallSpec<unknown>, settings: CallSettings, body: string | FormData | undefined) {
  const { appKey, appSecret } = settings;
  const timestamp = Math.floor(settings.now() / 1000);
  const query = flattenQuery({ ...spec.query, app_key: appKey, timestamp, shop_cipher: spec.shop?.cipher });
  const signed =
    body instanceof FormData
      ? { contentType: 'multipart/form-data' }
      : { contentType: 'application/json', rawBody: body };
  return { ...query, sign: sign({ appSecret, path: spec.path, query, ...signed }) };
}

/** An object without entries is not sent: servers and clients disagree on whether `{}` is signed. */
function bodyOf(body: CallSpec<unknown>['body']): string | FormData | undefined {
  if (body === undefined || body instanceof FormData) return body;
  const text = JSON.stringify(body);
  return text === '{}' ? undefined : text;
}

function readShape<Answer>(spec: CallSpec<Answer>, data: unknown): Answer {
  const read = spec.answer.safeParse(data);
  if (read.success) return read.data;
  const { method, path } = spec;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new TikTokShopError({
    kind: 'unreadable-answer',
    method,
    path,
    code: 0,
    unreadable: 'shape',
    tiktokMessage: `unexpected shape at "${where}"`,
    mayHaveHappened: spec.effect !== 'read',
  });
}

/** Given up between two requests: a write that goes out once is surely not done, or there would be no second request. */
function abortedError({ method, path, effect }: CallSpec<unknown>): TikTokShopError {
  return new TikTokShopError({ kind: 'aborted', method, path, mayHaveHappened: effect === 'repeatable' });
}
