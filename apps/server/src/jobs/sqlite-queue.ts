import { resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import type { Instant } from '@order-manager/domain';
import type { Queue } from './queue.ts';
import { openSqliteJobs } from './sqlite-jobs.ts';
import { startWorker, type Worker, type WorkerTimes } from './sqlite-worker.ts';

export type SqliteQueueSettings = {
  dataDir: string;
  now: () => Instant;
  random?: () => number;
  /** Told about throws of handlers and faults of the table itself. */
  onError?: (error: unknown) => void;
  /** Milliseconds; the defaults serve the desk. */
  times?: Partial<WorkerTimes>;
};

/** Durable jobs in the embedded database. One worker at a time works an installation: it starts by reclaiming every lease. */
export async function createSqliteQueue(settings: SqliteQueueSettings): Promise<Queue> {
  const jobs = await openSqliteJobs(settings.dataDir);
  const bell = openBell(settings.dataDir);
  let worker: Worker | null = null;
  return {
    add: async (job, { at, priority = 0 } = {}) => {
      await jobs.add(job, at ?? settings.now(), priority);
      bell.ring();
      worker?.wake();
    },
    work: async (handlers, { concurrency }) => {
      if (worker) throw new Error('this queue works already');
      await jobs.reclaim('all', settings.now());
      worker = startWorker(jobs, settings, handlers, concurrency);
      bell.onRing(worker.wake);
    },
    stop: async () => {
      bell.close();
      await worker?.stop();
      worker = null;
      await jobs.close();
    },
  };
}

/** Wakes the workers of other threads of this process; other processes are met by the coarse poll. */
function openBell(dataDir: string) {
  const channel = new BroadcastChannel(`order-manager-jobs:${resolve(dataDir)}`);
  channel.unref();
  return {
    ring: () => channel.postMessage(null),
    onRing: (listen: () => void) => {
      channel.onmessage = listen;
      channel.unref();
    },
    close: () => channel.close(),
  };
}
