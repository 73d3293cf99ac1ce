import { createHmac } from 'node:crypto';
import type { Grant } from './grants.ts';
import type { Town } from './town.ts';

const YEAR = 365 * 86_400;

/** Writes down that a seller allowed the app to act for some shops, and makes the code that proves it once. */
export function writeGrant(town: Town, shopIds: string[], scopes = town.settings.grantedScopes): Grant {
  const shops = town.shops.filter(({ shop }) => shopIds.includes(shop.id));
  const now = town.clock.seconds();
  const id = town.grants.length + 1;
  const isAmerican = shops.every(({ shop }) => shop.region === 'US') && shops.length > 0;
  const prefix = isAmerican ? 'TTP_' : 'ROW_';
  const grant: Grant = {
    id,
    shopIds: shops.map(({ shop }) => shop.id),
    region: shops[0]?.shop.region ?? town.settings.regions[0] ?? 'MY',
    sellerName: shops[0]?.shop.name ?? 'Seller without a shop',
    openId: secretText(town, `open id ${id}`, 32),
    scopes: [...scopes],
    prefix,
    code: prefix + secretText(town, `code ${id}`, 48),
    codeEndsAt: now + Math.round(town.settings.codeLifeMinutes * 60),
    isCodeUsed: false,
    isRevoked: false,
    refreshEndsAt: now + (town.settings.authorization === 'year' ? YEAR : 98 * YEAR),
    accessTokens: [],
    refreshes: 0,
  };
  town.grants.push(grant);
  town.onChange();
  return grant;
}

/** Gives a grant a new pair of tokens. The refresh token before this one still works until the new one was used. */
export function issueTokens(town: Town, grant: Grant): void {
  const now = town.clock.seconds();
  const number = grant.accessTokens.length;
  const token = grant.prefix + secretText(town, `access ${grant.id} ${number} ${now}`, 60);
  if (grant.refreshToken !== undefined) grant.refreshTokenBefore = grant.refreshToken;
  grant.refreshToken = grant.prefix + secretText(town, `refresh ${grant.id} ${number} ${now}`, 60);
  grant.accessTokens.push({ token, endsAt: now + town.settings.accessTokenLifeSeconds });
  town.onChange();
}

/** The grant behind an access token, and when that token ends in unix seconds. */
export function findGrantByAccessToken(town: Town, token: string): { grant: Grant; endsAt: number } | undefined {
  if (token === '') return undefined;
  for (const grant of town.grants) {
    const held = grant.accessTokens.find((one) => one.token === token);
    if (held) return { grant, endsAt: held.endsAt };
  }
  return undefined;
}

/** The grant behind a refresh token, new or just replaced. */
export function findGrantByRefreshToken(town: Town, token: string): Grant | undefined {
  if (token === '') return undefined;
  return town.grants.find((grant) => grant.refreshToken === token || grant.refreshTokenBefore === token);
}

// Derived, not drawn: the same town gives the same tokens, which makes a failed run repeatable.
function secretText(town: Town, purpose: string, length: number): string {
  const text = ['a', 'b'].map((half) =>
    createHmac('sha384', `${town.settings.appSecret}:${town.bornAt}`).update(`${half} ${purpose}`).digest('base64url'),
  );
  return text.join('').replace(/[-_]/g, 'x').slice(0, length);
}
