import { parentPort, workerData } from 'node:worker_threads';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { WorkerMessage } from './run-worker-thread.ts';
import { startWorker } from './start-worker.ts';

const { settings, key, demoUrl } = workerData as { settings: Settings; key: Uint8Array; demoUrl: string | null };
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

const worker = await startWorker({
  settings,
  key,
  demoUrl,
  publish: (event) => tell({ kind: 'event', event }),
  log: createLog(settings.logLevel),
});
parentPort?.on('message', async () => {
  await worker.stop();
  tell({ kind: 'stopped' });
  parentPort?.close();
});
tell({ kind: 'ready' });
