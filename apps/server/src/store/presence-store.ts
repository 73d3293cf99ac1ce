import type { Db } from './database/dialect.ts';
import type { PresenceStore } from './ports/presence.ts';

export const presenceStore = (db: Db): PresenceStore => ({
  beat: async (role, owner, at) => {
    await db
      .insertInto('presence')
      .values({ owner, role, seen_at: at })
      .onConflict((is) => is.column('owner').doUpdateSet({ role, seen_at: at }))
      .execute();
  },
  count: async (role, since) => {
    const present = db.selectFrom('presence').select((is) => is.fn.countAll<number>().as('owners'));
    const row = await present.where('role', '=', role).where('seen_at', '>=', since).executeTakeFirst();
    return row?.owners ?? 0;
  },
  leave: async (owner) => {
    await db.deleteFrom('presence').where('owner', '=', owner).execute();
  },
  purgeBefore: async (at) => {
    await db.deleteFrom('presence').where('seen_at', '<', at).execute();
  },
});
