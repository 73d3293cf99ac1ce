import { Worker } from 'node:worker_threads';
import type { DeskEvent } from '@order-manager/contract';
import type { CallPause, CallPauses } from '../connect/call-pauses.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'event'; event: DeskEvent }
  | { kind: 'pause'; pause: CallPause }
  | { kind: 'stopped' };
/** What the thread is told. */
export type WorkerOrder = { kind: 'stop' } | { kind: 'pause'; pause: CallPause };

type Parts = {
  settings: Settings;
  key: Uint8Array;
  demoUrl: string | null;
  publish(event: DeskEvent): void;
  pauses: CallPauses;
  log: Log;
};

/** `gone` is fulfilled for ever: whoever asks after the end is answered as well. */
type Thread = { worker: Worker; gone: Promise<void> };

const RESTART_AFTER = 1_000;
/** Without limits the engine lets an import's garbage pile up to twice as much, and never gives it back. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/** The worker in a thread beside the web. A thread that dies is started again: its jobs are leased, not lost. */
export function runWorkerThread(parts: Parts): { stop(): Promise<void> } {
  let isStopping = false;
  let thread = start();
  function start(): Thread {
    const { settings, key, demoUrl } = parts;
    const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
      workerData: { settings, key, demoUrl },
      resourceLimits: HEAP,
    });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'event') parts.publish(message.event);
      if (message.kind === 'pause') parts.pauses.tell(message.pause);
    });
    worker.on('error', (error) => parts.log.error({ err: error }, 'the worker thread failed'));
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    void gone.then(() => {
      if (isStopping) return;
      setTimeout(() => {
        if (!isStopping) thread = start();
      }, RESTART_AFTER).unref();
    });
    return { worker, gone };
  }
  const order = (message: WorkerOrder) => thread.worker.postMessage(message);
  parts.pauses.subscribe((pause) => order({ kind: 'pause', pause }));
  return {
    stop: async () => {
      isStopping = true;
      order({ kind: 'stop' });
      await thread.gone;
    },
  };
}
