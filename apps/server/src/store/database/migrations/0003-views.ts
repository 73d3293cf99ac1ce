import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db, DdlWords, Dialect } from '../dialect.ts';

/** Saved views, and two to start with; who deletes one of those is not given it again. */
export const views = (dialect: Dialect): Migration => ({
  up: async (db: Db) => {
    await sql.raw(viewTable(dialect.ddl)).execute(db);
    await sql.raw('create index views_by_name on views (environment, name_key, id)').execute(db);
    await db.insertInto('views').values(READY_MADE).execute();
  },
});

const viewTable = ({ text, int }: DdlWords) => `create table views (
  id ${text} primary key, environment ${text} not null, owner ${text} not null, name ${text} not null,
  name_key ${text} not null, query ${text} not null, scope ${text} not null, updated_at ${int} not null)`;

const READY_MADE = [
  { environment: 'live', owner: 'owner' },
  { environment: 'demo', owner: 'demo' },
].flatMap((whose) =>
  [
    { id: `cod-${whose.environment}`, name: 'COD', name_key: 'cod', query: 'payment=cod' },
    { id: `due-today-${whose.environment}`, name: 'Due today', name_key: 'due today', query: 'due=today' },
  ].map((view) => ({ ...whose, ...view, scope: 'shared', updated_at: 0 })),
);
