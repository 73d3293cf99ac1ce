import { parentPort, workerData } from 'node:worker_threads';
import { createCallPauses } from '../connect/call-pauses.ts';
import { createLog } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { WorkerMessage, WorkerOrder } from './run-worker-thread.ts';
import { startWorker } from './start-worker.ts';

const { settings, key, demoUrl } = workerData as { settings: Settings; key: Uint8Array; demoUrl: string | null };
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
/** What other threads and processes told. */
const heard = createCallPauses();

const worker = await startWorker({
  settings,
  key,
  demoUrl,
  publish: (event) => tell({ kind: 'event', event }),
  pauses: { subscribe: heard.subscribe, tell: (pause) => tell({ kind: 'pause', pause }) },
  log: createLog(settings.logLevel),
});
parentPort?.on('message', async (order: WorkerOrder) => {
  if (order.kind === 'pause') return heard.tell(order.pause);
  await worker.stop();
  tell({ kind: 'stopped' });
  parentPort?.close();
});
tell({ kind: 'ready' });
