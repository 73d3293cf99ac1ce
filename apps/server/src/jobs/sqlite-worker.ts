import { randomUUID } from 'node:crypto';
import type { Instant } from '@order-manager/domain';
import { JOB_KINDS, type JobHandler, type JobKind } from './queue.ts';
import { backOff } from './queue-back-off.ts';
import { runJob } from './queue-run-job.ts';
import type { SqliteJobs, TakenJob } from './sqlite-jobs.ts';

export type Worker = { wake(): void; stop(): Promise<void> };

/** Milliseconds: how long a lease lasts without a heartbeat, how often to look unasked, how long a stop waits. */
export type WorkerTimes = { lease: number; poll: number; grace: number };
const TIMES: WorkerTimes = { lease: 30_000, poll: 1_000, grace: 5_000 };

export type WorkerSettings = {
  now: () => Instant;
  random?: () => number;
  onError?: (error: unknown) => void;
  times?: Partial<WorkerTimes>;
};

export type Handlers = Partial<Record<JobKind, JobHandler>>;
export type Concurrency = Partial<Record<JobKind, number>>;

/** Takes due jobs while there is room for their kind; sleeps until the next one is due, a bell rings or a job ends. */
export function startWorker(
  jobs: SqliteJobs,
  settings: WorkerSettings,
  handlers: Handlers,
  concurrency: Concurrency,
): Worker {
  const { now, random = Math.random, onError = () => {} } = settings;
  const times = { ...TIMES, ...settings.times };
  const owner = randomUUID();
  const stopped = new AbortController();
  const running = new Map<JobKind, Set<Promise<void>>>(JOB_KINDS.map((kind) => [kind, new Set()]));
  const kinds = JOB_KINDS.filter((kind) => handlers[kind] !== undefined);
  let timer: NodeJS.Timeout | undefined;
  let taking: Promise<void> | null = null;
  let wokenMeanwhile = false;

  const freeKinds = () => kinds.filter((kind) => (running.get(kind)?.size ?? 0) < (concurrency[kind] ?? 1));

  const wake = () => {
    if (stopped.signal.aborted) return;
    wokenMeanwhile = taking !== null;
    if (taking) return;
    clearTimeout(timer);
    taking = takeAll()
      .catch(onError)
      .then(sleepUntilDue)
      .catch(onError)
      .finally(() => {
        taking = null;
        if (wokenMeanwhile) wake();
      });
  };

  const takeAll = async () => {
    await jobs.reclaim(now(), now());
    for (;;) {
      if (stopped.signal.aborted) return;
      const taken = await jobs.take(freeKinds(), owner, now(), now() + times.lease);
      if (!taken) return;
      start(taken);
    }
  };

  const sleepUntilDue = async () => {
    const next = await jobs.nextAt(kinds);
    // Jobs of a busy kind are due and stay so: the end of one of them wakes us.
    const wait = next === null || next <= now() ? times.poll : Math.min(times.poll, next - now());
    if (!stopped.signal.aborted) timer = setTimeout(wake, wait);
  };

  const start = (taken: TakenJob) => {
    const underWay = running.get(taken.job.kind);
    const work = runTaken(taken)
      .catch(onError)
      .finally(() => {
        underWay?.delete(work);
        wake();
      });
    underWay?.add(work);
  };

  const runTaken = async ({ id, job, tries }: TakenJob) => {
    const handler = handlers[job.kind];
    if (!handler) return;
    const end = await runJob(handler, job, stopped.signal, times.grace);
    if (end.kind === 'threw') onError(end.error);
    if (end.kind === 'done') await jobs.finish(id, owner);
    else if (end.kind === 'again') await jobs.putBack(id, owner, end.at, 0);
    else if (end.kind === 'given-back') await jobs.putBack(id, owner, now(), tries);
    else await jobs.putBack(id, owner, now() + backOff(tries + 1, random), tries + 1);
  };

  const heart = setInterval(() => {
    jobs.extend(owner, now() + times.lease).catch(onError);
  }, times.lease / 3);

  const stop = async () => {
    stopped.abort();
    clearTimeout(timer);
    await taking;
    await Promise.all([...running.values()].flatMap((works) => [...works]));
    clearInterval(heart);
  };

  wake();
  return { wake, stop };
}
