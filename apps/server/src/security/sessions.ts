import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '@order-manager/domain';
import type { Environment, Session, SessionStore } from '../store/store.ts';
import { hashToken, readSessionTokens } from './session-cookie.ts';

/** Somebody who signed in. `isRenewed`: their thirty days began anew with this request, so the browser's cookie should too. */
export type SignedIn = { id: string; role: Session['role']; environment: Environment; isRenewed: boolean };

export type Sessions = {
  /** Whose request this is; null when nobody is signed in. Using a session keeps it alive. */
  read(cookieHeader: string | null | undefined): Promise<SignedIn | null>;
  /** A session that counts only after `activate`. `tokens` go into the cookie, the new one first. */
  begin(
    role: Session['role'],
    userAgent: string,
    cookieHeader: string | null | undefined,
  ): Promise<{ id: string; tokens: string[] }>;
  activate(id: string, role: Session['role']): Promise<void>;
  /** Forgets a session whose sign-in came to nothing; one that was activated stays. */
  dropPending(id: string): Promise<void>;
  /** The devices of this role, the last used first. */
  list(role: Session['role']): Promise<Session[]>;
  revoke(id: string): Promise<void>;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Renewed by use, up to the longest life. */
export const SESSION_LIFE = 30 * DAY;
const LONGEST_LIFE = 365 * DAY;
const TOUCH_EVERY = 15 * MINUTE;

export function createSessions({ store, now }: { store: SessionStore; now: () => Instant }): Sessions {
  return {
    read: async (header) => {
      for (const token of readSessionTokens(header)) {
        const session = await store.findByTokenHash(hashToken(token));
        if (session && isAlive(session, now())) return used(store, session, now());
      }
      return null;
    },
    begin: async (role, userAgent, header) => {
      const token = randomBytes(32).toString('base64url');
      const id = randomUUID();
      const at = now();
      const times = { createdAt: at, lastSeenAt: at, expiresAt: at + LONGEST_LIFE };
      await store.create({
        id,
        role,
        state: 'pending',
        ...times,
        userAgent: userAgent.slice(0, 300),
        tokenHash: hashToken(token),
      });
      return { id, tokens: [token, ...(await livingTokens(store, header, at))].slice(0, 2) };
    },
    activate: (id, role) => store.activate(id, role),
    dropPending: async (id) => {
      const active = [...(await store.list('owner')), ...(await store.list('demo'))];
      if (!active.some((session) => session.id === id)) await store.revoke(id);
    },
    list: async (role) => {
      const sessions = await store.list(role);
      const alive = sessions.filter((session) => session.state === 'active' && isAlive(session, now()));
      return alive.sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
    revoke: (id) => store.revoke(id),
  };
}

/** Thirty days from the last use; a sign-in that never finished never counts. */
const isAlive = (session: Session, now: Instant): boolean =>
  session.state === 'active' ? now < session.lastSeenAt + SESSION_LIFE : false;

async function used(store: SessionStore, session: Session, now: Instant): Promise<SignedIn> {
  const isRenewed = now - session.lastSeenAt > TOUCH_EVERY;
  if (isRenewed) await store.touch(session.id, now);
  return { id: session.id, role: session.role, environment: session.role === 'demo' ? 'demo' : 'live', isRenewed };
}

async function livingTokens(store: SessionStore, header: string | null | undefined, now: Instant): Promise<string[]> {
  const tokens = readSessionTokens(header);
  const sessions = await Promise.all(tokens.map((token) => store.findByTokenHash(hashToken(token))));
  return tokens.filter((_, index) => {
    const session = sessions[index];
    return session ? isAlive(session, now) : false;
  });
}
