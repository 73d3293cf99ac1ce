import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StoreError } from '../store-error.ts';
import type { Db, Dialect } from './dialect.ts';
import { migrationsFor } from './migrations.ts';

/** Brings the database to today's shape. Throws `database-newer` before touching one that a newer version has changed. */
export async function migrate(db: Db, dialect: Dialect): Promise<void> {
  const migrations = migrationsFor(dialect);
  const unknown = (await executedNames(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) throw databaseNewer(unknown);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function executedNames(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

const databaseNewer = (names: string[]) =>
  new StoreError(
    'database-newer',
    `The database was written by a newer version of this program (it knows "${names.join('", "')}"). ` +
      'Start that version, or restore a backup from before the upgrade.',
  );
