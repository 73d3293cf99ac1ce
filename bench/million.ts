import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createLog } from '../apps/server/src/log.ts';
import { openSealedStore } from '../apps/server/src/open-sealed-store.ts';
import { readSettings } from '../apps/server/src/settings.ts';
import { multiplyOrders } from '../apps/server/src/store/exam/multiply-orders.ts';
import { fillDesk } from './filled-desk.ts';
import type { BenchRow } from './labels.ts';
import { benchOrdersPage } from './orders-page.ts';

const BASE = 50_000;
const TIMES = 20;

/** The desk of a shop of a million orders: merged ones, multiplied. */
export async function benchMillion(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-million-'));
  try {
    await fillDesk(dataDir, BASE);
    await multiply(dataDir);
    const { store } = await openSealedStore(readSettings({ DATA_DIR: dataDir }), Date.now, createLog('silent'));
    try {
      return await benchOrdersPage(store, dataDir, BASE * TIMES);
    } finally {
      await store.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function multiply(dataDir: string): Promise<void> {
  const database = new DatabaseSync(join(dataDir, 'order-manager.sqlite'));
  // Nothing of it has to survive a pulled plug, and large indexes are written fastest from memory.
  database.exec('pragma synchronous = off; pragma cache_size = -1000000');
  await multiplyOrders(async (statement) => database.exec(statement), BASE, TIMES, true);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}
