import type { ConnectionId, Instant } from '@order-manager/domain';
import type { Environment } from './environment.ts';

/** One grant of one seller to one app. Secrets are sealed by the store and never leave this process in clear. */
export type Connection = {
  id: ConnectionId;
  environment: Environment;
  appKey: string;
  appSecret: string;
  openId: string;
  sellerName: string | null;
  tokens: Tokens;
  grantedScopes: string[];
  /** `paused`: the grant is gone or refused; nothing calls TikTok for it until somebody authorises again. */
  state: 'connected' | 'paused' | 'disconnected';
  /** A problem code of the contract, with the facts for its sentence. */
  problem: StoredProblem | null;
  checked: ConnectionCheck | null;
  createdAt: Instant;
};

export type Tokens = {
  accessToken: string;
  accessExpiresAt: Instant;
  refreshToken: string | null;
  refreshExpiresAt: Instant | null;
};

export type StoredProblem = {
  code: string;
  facts: Record<string, string | number | boolean | string[]>;
  details: { tiktokCode: number | null; tiktokMessage: string | null; requestId: string | null; at: number } | null;
};

export type ConnectionCheck = { at: Instant; answerMs: number; clockOffByMs: number; problem: StoredProblem | null };

/** Tokens that a caller believes a grant to hold; what is left out is not compared. */
export type HeldTokens = Partial<Pick<Tokens, 'accessToken' | 'refreshToken'>>;

export type ConnectionStore = {
  /** Same app key and open id: the older grant is replaced, its id kept. */
  save(connection: Omit<Connection, 'id' | 'createdAt' | 'checked'>, at: Instant): Promise<ConnectionId>;
  find(id: ConnectionId): Promise<Connection | null>;
  findByAppKey(appKey: string): Promise<Connection[]>;
  list(): Promise<Connection[]>;
  /** Both tokens at once. Where `replaces` is given and the grant holds other tokens by now, somebody authorised anew: theirs stay. */
  saveTokens(
    id: ConnectionId,
    tokens: Tokens,
    grantedScopes: string[] | null,
    at: Instant,
    replaces?: HeldTokens,
  ): Promise<void>;
  /** `whileHolding`: a verdict on these tokens says nothing about a grant that holds others by now. */
  setState(
    id: ConnectionId,
    state: Connection['state'],
    problem: StoredProblem | null,
    whileHolding?: HeldTokens,
  ): Promise<void>;
  saveCheck(id: ConnectionId, check: ConnectionCheck): Promise<void>;
  /** One refresher at a time over all workers: false when somebody else holds the lease. */
  leaseRefresh(id: ConnectionId, owner: string, now: Instant, until: Instant): Promise<boolean>;
  releaseRefresh(id: ConnectionId, owner: string): Promise<void>;
  /** Tokens and secret are gone; the row stays as a memory of the shop's past. */
  forgetSecrets(id: ConnectionId): Promise<void>;
};
