import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Db, Dialect } from '../dialect.ts';

/** How complete each shop is: what is wanted, what runs, how the last ones ended. */
export const checks = ({ ddl: { text, int } }: Dialect): Migration => ({
  up: async (db: Db) => {
    const table = `create table checks (
      shop_id ${text} primary key, wanted ${text}, running ${text}, last ${text}, failed ${text}, nightly_at ${int})`;
    await sql.raw(table).execute(db);
  },
});
