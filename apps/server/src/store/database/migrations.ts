import type { Migration } from 'kysely/migration';
import type { Dialect } from './dialect.ts';
import { first } from './migrations/0001-first.ts';

/** All steps from nothing to today, by name. A name that is not here comes from a newer version of this program. */
export const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({
  '0001-first': first(dialect),
});
