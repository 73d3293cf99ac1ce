import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreError } from '../store-error.ts';
import type { Db } from './dialect.ts';
import type { Tables } from './tables.ts';

const OLDEST_VERSION = 150_000;
const INT8 = 20;
const MOST_CONNECTIONS = 10;

/** Connects to PostgreSQL 15 or newer. Throws `database-unreachable` or `database-too-old` in one sentence. */
export async function connectPostgres(databaseUrl: string): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    types: { getTypeParser },
    onConnect: setPlanner,
  });
  // A connection that breaks while it is idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkVersion(db);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return db;
}

/**
 * Our statements are short and what they read lies in memory or on a fast disk: walking an index is not four times as dear as
 * reading a table from end to end, and compiling a statement takes longer than running it.
 */
export const setPlanner = async (client: Pick<pg.ClientBase, 'query'>): Promise<void> => {
  await client.query('set random_page_cost = 1.1; set jit = off');
};

/** Our 64-bit columns hold milliseconds and counts: JavaScript numbers hold them exactly. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (id: number, format?: 'text' | 'binary') =>
  id === INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(id, format as 'text');

async function checkVersion(db: Db): Promise<void> {
  const version = await readVersion(db);
  if (version >= OLDEST_VERSION) return;
  const major = Math.floor(version / 10_000);
  throw new StoreError('database-too-old', `DATABASE_URL leads to PostgreSQL ${major}; version 15 or newer is needed.`);
}

async function readVersion(db: Db): Promise<number> {
  try {
    const { rows } = await sql<{ version: string }>`
      select current_setting('server_version_num') as version`.execute(db);
    return Number(rows[0]?.version ?? 0);
  } catch (cause) {
    throw new StoreError('database-unreachable', `The database of DATABASE_URL does not answer: ${reasonOf(cause)}`, {
      cause,
    });
  }
}

/** The driver's own words; a refused connection to several addresses has none of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
