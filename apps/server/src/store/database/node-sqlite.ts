import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Many rows for one statement, which is run once per row. */
export class ManyRows {
  readonly rows: readonly (readonly unknown[])[];
  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows;
  }
}

/** Opens (or makes, readable for this user only) the database file. A commit is on the disk when it returns. */
export function openSqlite(dataDir: string, fileName = 'order-manager.sqlite'): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, fileName);
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new DatabaseSync(path, { timeout: OPENING_PATIENCE });
  // Pages of 8 KB hold most orders without a chain of overflow pages; a checkpoint every 16 MB writes each page less often.
  database.exec(
    'pragma page_size = 8192; pragma journal_mode = wal; pragma wal_autocheckpoint = 2000; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory;' +
      'pragma cache_size = -16384; pragma journal_size_limit = 67108864',
  );
  // From here on waiting happens between turns of the event loop, not inside SQLite.
  database.exec('pragma busy_timeout = 0');
  return database;
}

/** Kysely on one node:sqlite connection; Kysely's own lock lets one transaction at a time use it. */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => ({
  createDriver: () => sqliteDriver(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new TransactionalDdlAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** SQLite can take a half-done migration back; Kysely only does so when it is told. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const OPENING_PATIENCE = 10_000;
const BUSY_PATIENCE = 30_000;
const BUSY_PAUSE = 3;
const MOST_STATEMENTS = 300;

function sqliteDriver(database: DatabaseSync): Driver {
  const connection = sqliteConnection(database);
  const run = async (text: string) => {
    await connection.executeQuery(CompiledQuery.raw(text));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // Immediate: a transaction that reads first and writes later would fail halfway when another connection wrote between.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}

function sqliteConnection(database: DatabaseSync): DatabaseConnection {
  const prepare = statementCache(database);
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) =>
      patiently(() => execute<Row>(prepare(sql), parameters)),
    // biome-ignore lint/correctness/useYield: rows are never streamed here
    async *streamQuery() {
      throw new Error('streaming is not supported');
    },
  };
}

/** Another connection is writing: wait without blocking the event loop. A busy statement has changed nothing. */
async function patiently<Result>(work: () => Result): Promise<Result> {
  for (let waited = 0; ; waited += BUSY_PAUSE) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited > BUSY_PATIENCE) throw error;
      await sleep(BUSY_PAUSE);
    }
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' && (code & 0xff) === SQLITE_BUSY;
}

type Prepared = { statement: StatementSync; reads: boolean };

function execute<Row>({ statement, reads }: Prepared, parameters: readonly unknown[]): QueryResult<Row> {
  const [first] = parameters;
  if (first instanceof ManyRows) {
    for (const row of first.rows) statement.run(...(row as SqlValue[]));
    return { rows: [] };
  }
  if (reads) return { rows: statement.all(...(parameters as SqlValue[])) as Row[] };
  const { changes } = statement.run(...(parameters as SqlValue[]));
  return { rows: [], numAffectedRows: BigInt(changes) };
}

type SqlValue = string | number | bigint | null;

/** Preparing costs more than a short query: the last few hundred statements are kept. */
function statementCache(database: DatabaseSync): (text: string) => Prepared {
  const cache = new Map<string, Prepared>();
  return (text) => {
    const known = cache.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    const reads = statement.columns().length > 0;
    // A write reports the last row number, and those of the full-text index are beyond what a number holds.
    if (!reads) statement.setReadBigInts(true);
    const prepared = { statement, reads };
    const oldest = cache.keys().next().value;
    if (cache.size >= MOST_STATEMENTS && oldest !== undefined) cache.delete(oldest);
    cache.set(text, prepared);
    return prepared;
  };
}
