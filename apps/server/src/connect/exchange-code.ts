import type { Instant } from '@order-manager/domain';
import { createAuthorization, type Grant, isTikTokShopError, type TikTokShopError } from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { Store } from '../store/store.ts';
import { hashCode } from './code-hash.ts';
import type { Hosts } from './hosts.ts';
import { problemOf } from './problem-of.ts';
import { type Credentials, refuseUsedCode } from './read-paste.ts';

/** Grants whose next steps failed: the code is spent, so a second try with the same URL goes on from here. */
export type HeldGrants = {
  take(credentials: Credentials): Grant | null;
  hold(credentials: Credentials, grant: Grant): void;
  drop(credentials: Credentials): void;
};

const HOLD_FOR = 10 * 60_000;

/** Kept in memory only and for minutes, under code and secret: whoever does not know both gets nothing. */
export function createHeldGrants(now: () => Instant): HeldGrants {
  const held = new Map<string, { grant: Grant; until: Instant }>();
  const keyOf = ({ appKey, appSecret, code }: Credentials) => hashCode(`${appKey}\n${appSecret}\n${code}`);
  const forgetOld = () => {
    for (const [key, { until }] of held) if (until <= now()) held.delete(key);
  };
  return {
    take: (credentials) => {
      forgetOld();
      return held.get(keyOf(credentials))?.grant ?? null;
    },
    hold: (credentials, grant) => void held.set(keyOf(credentials), { grant, until: now() + HOLD_FOR }),
    drop: (credentials) => void held.delete(keyOf(credentials)),
  };
}

type Parts = { store: Pick<Store, 'links'>; held: HeldGrants; now(): Instant };

/** Trades the code for tokens. A code that surely was not spent (wrong secret, no network) may be tried again. */
export async function exchangeCode(parts: Parts, credentials: Credentials, hosts: Hosts): Promise<Grant> {
  const held = parts.held.take(credentials);
  if (held) return held;
  const { code, appKey, appSecret } = credentials;
  await refuseUsedCode(parts.store, code);
  const authorization = createAuthorization({ ...hosts, appKey, appSecret, fetch, now: parts.now });
  try {
    const grant = await authorization.exchangeCode(code);
    await parts.store.links.markCodeUsed(hashCode(code), parts.now());
    parts.held.hold(credentials, grant);
    return grant;
  } catch (thrown) {
    if (!isTikTokShopError(thrown, 'auth-code')) throw thrown;
    await parts.store.links.markCodeUsed(hashCode(code), parts.now());
    throw codeRefused(thrown, credentials, parts.now());
  }
}

/** Where the link was opened from here, its age often is the reason. */
function codeRefused(thrown: TikTokShopError, { linkOpenedAt }: Credentials, now: Instant): ProblemError {
  const { code, facts, details } = problemOf(thrown, { at: now, host: '' });
  if (linkOpenedAt === null) return new ProblemError(code, facts, details);
  return new ProblemError(code, { ...facts, minutes: Math.round((now - linkOpenedAt) / 60_000) }, details);
}
