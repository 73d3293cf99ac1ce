import { TikTokShopError } from './errors.ts';
import { type ExchangeRequest, type ExchangeSettings, exchange } from './exchange.ts';
import { type Grant, readGrant } from './grant.ts';
import { checkOrigin } from './origin.ts';
import { wireToken } from './wire/index.ts';

export type AuthorizationSettings = ExchangeSettings & {
  authUrl: string;
  appKey: string;
  appSecret: string;
  timeoutMs?: number;
};

export interface Authorization {
  /** Trades the code of the callback URL for tokens; a code works once, so a doubtful failure means a new code. */
  exchangeCode(code: string, signal?: AbortSignal): Promise<Grant>;
  /** Renews the tokens; the answer's refresh token replaces the old one. Never repeated by itself. */
  refreshToken(refreshToken: string, signal?: AbortSignal): Promise<Grant>;
}

/** The two calls of the token host. They are unsigned, and carry the app secret in a URL that is never told to anyone. */
export function createAuthorization(settings: AuthorizationSettings): Authorization {
  const origin = checkOrigin(settings.authUrl);
  return {
    exchangeCode: (code, signal) =>
      askForGrant(settings, origin, '/api/v2/token/get', { auth_code: code, grant_type: 'authorized_code' }, signal),
    refreshToken: (token, signal) =>
      askForGrant(
        settings,
        origin,
        '/api/v2/token/refresh',
        { refresh_token: token, grant_type: 'refresh_token' },
        signal,
      ),
  };
}

const usualTimeoutMs = 30_000;

async function askForGrant(
  settings: AuthorizationSettings,
  origin: string,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Grant> {
  const request = tokenRequest(settings, origin, path, query);
  const wire = wireToken.safeParse(await exchange({ ...request, signal }, settings));
  if (wire.success) return readGrant(wire.data, settings.now());
  const { method } = request;
  throw new TikTokShopError({ kind: 'unreadable-answer', method, path, unreadable: 'shape', mayHaveHappened: true });
}

function tokenRequest(
  { appKey, appSecret, timeoutMs = usualTimeoutMs }: AuthorizationSettings,
  origin: string,
  path: string,
  query: Readonly<Record<string, string>>,
): ExchangeRequest {
  return {
    method: 'GET',
    origin,
    path,
    query: { app_key: appKey, app_secret: appSecret, ...query },
    headers: {},
    // A code works once and a refresh may replace the token, so both change something in spite of their method.
    isWrite: true,
    attempt: 1,
    timeoutMs,
    secrets: [appSecret, query.auth_code ?? '', query.refresh_token ?? ''],
  };
}
