import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSealer } from '../security/sealer.ts';
import type { StorePlace } from './exam/place.ts';
import { openStore } from './open-store.ts';
import { examineStore } from './store.exam.ts';

const SEALER = createSealer(new Uint8Array(32).fill(7));

examineStore('the store on SQLite', async (): Promise<StorePlace> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'om-store-'));
  return {
    open: (wishes) => openStore({ databaseUrl: null, dataDir, sealer: SEALER, now: Date.now, ...wishes }),
    execute: async (statement) => {
      const database = new DatabaseSync(join(dataDir, 'order-manager.sqlite'), { timeout: 5_000 });
      database.exec(statement);
      database.close();
    },
    rows: async (query) => {
      const database = new DatabaseSync(join(dataDir, 'order-manager.sqlite'), { timeout: 5_000 });
      const rows = database.prepare(query).all();
      database.close();
      return rows.map((row) => ({ ...row }));
    },
    everything: async () => {
      const files = await readdir(dataDir);
      const texts = await Promise.all(files.map((file) => readFile(join(dataDir, file), 'latin1')));
      return texts.join('\n');
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
});
