import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../../scripts/postgres-for-tests.ts';
import { createSealer } from '../security/sealer.ts';
import type { StorePlace } from './exam/place.ts';
import { openStore } from './open-store.ts';
import { examineStore } from './store.exam.ts';

const SEALER = createSealer(new Uint8Array(32).fill(7));

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

examineStore('the store on PostgreSQL', async (): Promise<StorePlace> => {
  const databaseUrl = await postgres.newDatabase();
  return {
    open: (wishes) => openStore({ databaseUrl, dataDir: '', sealer: SEALER, now: Date.now, ...wishes }),
    execute: async (statement) => {
      await query(databaseUrl, statement);
    },
    rows: (statement) => query(databaseUrl, statement),
    everything: async () => {
      const tables = await query(databaseUrl, `select tablename from pg_tables where schemaname = 'public'`);
      const texts = await Promise.all(
        tables.map(({ tablename }) => query(databaseUrl, `select t::text as line from "${tablename}" t`)),
      );
      return texts.flatMap((rows) => rows.map(({ line }) => line)).join('\n');
    },
    remove: async () => {},
  };
});

it('a database that does not answer is named in one sentence without the password', async () => {
  const databaseUrl = 'postgresql://user:very-secret@127.0.0.1:1/none';
  const opening = openStore({ databaseUrl, dataDir: '', sealer: SEALER, now: Date.now });
  await expect(opening).rejects.toMatchObject({ code: 'database-unreachable' });
  await expect(opening).rejects.not.toThrow('very-secret');
});

async function query(databaseUrl: string, text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(text)).rows;
  } finally {
    await client.end();
  }
}
