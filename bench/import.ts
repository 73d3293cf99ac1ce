import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { benchImportFloor } from './import-floor.ts';
import type { BenchRow } from './labels.ts';
import { startSandboxChild } from './sandbox-child.ts';
import { startServerChild } from './server-child.ts';

const ORDERS = 20_000;

/** Connects a real server to a sandbox of one shop and watches its first import: search, detail, store, events. */
export async function benchImport(): Promise<BenchRow[]> {
  const sandbox = await startSandboxChild(['--orders', String(ORDERS), '--region', 'SG']);
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const { origin } = sandbox;
  const environment = { DEMO: 'off', TIKTOK_SHOP_API_URL: origin, TIKTOK_SHOP_AUTH_URL: origin };
  const server = await startServerChild(dataDir, environment);
  const watched = await watchImport(server.url, sandbox).finally(async () => {
    await server.stop();
    sandbox.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return rowsOf(watched, await floorRate());
}

type Watched = { orders: number; seconds: number; toShipSeconds: number; slowestAnswers: number };
type Health = { p50: number; p99: number };

async function watchImport(
  url: string,
  sandbox: { appSecret: string; authorizeUrl: string },
): Promise<Watched & { health: Health }> {
  const health = watchHealth(url);
  const redirect = await fetch(`${sandbox.authorizeUrl}&approve=1`, { redirect: 'manual' });
  const callbackUrl = redirect.headers.get('location') ?? '';
  const began = performance.now();
  const answer = await fetch(`${url}/api/connect/quick`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ appSecret: sandbox.appSecret, callbackUrl }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await answer.text();
  const watched = await watchShop(url, cookie, began);
  return { ...watched, health: await health.stop() };
}

/** How long the web thread keeps others waiting. */
function watchHealth(url: string): { stop(): Promise<Health> } {
  const child = spawn(process.execPath, ['bench/health-watch.ts', url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = text(child.stdout);
  return {
    stop: async () => {
      child.stdin.end();
      return JSON.parse(await told) as Health;
    },
  };
}

/** Meanwhile a person looks at the desk, ten times a second. */
async function watchShop(url: string, cookie: string, began: number): Promise<Watched> {
  const answers: number[] = [];
  let toShipSeconds = 0;
  for (;;) {
    const asked = performance.now();
    const status = (await (await fetch(`${url}/api/sync`, { headers: { cookie } })).json()) as SyncAnswer;
    await (await fetch(`${url}/api/orders?limit=50`, { headers: { cookie } })).text();
    answers.push(performance.now() - asked);
    const seconds = (performance.now() - began) / 1000;
    const [shop] = status.shops;
    if (shop?.toShipReady && toShipSeconds === 0) toShipSeconds = seconds;
    if (shop?.phase === 'complete') {
      return { orders: shop.imported, seconds, toShipSeconds, slowestAnswers: percentile(answers, 0.99) };
    }
    await wait(100);
  }
}

type SyncAnswer = { shops: { phase: string; imported: number; toShipReady: boolean }[] };

/** Orders a second of inserting the same kind of rows into the same database, without our layers. */
async function floorRate(): Promise<number> {
  const rows = await benchImportFloor(ORDERS);
  const floor = rows.find(({ name }) => name.includes('direct'));
  if (!floor) throw new Error('The floor names no direct rate.');
  return floor.value;
}

function rowsOf(watched: Watched & { health: Health }, floor: number): BenchRow[] {
  const rate = watched.orders / watched.seconds;
  return [
    {
      name: `first import of ${watched.orders} orders`,
      value: Math.round(rate),
      unit: 'orders/s',
      budget: '≥ 1000',
      ok: rate >= 1000,
    },
    {
      name: 'first import against direct inserts',
      value: Math.round((rate / floor) * 100),
      unit: '%',
      budget: '≥ 35',
      ok: rate / floor >= 0.35,
    },
    {
      name: 'to-ship orders visible',
      value: round(watched.toShipSeconds),
      unit: 's',
      budget: '≤ 3',
      ok: watched.toShipSeconds <= 3,
    },
    {
      name: 'web thread during the import: /healthz every 20 ms, p99',
      value: Math.round(watched.health.p99),
      unit: 'ms',
      budget: '≤ 50',
      ok: watched.health.p99 <= 50,
    },
    {
      name: 'desk during the import, two answers p99',
      value: Math.round(watched.slowestAnswers),
      unit: 'ms',
      budget: 'shown',
      ok: true,
    },
  ];
}

const round = (value: number) => Math.round(value * 100) / 100;

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchImport());
