import type { Migration } from 'kysely/migration';
import type { Dialect } from './dialect.ts';
import { first } from './migrations/0001-first.ts';
import { filters } from './migrations/0002-filters.ts';
import { views } from './migrations/0003-views.ts';
import { notes } from './migrations/0004-notes.ts';
import { webhooks } from './migrations/0005-webhooks.ts';
import { checks } from './migrations/0006-checks.ts';
import { runs } from './migrations/0007-runs.ts';
import { exportsTable } from './migrations/0008-exports.ts';

/** All steps from nothing to today, by name. A name that is not here comes from a newer version of this program. */
export const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({
  '0001-first': first(dialect),
  '0002-filters': filters(dialect),
  '0003-views': views(dialect),
  '0004-notes': notes(dialect),
  '0005-webhooks': webhooks(dialect),
  '0006-checks': checks(dialect),
  '0007-runs': runs(dialect),
  '0008-exports': exportsTable(dialect),
});
