import type { Incoming } from '../gateway/incoming.ts';
import { json, type Outgoing, plain } from '../gateway/outgoing.ts';
import { requestId } from '../gateway/request-id.ts';
import { findGrantByRefreshToken, issueTokens } from '../state/grant-book.ts';
import type { Grant } from '../state/grants.ts';
import type { Town } from '../state/town.ts';

type Failure = { code: number; message: string };

const FAILURES = {
  invalidCode: { code: 36004004, message: 'invalid auth code' },
  unknownRefreshToken: { code: 36004005, message: 'can not find related auth record' },
  expiredRefreshToken: { code: 36004001, message: 'rt has expired' },
  invalidAppKey: { code: 36009004, message: "Invalid credentials. Invalid 'app_key' query parameter." },
  invalidAppSecret: { code: 36009004, message: "Invalid credentials. Invalid 'app_secret' query parameter." },
} satisfies Record<string, Failure>;

/** `/api/v2/token/get` and `/api/v2/token/refresh`: GET only, unsigned, and HTTP 200 even when they refuse. */
export function answerToken(town: Town, incoming: Incoming): Outgoing {
  const exchange = EXCHANGES[incoming.path];
  if (!exchange || incoming.method !== 'GET') return plain(404, '404 page not found');
  const outcome = refuseApp(town, incoming) ?? exchange(town, incoming);
  const request_id = requestId(town.clock.now());
  if ('code' in outcome && 'message' in outcome) return json(200, { ...outcome, request_id });
  return json(200, { code: 0, message: 'success', data: tokenData(outcome), request_id });
}

const EXCHANGES: Record<string, (town: Town, incoming: Incoming) => Grant | Failure> = {
  '/api/v2/token/get': exchangeCode,
  '/api/v2/token/refresh': refresh,
};

function refuseApp(town: Town, { query }: Incoming): Failure | undefined {
  if (query.get('app_key') !== town.settings.appKey) return FAILURES.invalidAppKey;
  return query.get('app_secret') === town.settings.appSecret ? undefined : FAILURES.invalidAppSecret;
}

function exchangeCode(town: Town, { query }: Incoming): Grant | Failure {
  if (query.get('grant_type') !== 'authorized_code') return invalidParameter('grant_type', 'authorized_code');
  const grant = town.grants.find((one) => one.code === query.get('auth_code'));
  const isGood = grant && !grant.isCodeUsed && !grant.isRevoked && town.clock.seconds() < grant.codeEndsAt;
  if (!isGood) return FAILURES.invalidCode;
  grant.isCodeUsed = true;
  issueTokens(town, grant);
  return grant;
}

// The grant type is not looked at: TikTok's own generated client sends `authorized_code` here.
function refresh(town: Town, { query }: Incoming): Grant | Failure {
  const token = query.get('refresh_token') ?? '';
  const grant = findGrantByRefreshToken(town, token);
  if (!grant || grant.isRevoked) return FAILURES.unknownRefreshToken;
  if (grant.refreshEndsAt <= town.clock.seconds()) return FAILURES.expiredRefreshToken;
  if (token === grant.refreshTokenBefore) grant.refreshToken = token;
  grant.refreshes += 1;
  issueTokens(town, grant);
  return grant;
}

function invalidParameter(name: string, expected: string): Failure {
  return {
    code: 98001004,
    message: `Parameter ${name} is invalid. Reason: unsupported value. Expected: ${expected}`,
  };
}

function tokenData(grant: Grant) {
  const access = grant.accessTokens.at(-1);
  return {
    access_token: access?.token ?? '',
    access_token_expire_in: access?.endsAt ?? 0,
    refresh_token: grant.refreshToken ?? '',
    refresh_token_expire_in: grant.refreshEndsAt,
    open_id: grant.openId,
    seller_name: grant.sellerName,
    seller_base_region: grant.region,
    user_type: 0,
    granted_scopes: grant.scopes,
  };
}
