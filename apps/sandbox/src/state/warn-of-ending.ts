import type { Grant } from './grants.ts';
import type { Town } from './town.ts';

const DAY = 86_400;
const WARNED_AHEAD = 30 * DAY;

/** Tells listeners, from thirty days before an authorization ends, once each day that it will; `now` in unix seconds. */
export function warnOfEnding(town: Town, now: number): void {
  const today = Math.floor(now / DAY);
  for (const grant of town.grants) {
    if (!isEndingSoon(grant, now) || grant.warnedOn === today) continue;
    grant.warnedOn = today;
    for (const shopId of grant.shopIds) {
      const message = `The authorization of shop ${shopId} for your app will expire soon.`;
      const data = { message, expiration_time: String(grant.refreshEndsAt) };
      town.notify({ shopId, type: 7, topic: 'UPCOMING_AUTHORIZATION_EXPIRATION', data });
    }
    town.onChange();
  }
}

function isEndingSoon(grant: Grant, now: number): boolean {
  const left = grant.refreshEndsAt - now;
  return grant.isCodeUsed && !grant.isRevoked && left > 0 && left <= WARNED_AHEAD;
}
