import type { ConnectionId, Instant } from '@order-manager/domain';
import {
  type Authorization,
  type Grant,
  isFinalRefusal,
  singleFlightTokens,
  type TokenPair,
  type TokenSource,
} from '@order-manager/tiktok-shop';
import { ProblemError } from '../problem-error.ts';
import type { Connection, ConnectionStore, HeldTokens, StoredProblem, Tokens } from '../store/store.ts';

export type TokenSourceParts = {
  connections: Pick<ConnectionStore, 'find' | 'saveTokens' | 'setState' | 'leaseRefresh' | 'releaseRefresh'>;
  authorization: Pick<Authorization, 'refreshToken'>;
  /** Names this process and thread. */
  owner: string;
  now(): Instant;
  sleep(ms: number): Promise<void>;
  problemOf(thrown: unknown, at: Instant): StoredProblem;
};

/** A renewal takes a second; a lease this old belongs to a process that died. */
const LEASE = 60_000;
const LOOK_EVERY = 250;

/**
 * The tokens of one connection as a client wants them. However many threads and processes ask, one of them renews and the
 * others read its result. A refusal that stays one pauses the connection with its reason.
 */
export function tokenSourceOf(parts: TokenSourceParts, id: ConnectionId): TokenSource {
  // Somebody may authorise anew while a renewal of the old grant is under way: its tokens then come too late.
  const replaces: HeldTokens = {};
  return singleFlightTokens({
    load: async () => pairOf(await parts.connections.find(id)),
    save: (grant) => parts.connections.saveTokens(id, tokensOf(grant), scopesOf(grant), parts.now(), { ...replaces }),
    refresh: (refreshToken) => {
      replaces.refreshToken = refreshToken;
      return refresh(parts, id, refreshToken);
    },
    lease: (work) => withLease(parts, id, work),
    now: parts.now,
  });
}

/** A grant as the store keeps it. */
export const tokensOf = (grant: TokenPair): Tokens => ({
  accessToken: grant.accessToken,
  accessExpiresAt: grant.accessTokenExpiresAt,
  refreshToken: grant.refreshToken ?? null,
  refreshExpiresAt: grant.refreshTokenExpiresAt ?? null,
});

const scopesOf = ({ grantedScopes }: Grant): string[] | null => (grantedScopes.length > 0 ? [...grantedScopes] : null);

function pairOf(connection: Connection | null): TokenPair {
  if (!connection || connection.state === 'disconnected') throw new ProblemError('authorisation-withdrawn');
  const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt } = connection.tokens;
  return {
    accessToken,
    accessTokenExpiresAt: accessExpiresAt,
    refreshToken: refreshToken ?? undefined,
    refreshTokenExpiresAt: refreshExpiresAt ?? undefined,
  };
}

async function refresh(parts: TokenSourceParts, id: ConnectionId, refreshToken: string): Promise<Grant> {
  try {
    return await parts.authorization.refreshToken(refreshToken);
  } catch (thrown) {
    if (isFinalRefusal(thrown))
      await parts.connections.setState(id, 'paused', parts.problemOf(thrown, parts.now()), { refreshToken });
    throw thrown;
  }
}

async function withLease<Result>(
  parts: TokenSourceParts,
  id: ConnectionId,
  work: () => Promise<Result>,
): Promise<Result> {
  const { connections, owner, now, sleep } = parts;
  while (!(await connections.leaseRefresh(id, owner, now(), now() + LEASE))) await sleep(LOOK_EVERY);
  try {
    return await work();
  } finally {
    await connections.releaseRefresh(id, owner);
  }
}
