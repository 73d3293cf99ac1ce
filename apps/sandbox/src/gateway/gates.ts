import { findGrantByAccessToken } from '../state/grant-book.ts';
import type { Grant } from '../state/grants.ts';
import type { Town } from '../state/town.ts';
import type { TownShop } from '../state/town-shop.ts';
import type { Endpoint } from './call.ts';
import type { Incoming } from './incoming.ts';
import { GATEWAY, type Refusal } from './refusal.ts';
import { isSignedBy } from './signature.ts';

/** Everything a call must show before an endpoint sees it, in the order in which the real gateway asks. */
export type Passed = { grant: Grant; shop: TownShop | undefined };

export type Gate = { passed: Passed } | { refusal: Refusal };

/** Asks for key, signature, time, token, shop and scope. `clockError` moves the gateway's own clock, in milliseconds. */
export function checkGates(town: Town, incoming: Incoming, endpoint: Endpoint, clockError: number): Gate {
  const refusal =
    refuseKey(town, incoming) ??
    refuseTime(town, incoming, clockError) ??
    refuseSignature(town, incoming) ??
    refuseContentType(incoming, endpoint);
  return refusal ? { refusal } : checkToken(town, incoming, endpoint);
}

function refuseKey(town: Town, { query }: Incoming): Refusal | undefined {
  if (query.get('app_key') !== town.settings.appKey) return GATEWAY.invalidAppKey;
  return query.get('sign') ? undefined : GATEWAY.missingSign;
}

const MINUTES_BACK = 5 * 60;
const SECONDS_AHEAD = 30;

// A town whose clock was moved still lets callers in who follow the machine's clock: what they ask about is the town's
// time, what they sign with is their own.
function refuseTime(town: Town, { query }: Incoming, clockError: number): Refusal | undefined {
  const given = query.get('timestamp') ?? '';
  const stamp = /^-?\d+$/.test(given) ? Number(given) : Number.NaN;
  if (stamp < 0) return GATEWAY.negativeTimestamp;
  const clocks = [town.clock.now(), town.clock.now() - town.clock.offset()];
  const ages = clocks.map((now) => Math.floor((now + clockError) / 1000) - stamp);
  if (ages.some((age) => age <= MINUTES_BACK && age >= -SECONDS_AHEAD)) return undefined;
  return ages.every((age) => age < 0) ? GATEWAY.futureTimestamp : GATEWAY.oldTimestamp;
}

function refuseSignature(town: Town, incoming: Incoming): Refusal | undefined {
  const { path, query, method } = incoming;
  const bodies = [isMultipart(incoming) ? NOTHING : incoming.bytes];
  // Some clients give a GET a body and, knowing that a GET has none, leave it out of the signature.
  if (method === 'GET') bodies.push(NOTHING);
  const sign = query.get('sign') ?? '';
  const isGood = bodies.some((body) => isSignedBy(sign, { secret: town.settings.appSecret, path, query, body }));
  return isGood ? undefined : GATEWAY.invalidSign;
}

const NOTHING = Buffer.alloc(0);

function isMultipart(incoming: Incoming): boolean {
  return /^multipart\/form-data/i.test(incoming.header('content-type') ?? '');
}

function refuseContentType(incoming: Incoming, endpoint: Endpoint): Refusal | undefined {
  if (endpoint.isUpload) return isMultipart(incoming) ? undefined : GATEWAY.multipartOnly;
  const type = incoming.header('content-type') ?? '';
  if (incoming.bytes.length === 0 || type === '' || /^(application\/json|multipart\/form-data)/i.test(type)) {
    return undefined;
  }
  return GATEWAY.contentType;
}

function checkToken(town: Town, incoming: Incoming, endpoint: Endpoint): Gate {
  const token = incoming.header('x-tts-access-token') || incoming.query.get('access_token') || '';
  const held = findGrantByAccessToken(town, token);
  if (!held) return { refusal: GATEWAY.invalidToken };
  if (held.grant.isRevoked) return { refusal: GATEWAY.revokedToken };
  if (held.endsAt <= town.clock.seconds()) return { refusal: GATEWAY.expiredToken };
  const shop = shopByCipher(town, incoming, held.grant);
  const refusal = refuseShop(incoming, endpoint, held.grant, shop) ?? refuseScope(endpoint, held.grant);
  return refusal ? { refusal } : { passed: { grant: held.grant, shop } };
}

function shopByCipher(town: Town, { query }: Incoming, grant: Grant): TownShop | undefined {
  const cipher = query.get('shop_cipher');
  return town.shops.find(({ shop }) => shop.cipher === cipher && grant.shopIds.includes(shop.id));
}

function refuseShop(
  { query }: Incoming,
  endpoint: Endpoint,
  grant: Grant,
  shop: TownShop | undefined,
): Refusal | undefined {
  const cipher = query.get('shop_cipher') ?? '';
  const shopId = query.get('shop_id') ?? '';
  if (shopId !== '' && !grant.shopIds.includes(shopId)) return GATEWAY.invalidShopId;
  if (endpoint.cipher === 'forbidden') return cipher === '' ? undefined : GATEWAY.unexpectedCipher;
  if (cipher === '') return GATEWAY.missingCipher;
  if (!shop) return GATEWAY.wrongShop;
  return shop.isActive ? undefined : GATEWAY.shopInactive;
}

function refuseScope(endpoint: Endpoint, grant: Grant): Refusal | undefined {
  return endpoint.scopes.some((scope) => grant.scopes.includes(scope)) ? undefined : GATEWAY.missingScope;
}
