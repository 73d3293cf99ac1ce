import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { assembleHttp } from './assemble-http.ts';
import { type CallPauses, createCallPauses } from './connect/call-pauses.ts';
import { type CallRate, WEB_CALL_RATE } from './connect/call-rate.ts';
import { shareBudget } from './connect/share-budget.ts';
import { type Demo, startDemo } from './demo/start-demo.ts';
import { createDeskEvents, type DeskEvents } from './http/desk-events.ts';
import { ownUrl } from './http/own-address.ts';
import { openQueue } from './jobs/open-queue.ts';
import { listen } from './listen.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { createLog, type Log } from './log.ts';
import { openSealedStore } from './open-sealed-store.ts';
import { readSettings, type Settings, settingsWarnings } from './settings.ts';
import { startFailure } from './start-failure.ts';
import { StartProblem } from './start-problem.ts';
import type { Store } from './store/store.ts';
import { runWorkerThread } from './worker/run-worker-thread.ts';

/** The assembler: the only place that reads the environment, and hands clock, network and settings to the rooms. */
await main();

async function main(): Promise<void> {
  try {
    const settings = readSettings({ ...readEnvFile(), ...process.env });
    const log = createLog(settings.logLevel);
    for (const sentence of settingsWarnings(settings)) log.warn(sentence);
    stopOnSignal(await start(settings, log), log);
  } catch (thrown) {
    console.error(startFailure(thrown));
    process.exit(1);
  }
}

function readEnvFile(): NodeJS.Dict<string> {
  if (!existsSync('.env')) return {};
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new StartProblem(`The file .env cannot be read (${why}): correct it or move it away.`);
  }
}

type Stop = () => Promise<void>;
type Opening = { settings: Settings; log: Log; onStop: (stop: Stop) => void };

/** Opens room after room; what is open is closed again, the last first, on stopping and when a later one cannot open. */
async function start(settings: Settings, log: Log): Promise<Stop> {
  const open: Stop[] = [];
  const stopAll = async () => {
    for (const stop of open.splice(0).reverse()) await stop();
  };
  try {
    const opening: Opening = { settings, log, onStop: (stop) => open.push(stop) };
    if (settings.role === 'worker') await openWorker(opening);
    else await openDesk(opening);
    return stopAll;
  } catch (thrown) {
    await stopAll();
    throw thrown;
  }
}

/** ROLE=worker: no port, no demo; on PostgreSQL there may be several. */
async function openWorker({ settings, log, onStop }: Opening): Promise<void> {
  const { key, store } = await openSealedStore(settings, Date.now, log);
  await store.close();
  const { startWorker } = await import('./worker/start-worker.ts');
  const { events, pauses } = await openEvents({ settings, log, onStop });
  const worker = await startWorker({ settings, key, demoUrl: null, publish: events.publish, pauses, log });
  onStop(() => worker.stop());
  console.log('The worker of the order manager is at work.');
}

/** ROLE=web and ROLE=all: the port, the demo, and for `all` the worker in a thread beside it. */
async function openDesk(opening: Opening): Promise<void> {
  const { settings, log, onStop } = opening;
  if (settings.databaseUrl === null) onStop(lockDataFolder(settings.dataDir));
  const { key, sealer, store } = await openSealedStore(settings, Date.now, log);
  onStop(() => store.close());
  const queue = await openQueue({ ...settings, now: Date.now, onError: (error) => log.error({ err: error }, 'queue') });
  onStop(() => queue.stop());
  const demo = await openDemo(opening);
  const { events, pauses } = await openEvents(opening);
  const own = { port: settings.port };
  const address = { host: settings.host, publicUrl: settings.publicUrl, port: () => own.port };
  const { app, setCallRate } = assembleHttp({ settings, store, sealer, queue, events, pauses, demo, address, log });
  if (settings.databaseUrl !== null) onStop((await shareWebBudget(store, setCallRate, log)).stop);
  const listening = await listen(app.fetch, settings);
  own.port = listening.port;
  onStop(listening.stop);
  if (settings.role === 'all') {
    const worker = runWorkerThread({
      settings: { ...settings, port: own.port },
      key,
      demoUrl: demo?.url ?? null,
      publish: events.publish,
      pauses,
      log,
    });
    onStop(() => worker.stop());
  }
  console.log(`Order Manager is open at ${ownUrl(address)}`);
}

/** The web processes of one database share what the web may ask of TikTok. */
function shareWebBudget({ presence }: Store, onShare: (share: CallRate) => void, log: Log) {
  const onError = (error: unknown) => log.warn({ err: error }, 'sharing the rate budget');
  const owner = `web-${randomUUID()}`;
  return shareBudget({ presence, role: 'web', owner, rate: WEB_CALL_RATE, onShare, now: Date.now, onError });
}

/** Over PostgreSQL several processes make one desk: what one of them tells reaches the screens and the budgets of all. */
async function openEvents({ settings, log, onStop }: Opening): Promise<{ events: DeskEvents; pauses: CallPauses }> {
  const { databaseUrl } = settings;
  const events = createDeskEvents();
  const pauses = createCallPauses();
  if (databaseUrl === null) return { events, pauses };
  const { openEventBridge } = await import('./worker/event-bridge.ts');
  const onError = (error: unknown) => log.warn({ err: error }, 'events between processes');
  const deliver = { deliver: events.publish, deliverPause: pauses.tell };
  const bridge = await openEventBridge({ databaseUrl, ...deliver, onError });
  onStop(bridge.stop);
  return { events: { ...events, publish: bridge.publish }, pauses: { ...pauses, tell: bridge.tellPause } };
}

async function openDemo({ settings, log, onStop }: Opening): Promise<Demo | null> {
  if (!settings.demo) return null;
  const demo = await startDemo({ dataDir: settings.dataDir, firstPort: settings.port && settings.port + 1, log });
  onStop(demo.stop);
  return demo;
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
