import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** One installation of the product: its data folder outlives a kill. */
export type Desk = {
  url: string;
  dataDir: string;
  /** Everything the server wrote to its log. */
  log(): string;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Holds the process where it is, and lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Starts again on the same data. */
  start(): Promise<void>;
  close(): Promise<void>;
};

/** Starts the real server as its own process, pointed at a sandbox that stands in for TikTok. */
export async function openDesk(tiktokUrl: string, environment: Record<string, string> = {}): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let server: ChildProcess | null = null;
  let log = '';
  const desk: Desk = {
    url,
    dataDir,
    log: () => log,
    async start() {
      server = spawn(process.execPath, ['apps/server/src/main.ts'], {
        env: { ...process.env, ...settingsFor(tiktokUrl, port, dataDir), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      server.stdout?.on('data', (text) => (log += text));
      server.stderr?.on('data', (text) => (log += text));
      await untilReady(url, () => log);
    },
    kill: () => end(server, 'SIGKILL'),
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    async close() {
      await end(server, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await desk.start();
  return desk;
}

/** A worker process beside a desk whose database is PostgreSQL; `close` ends it as a supervisor would. */
export async function openWorker(
  tiktokUrl: string,
  dataDir: string,
  environment: Record<string, string>,
): Promise<{ log(): string; kill(): Promise<void>; close(): Promise<void> }> {
  let log = '';
  const worker = spawn(process.execPath, ['apps/server/src/main.ts'], {
    env: { ...process.env, ...settingsFor(tiktokUrl, 0, dataDir), ...environment, ROLE: 'worker' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      log += text;
      if (log.includes('at work')) resolve();
    };
    worker.stdout.on('data', listen);
    worker.stderr.on('data', listen);
    worker.once('exit', () => reject(new Error(`The worker did not start:\n${log}`)));
  });
  await ready;
  return { log: () => log, kill: () => end(worker, 'SIGKILL'), close: () => end(worker, 'SIGTERM') };
}

const settingsFor = (tiktokUrl: string, port: number, dataDir: string) => ({
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  DEMO: 'off',
  LOG_LEVEL: 'debug',
  DATABASE_URL: '',
  TIKTOK_SHOP_API_URL: tiktokUrl,
  TIKTOK_SHOP_AUTH_URL: tiktokUrl,
});

async function untilReady(url: string, log: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`The desk did not start:\n${log()}`);
}

async function end(server: ChildProcess | null, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await gone;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
