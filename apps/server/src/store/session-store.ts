import type { Instant } from '@order-manager/domain';
import type { Selectable } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { Session, SessionStore } from './store.ts';

/** Who is signed in. A session past its end is found by nobody. */
export const sessionStore = (db: Db, now: () => Instant): SessionStore => ({
  create: async (session) => {
    await db.insertInto('sessions').values(toRow(session)).execute();
  },
  activate: async (id, role) => {
    await db.updateTable('sessions').set({ state: 'active', role }).where('id', '=', id).execute();
  },
  findByTokenHash: async (tokenHash) => {
    const row = await db
      .selectFrom('sessions')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now())
      .executeTakeFirst();
    return row ? toSession(row) : null;
  },
  touch: async (id, at) => {
    await db.updateTable('sessions').set({ last_seen_at: at }).where('id', '=', id).execute();
  },
  list: async (role) => {
    const rows = await db
      .selectFrom('sessions')
      .selectAll()
      .where('role', '=', role)
      .where('state', '=', 'active')
      .where('expires_at', '>', now())
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(toSession);
  },
  revoke: async (id) => {
    await db.deleteFrom('sessions').where('id', '=', id).execute();
  },
});

const toRow = (session: Session & { tokenHash: string }): Tables['sessions'] => ({
  id: session.id,
  token_hash: session.tokenHash,
  role: session.role,
  state: session.state,
  created_at: session.createdAt,
  last_seen_at: session.lastSeenAt,
  expires_at: session.expiresAt,
  user_agent: session.userAgent,
});

const toSession = (row: Selectable<Tables['sessions']>): Session => ({
  id: row.id,
  role: row.role as Session['role'],
  state: row.state as Session['state'],
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  userAgent: row.user_agent,
});
