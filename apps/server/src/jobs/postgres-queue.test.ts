import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../../../../scripts/postgres-for-tests.ts';
import { createPostgresQueue } from './postgres-queue.ts';
import { examineQueue } from './queue.exam.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

examineQueue('the queue on PostgreSQL', async () => {
  const databaseUrl = await postgres.newDatabase();
  return {
    open: () => createPostgresQueue({ databaseUrl, now: Date.now, leaseSeconds: 10 }),
    address: { maker: 'postgres', place: databaseUrl },
    remove: async () => {},
  };
});
