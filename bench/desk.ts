import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog } from '../apps/server/src/log.ts';
import { openSealedStore } from '../apps/server/src/open-sealed-store.ts';
import { readSettings } from '../apps/server/src/settings.ts';
import { fillDesk } from './filled-desk.ts';
import type { BenchRow } from './labels.ts';
import { benchOrdersPage } from './orders-page.ts';
import { startServerChild } from './server-child.ts';

const SECONDS = 8;

/** One shop of many orders: its pages straight from the store, then the real server over the same data. */
export async function benchDesk(count = 100_000): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-desk-'));
  try {
    const cookie = await fillDesk(dataDir, count);
    const rows = await benchStore(dataDir, count);
    return [...rows, ...(await benchServer(dataDir, cookie, count))];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function benchStore(dataDir: string, count: number): Promise<BenchRow[]> {
  const { store } = await openSealedStore(readSettings({ DATA_DIR: dataDir }), Date.now, createLog('silent'));
  try {
    return await benchOrdersPage(store, dataDir, count);
  } finally {
    await store.close();
  }
}

async function benchServer(dataDir: string, cookie: string, count: number): Promise<BenchRow[]> {
  // The first start fills the cache of compiled code.
  await (await startServerChild(dataDir, { DEMO: 'off' })).stop();
  const began = performance.now();
  const server = await startServerChild(dataDir, { DEMO: 'off' });
  try {
    await (await fetch(`${server.url}/api/orders?limit=50`, { headers: { cookie } })).text();
    const cold = performance.now() - began;
    // Warm-up, then the figure.
    askPages(server.url, cookie, 2);
    const pages = askPages(server.url, cookie, SECONDS);
    return [
      row('cold start to the first page', cold, 'ms', '≤ 1500', cold <= 1_500),
      row(`pages of 50 over HTTP at ${count}, 4 clients`, pages.perSecond, 'a second', '≥ 300', pages.perSecond >= 300),
      row('the same, p95', pages.p95, 'ms', 'for information', true),
      row('memory of the server after that', server.memory().server, 'MB', 'for information', true),
    ];
  } finally {
    await server.stop();
  }
}

type Asked = { perSecond: number; p50: number; p95: number };

const askPages = (url: string, cookie: string, seconds: number): Asked =>
  JSON.parse(
    execFileSync(process.execPath, ['bench/page-clients.ts', url, cookie, `${seconds}`], { encoding: 'utf8' }),
  );

const row = (name: string, value: number, unit: string, budget: string, ok: boolean): BenchRow => ({
  name,
  value: Math.round(value),
  unit,
  budget,
  ok,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await benchDesk(Number(process.argv[2] ?? 100_000)));
}
