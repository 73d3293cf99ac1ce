import type { Selectable } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { ViewRecord, ViewStore } from './store.ts';

/** Saved views. Two names that differ only in case, width or spaces are one name. */
export const viewStore = (db: Db, dialect: Dialect): ViewStore => ({
  list: async (environment, owner) => {
    const rows = await db
      .selectFrom('views')
      .selectAll()
      .where('environment', '=', environment)
      .where((is) => is.or([is('owner', '=', owner), is('scope', '=', 'shared')]))
      .orderBy('name_key')
      .orderBy('id')
      .execute();
    return rows.map(toView);
  },
  find: async (id) => {
    const row = await db.selectFrom('views').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toView(row) : null;
  },
  save: (view) =>
    db.transaction().execute(async (trx) => {
      await dialect.lock(trx, ['views']);
      if (await isTaken(trx, view)) return 'taken';
      const { id, ...rest } = toRow(view);
      await trx
        .insertInto('views')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
      return 'saved';
    }),
  remove: async (id) => {
    await db.deleteFrom('views').where('id', '=', id).execute();
  },
});

/** A shared view is seen by everybody, so its name must be free among the views of everybody. */
async function isTaken(trx: Trx, { id, environment, owner, name, scope }: ViewRecord): Promise<boolean> {
  const row = await trx
    .selectFrom('views')
    .select('id')
    .where('environment', '=', environment)
    .where('name_key', '=', keyOf(name))
    .where('id', '!=', id)
    .$if(scope === 'own', (query) => query.where((is) => is.or([is('owner', '=', owner), is('scope', '=', 'shared')])))
    .executeTakeFirst();
  return row !== undefined;
}

const keyOf = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const toRow = (view: ViewRecord): Tables['views'] => ({
  id: view.id,
  environment: view.environment,
  owner: view.owner,
  name: view.name,
  name_key: keyOf(view.name),
  query: view.query,
  scope: view.scope,
  updated_at: view.updatedAt,
});

const toView = (row: Selectable<Tables['views']>): ViewRecord => ({
  id: row.id,
  environment: row.environment as ViewRecord['environment'],
  owner: row.owner,
  name: row.name,
  query: row.query,
  scope: row.scope as ViewRecord['scope'],
  updatedAt: row.updated_at,
});
