import type { Selectable } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import { openColumn, sealColumn } from './seal-column.ts';
import type { Sealer } from './sealer.ts';
import type { ConnectLink, LinkStore } from './store.ts';

/** Authorisation links and what came back for them. App secret and code lie sealed. */
export const linkStore = (db: Db, sealer: Sealer): LinkStore => ({
  create: async ({ state, appKey, appSecret, openedAt }) => {
    const secret = sealColumn(sealer, 'links', 'app_secret', state, appSecret);
    const values = { state, app_key: appKey, app_secret: secret, opened_at: openedAt, declined: 0 };
    await db.insertInto('links').values(values).execute();
  },
  find: async (state) => {
    const row = await db.selectFrom('links').selectAll().where('state', '=', state).executeTakeFirst();
    return row ? toLink(sealer, row) : null;
  },
  findByArrival: async (arrivalId) => {
    const row = await db.selectFrom('links').selectAll().where('arrival_id', '=', arrivalId).executeTakeFirst();
    return row ? toLink(sealer, row) : null;
  },
  // The last arrival counts: a person who declined may open the same link again and agree.
  arrive: async (state, { id, code, shopRegion, at, declined }) => {
    const set = {
      arrival_id: id,
      code: sealColumn(sealer, 'links', 'code', state, code),
      shop_region: shopRegion,
      arrived_at: at,
      declined: declined ? 1 : 0,
    };
    await db.updateTable('links').set(set).where('state', '=', state).execute();
  },
  markCodeUsed: async (codeHash, at) => {
    const values = { code_hash: codeHash, at };
    await db
      .insertInto('used_codes')
      .values(values)
      .onConflict((is) => is.column('code_hash').doNothing())
      .execute();
  },
  isCodeUsed: async (codeHash) => {
    const row = await db.selectFrom('used_codes').select('at').where('code_hash', '=', codeHash).executeTakeFirst();
    return row !== undefined;
  },
  purgeBefore: async (at) => {
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('links').where('opened_at', '<', at).execute();
      await trx.deleteFrom('used_codes').where('at', '<', at).execute();
    });
  },
});

const toLink = (sealer: Sealer, row: Selectable<Tables['links']>): ConnectLink => ({
  state: row.state,
  appKey: row.app_key,
  appSecret: openColumn(sealer, 'links', 'app_secret', row.state, row.app_secret),
  openedAt: row.opened_at,
  arrival:
    row.arrival_id === null
      ? null
      : {
          id: row.arrival_id,
          code: openColumn(sealer, 'links', 'code', row.state, row.code),
          shopRegion: row.shop_region,
          at: row.arrived_at ?? 0,
          declined: row.declined === 1,
        },
});
