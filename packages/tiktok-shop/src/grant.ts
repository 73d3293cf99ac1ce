import type { WireToken } from './wire/index.ts';

/** The two tokens of one seller and when they end, in epoch milliseconds. */
export type TokenPair = {
  accessToken: string;
  accessTokenExpiresAt: number;
  refreshToken?: string | undefined;
  refreshTokenExpiresAt?: number | undefined;
};

/** Everything TikTok says when it gives or renews an authorization. */
export type Grant = TokenPair & {
  openId?: string | undefined;
  sellerName?: string | undefined;
  sellerBaseRegion?: string | undefined;
  /** 0 seller, 1 creator, 3 partner. */
  userType?: number | undefined;
  grantedScopes: readonly string[];
};

/** Turns the wire's token answer into a grant; `now` is epoch milliseconds. */
export function readGrant(wire: WireToken, now: number): Grant {
  return {
    accessToken: wire.access_token,
    accessTokenExpiresAt: expiry(wire.access_token_expire_in, now) ?? now + usualAccessTokenLifeMs,
    refreshToken: wire.refresh_token || undefined,
    refreshTokenExpiresAt: expiry(wire.refresh_token_expire_in, now),
    openId: wire.open_id,
    sellerName: wire.seller_name,
    sellerBaseRegion: wire.seller_base_region,
    userType: wire.user_type,
    grantedScopes: wire.granted_scopes ?? [],
  };
}

const usualAccessTokenLifeMs = 7 * 24 * 3_600_000;
const earliestAbsoluteSeconds = 1_000_000_000;

/** `…_expire_in` is an absolute time despite its name. Should a small number come one day, it can only be a duration. */
function expiry(seconds: number | undefined, now: number): number | undefined {
  if (!seconds) return undefined;
  return seconds < earliestAbsoluteSeconds ? now + seconds * 1000 : seconds * 1000;
}
