import { sql } from 'kysely';
import { createSealer } from '../apps/server/src/security/sealer.ts';
import { connectPostgres } from '../apps/server/src/store/database/connect-postgres.ts';
import { postgresDialect } from '../apps/server/src/store/database/postgres-dialect.ts';
import { multiplyOrders } from '../apps/server/src/store/exam/multiply-orders.ts';
import { openStore } from '../apps/server/src/store/open-store.ts';
import { startPostgres } from '../scripts/postgres-for-tests.ts';
import { fillOrders } from './filled-desk.ts';
import type { BenchRow } from './labels.ts';
import { benchOrdersPage } from './orders-page.ts';

const BASE = 50_000;

/** The desk on a PostgreSQL server of its own: merged orders, multiplied to as many. */
export async function benchPostgres(count: number): Promise<BenchRow[]> {
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.newDatabase();
    const store = await openStore({
      databaseUrl,
      dataDir: '',
      sealer: createSealer(new Uint8Array(32)),
      now: Date.now,
    });
    try {
      await fillOrders(store, BASE);
      await multiply(databaseUrl, count / BASE);
      return await benchOrdersPage(store, null, count);
    } finally {
      await store.close();
    }
  } finally {
    await postgres.stop();
  }
}

/** As an import would leave it: analysed, not vacuumed. */
async function multiply(databaseUrl: string, times: number): Promise<void> {
  const db = await connectPostgres(databaseUrl);
  await multiplyOrders(async (statement) => void (await sql.raw(statement).execute(db)), BASE, times, false);
  await postgresDialect.analyze(db);
  await db.destroy();
}
