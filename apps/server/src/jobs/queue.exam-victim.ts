import { createPostgresQueue } from './postgres-queue.ts';
import { createSqliteQueue } from './sqlite-queue.ts';

// Takes one job, says so, and never ends: whoever started this process kills it.
const { maker, place }: { maker: string; place: string } = JSON.parse(process.argv[2] ?? '{}');

const queue =
  maker === 'sqlite'
    ? await createSqliteQueue({ dataDir: place, now: Date.now })
    : await createPostgresQueue({ databaseUrl: place, now: Date.now, leaseSeconds: 10 });

const hang = async () => {
  process.stdout.write('taken\n');
  return new Promise<never>(() => {});
};
await queue.work({ run: hang }, { concurrency: {} });
await queue.add({ kind: 'run', key: 'the-run', payload: { from: 'the victim' } });
