import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DemoShop } from '../connect/connect-parts.ts';
import { DEMO_APP_KEY, DEMO_APP_SECRET } from '../connect/demo-app.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem-error.ts';
import { findFreePort } from './find-free-port.ts';

export type Demo = DemoShop & { stop(): Promise<void> };

type Options = {
  dataDir: string /** Where looking for a free port begins; 0 takes any. */;
  firstPort: number;
  log: Log;
};

const SANDBOX = resolve(import.meta.dirname, '../../../sandbox/src/main.ts');
const LEAVE_WITH_PARENT = join(import.meta.dirname, 'leave-with-parent.ts');
const PATIENCE = 30_000;
const LOOK_EVERY = 100;
const SLOWEST_RESTART = 30_000;

/** Opens the rehearsal shop as a process of its own and keeps it open: it is started again on the same port when it dies. */
export async function startDemo({ dataDir, firstPort, log }: Options): Promise<Demo> {
  const port = await findFreePort(firstPort);
  const url = `http://127.0.0.1:${port}`;
  const stateFile = join(dataDir, 'demo', 'town.json');
  mkdirSync(join(dataDir, 'demo'), { recursive: true, mode: 0o700 });
  const keeper = keepAlive(() => open(port, stateFile), log);
  return { appKey: DEMO_APP_KEY, appSecret: DEMO_APP_SECRET, url, ready: () => waitFor(url), stop: keeper.stop };
}

/** The redirect address is the manual's: nothing answers there, and the person copies the URL from the address bar. */
function open(port: number, stateFile: string): ChildProcess {
  const flags = {
    port: String(port),
    'app-key': DEMO_APP_KEY,
    'app-secret': DEMO_APP_SECRET,
    orders: '360',
    clock: 'fast',
    'redirect-url': 'https://localhost/',
    'state-file': stateFile,
  };
  const words = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn(process.execPath, ['--import', `file://${LEAVE_WITH_PARENT}`, SANDBOX, ...words], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

function keepAlive(start: () => ChildProcess, log: Log): { stop(): Promise<void> } {
  let isStopping = false;
  let deaths = 0;
  let child = watched();
  function watched(): ChildProcess {
    const started = start();
    started.stderr?.on('data', (text: Buffer) =>
      log.warn({ said: text.toString().slice(0, 500) }, 'the demo shop complains'),
    );
    started.on('error', (error) => log.error({ err: error }, 'the demo shop cannot start'));
    started.on('exit', () => {
      if (isStopping) return;
      deaths += 1;
      setTimeout(
        () => {
          if (!isStopping) child = watched();
        },
        Math.min(SLOWEST_RESTART, 500 * 2 ** Math.min(deaths, 6)),
      ).unref();
    });
    return started;
  }
  return {
    stop: async () => {
      isStopping = true;
      await stopChild(child);
    },
  };
}

const GRACE = 3_000;

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await gone;
  clearTimeout(timer);
}

async function waitFor(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/_sandbox/clock`).catch(() => null);
    if (answer?.ok) return;
    await wait(LOOK_EVERY);
  }
  throw new ProblemError('unreachable', { host: new URL(url).host, reason: 'the demo shop did not start' });
}
