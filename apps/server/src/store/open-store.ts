import type { Instant } from '@order-manager/domain';
import { Kysely } from 'kysely';
import { checkStore } from './check-store.ts';
import { connectionStore } from './connection-store.ts';
import { cursorStore } from './cursor-store.ts';
import { connectPostgres } from './database/connect-postgres.ts';
import type { Db, Dialect } from './database/dialect.ts';
import { migrate } from './database/migrate.ts';
import { nodeSqliteDialect, openSqlite } from './database/node-sqlite.ts';
import { postgresDialect, tryTextIndex } from './database/postgres-dialect.ts';
import { sqliteDialect } from './database/sqlite-dialect.ts';
import type { Tables } from './database/tables.ts';
import { exportStore } from './export-store.ts';
import { inboxStore } from './inbox-store.ts';
import { checkEncryptionKey } from './installation.ts';
import { labelStore } from './label-store.ts';
import { linkStore } from './link-store.ts';
import { noteStore } from './note-store.ts';
import { orderStore } from './orders/order-store.ts';
import { preferenceStore } from './preference-store.ts';
import { presenceStore } from './presence-store.ts';
import { printStore } from './print-store.ts';
import { registrationStore } from './registration-store.ts';
import { runStore } from './run-store.ts';
import type { Sealer } from './sealer.ts';
import { sessionStore } from './session-store.ts';
import { shipmentLedger } from './shipment-ledger.ts';
import { shopStore } from './shop-store.ts';
import type { Store } from './store.ts';
import { tagStore } from './tag-store.ts';
import { timelineStore } from './timeline-store.ts';
import { viewStore } from './view-store.ts';

export type StoreSettings = {
  /** PostgreSQL when given, else SQLite in the data folder. */
  databaseUrl: string | null;
  dataDir: string;
  sealer: Sealer;
  now: () => Instant;
  /** Told once when something works, but slower than it could; a sentence for the log. */
  warn?: (sentence: string) => void;
  /** How many orders are asked for one answer; less than usual only where a test wants to see the bound. */
  mostWalked?: number;
};

/**
 * Opens the database, brings it to today's shape and proves the key. Throws a `StoreError` whose sentence is for the person
 * who runs the server.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { db, dialect } = await openDatabase(settings);
  try {
    await migrate(db, dialect);
    await checkEncryptionKey(db, settings.sealer, settings.now());
    if (dialect.name === 'postgres' && !(await tryTextIndex(db))) settings.warn?.(SLOW_SEARCH);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return assemble(db, dialect, settings);
}

const SLOW_SEARCH =
  'The database user may not create the extension pg_trgm: search works, but reads every order. ' +
  'Let an administrator run "create extension pg_trgm" in this database and restart.';

async function openDatabase({ databaseUrl, dataDir }: StoreSettings): Promise<{ db: Db; dialect: Dialect }> {
  if (databaseUrl !== null) return { db: await connectPostgres(databaseUrl), dialect: postgresDialect };
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openSqlite(dataDir)) });
  return { db, dialect: sqliteDialect };
}

const assemble = (db: Db, dialect: Dialect, { sealer, now, mostWalked }: StoreSettings): Store => ({
  connections: connectionStore(db, dialect, sealer),
  shops: shopStore(db, sealer),
  orders: orderStore(db, dialect, mostWalked),
  timeline: timelineStore(db, dialect),
  cursors: cursorStore(db, dialect),
  inbox: inboxStore(db, dialect, sealer),
  registrations: registrationStore(db),
  presence: presenceStore(db),
  checks: checkStore(db, dialect),
  shipments: shipmentLedger(db),
  runs: runStore(db, dialect),
  labels: labelStore(db, dialect),
  prints: printStore(db, dialect),
  exports: exportStore(db, sealer),
  notes: noteStore(db, dialect),
  tags: tagStore(db, dialect),
  sessions: sessionStore(db, now),
  links: linkStore(db, sealer),
  preferences: preferenceStore(db),
  views: viewStore(db, dialect),
  isFresh: () => isFresh(db),
  close: () => db.destroy(),
});

/** The demo is no connection: whoever tried it first can still become the owner. */
async function isFresh(db: Db): Promise<boolean> {
  const live = await db.selectFrom('connections').select('id').where('environment', '=', 'live').limit(1).execute();
  return live.length === 0;
}
