import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../e2e/desk.ts';
import rootPackage from '../package.json' with { type: 'json' };

export type ServerChild = {
  url: string;
  /** From the start of the process to its first answer. */
  startMs: number;
  /** Resident megabytes of the server, and of its children (the demo shop) those that they share with nobody. */
  memory(): { server: number; children: number };
  stop(): Promise<void>;
};

/** The engine's settings of `npm start`: without them garbage may pile up to three times the size of what lives. */
const START_FLAGS = rootPackage.scripts.start.match(/--\S+/g) ?? [];

/** The real server in a process of its own. */
export async function startServerChild(dataDir: string, environment: NodeJS.Dict<string>): Promise<ServerChild> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...START_FLAGS, 'apps/server/src/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      NODE_COMPILE_CACHE: 'node_modules/.cache/compile',
      ...environment,
      PORT: String(port),
    },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${port}`;
  await untilReady(url, () => child.exitCode !== null);
  const pid = child.pid ?? 0;
  return {
    url,
    startMs: performance.now() - began,
    memory: () => ({ server: residentOf(pid), children: sum(childrenOf(pid).map(privateOf)) }),
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function untilReady(url: string, isGone: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3_000 && !isGone(); tries += 1) {
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return;
    await wait(10);
  }
  throw new Error('The server did not start.');
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readText(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** The program itself lies in memory once for all processes. */
const privateOf = (pid: number): number =>
  sum([...readText(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_\w+:\s+(\d+)/gm)].map(([, size]) => Number(size))) /
  1024;

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter(
      (name) =>
        /^\d+$/.test(name) && / (\d+) /.exec(readText(`/proc/${name}/stat`).replace(/^.*\) ./, ''))?.[1] === `${pid}`,
    )
    .map(Number);

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
