import type { Instant } from '@order-manager/domain';

export type Session = {
  id: string;
  role: 'owner' | 'demo';
  /** `pending` until the connect stream reaches its sign-in step. */
  state: 'pending' | 'active';
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  userAgent: string;
};

export type SessionStore = {
  /** Only a hash of the cookie's token is kept. */
  create(session: Session & { tokenHash: string }): Promise<void>;
  activate(id: string, role: Session['role']): Promise<void>;
  findByTokenHash(tokenHash: string): Promise<Session | null>;
  touch(id: string, at: Instant): Promise<void>;
  list(role: Session['role']): Promise<Session[]>;
  revoke(id: string): Promise<void>;
};
