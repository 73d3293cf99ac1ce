import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineQueue } from './queue.exam.ts';
import { createSqliteQueue } from './sqlite-queue.ts';

examineQueue('the queue on SQLite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'om-queue-'));
  return {
    open: () => createSqliteQueue({ dataDir, now: Date.now, random: () => 0 }),
    address: { maker: 'sqlite', place: dataDir },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
});
