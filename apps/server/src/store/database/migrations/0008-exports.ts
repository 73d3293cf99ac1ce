import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** Files that were asked for and are on their way. */
export const exportsTable = ({ ddl: { text, int } }: Dialect): Migration => ({
  up: async (db) => {
    await sql
      .raw(`create table exports (
        id ${text} primary key,
        environment ${text} not null,
        spec ${text} not null,
        file_name ${text} not null,
        state ${text} not null,
        reason ${text},
        done ${int} not null,
        total ${int},
        created_at ${int} not null,
        updated_at ${int} not null
      )`)
      .execute(db);
  },
});
