import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import rootPackage from '../../../package.json' with { type: 'json' };
import { labelVault } from './actions/label/label-vault.ts';
import { mergeInThread } from './actions/print/merge-in-thread.ts';
import { createPrintingActions } from './actions/print/printing-actions.ts';
import { sheetVault } from './actions/print/sheet-vault.ts';
import { createShippingActions } from './actions/ship/shipping-actions.ts';
import { createClients } from './connect/clients.ts';
import { createConnect } from './connect/connect-actions.ts';
import { hostsFrom } from './connect/hosts.ts';
import { startDemo } from './demo/start-demo.ts';
import { createHttp } from './http/create-http.ts';
import { createDeskEvents } from './http/desk-events.ts';
import { ownUrl } from './http/own-address.ts';
import { openQueue } from './jobs/open-queue.ts';
import { listen } from './listen.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { createLog, type Log } from './log.ts';
import { openSealedStore } from './open-sealed-store.ts';
import { createSessions } from './security/sessions.ts';
import { readSettings, type Settings, settingsWarnings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { StoreError } from './store/store-error.ts';
import { shippingSourceOf } from './translate/shipping-source-of.ts';
import { download } from './worker/download.ts';
import { runWorkerThread } from './worker/run-worker-thread.ts';
import { startWorker } from './worker/start-worker.ts';

/** The assembler: the only place that reads the environment, the clock and the network, and hands them to the rooms. */
await main();

async function main(): Promise<void> {
  try {
    const settings = readSettings({ ...readEnvFile(), ...process.env });
    const log = createLog(settings.logLevel);
    for (const sentence of settingsWarnings(settings)) log.warn(sentence);
    stopOnSignal(await start(settings, log), log);
  } catch (thrown) {
    if (!(thrown instanceof StartProblem) && !(thrown instanceof StoreError)) throw thrown;
    console.error(thrown.message);
    process.exit(1);
  }
}

function readEnvFile(): NodeJS.Dict<string> {
  return existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
}

type Stop = () => Promise<void>;

/** Opens room after room; what is open is closed again, the last first, when a later one cannot open. */
async function start(settings: Settings, log: Log): Promise<Stop> {
  const open: Stop[] = [];
  const stopAll = async () => {
    for (const stop of open.splice(0).reverse()) await stop();
  };
  try {
    await openRooms(settings, log, (stop) => open.push(stop));
    return stopAll;
  } catch (thrown) {
    await stopAll();
    throw thrown;
  }
}

async function openRooms(settings: Settings, log: Log, onStop: (stop: Stop) => void): Promise<void> {
  const now = Date.now;
  const sleep = (ms: number) => wait(ms);
  if (settings.databaseUrl === null) {
    const unlock = lockDataFolder(settings.dataDir);
    onStop(async () => unlock());
  }
  const { key, sealer, store } = await openSealedStore(settings, now, log);
  onStop(() => store.close());
  const events = createDeskEvents();
  if (settings.role === 'worker') {
    const worker = await startWorker({ settings, key, demoUrl: null, publish: events.publish, log });
    onStop(() => worker.stop());
    console.log('The worker of the order manager is at work.');
    return;
  }
  const queue = await openQueue({ ...settings, now, onError: (error) => log.error({ err: error }, 'queue') });
  onStop(() => queue.stop());
  const demo = settings.demo
    ? await startDemo({ ...settings, firstPort: settings.port && settings.port + 1, log })
    : null;
  if (demo) onStop(() => demo.stop());
  const hostsOf = hostsFrom(settings, demo?.url ?? null);
  const owner = `web-${randomUUID()}`;
  const clients = createClients({ store, hostsOf, owner, now, sleep, onCall: (event) => log.debug(event, 'tiktok') });
  const sessions = createSessions({ store: store.sessions, now });
  const shared = { store, queue, publish: events.publish, now };
  const sourceOf = async (shopId: Parameters<typeof clients.forShop>[0]) =>
    shippingSourceOf((await clients.forShop(shopId)).api, shopId, download);
  const own = { port: settings.port };
  const address = { host: settings.host, publicUrl: settings.publicUrl, port: () => own.port };
  const app = createHttp({
    ...shared,
    sessions,
    clients,
    hostsOf,
    events,
    demo,
    address,
    log,
    connect: createConnect({ ...shared, sessions, clients, hostsOf, demo, log }),
    shipping: createShippingActions({ ...shared, sourceOf }),
    printing: createPrintingActions({
      ...shared,
      labels: labelVault(settings.dataDir, sealer),
      sheets: sheetVault(settings.dataDir, sealer),
      merge: mergeInThread,
    }),
    webDir: findWebDir(),
    version: rootPackage.version,
  });
  const listening = await listen(app.fetch, settings);
  own.port = listening.port;
  onStop(() => listening.stop());
  if (settings.role === 'all') {
    const worker = runWorkerThread({ settings, key, demoUrl: demo?.url ?? null, publish: events.publish, log });
    onStop(() => worker.stop());
  }
  console.log(`Order Manager is open at ${ownUrl(address)}`);
}

/** Null where the screens were not built yet. */
function findWebDir(): string | null {
  const directory = resolve(import.meta.dirname, '../../web/dist');
  return existsSync(resolve(directory, 'index.html')) ? directory : null;
}

/** Ends cleanly once; a second signal ends at once. */
function stopOnSignal(stop: Stop, log: Log): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (thrown) => {
        log.error({ err: thrown }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
