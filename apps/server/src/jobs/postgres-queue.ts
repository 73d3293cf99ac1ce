import type { Instant } from '@order-manager/domain';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { JOB_KINDS, type Job, type JobHandler, type JobKind, type Queue } from './queue.ts';
import { runJob } from './queue-run-job.ts';

export type PostgresQueueSettings = {
  databaseUrl: string;
  now: () => Instant;
  /** Told about throws of handlers and faults of the database. */
  onError?: (error: unknown) => void;
  /** Seconds without a sign of life after which a worker counts as dead; at least 10. */
  leaseSeconds?: number;
  /** Milliseconds that a handler has to come to an end once the worker stops. */
  grace?: number;
};

const LEASE_SECONDS = 30;
const GRACE = 5_000;
const DAY_SECONDS = 86_400;

/** Durable jobs in PostgreSQL by pg-boss; any number of workers on any number of machines share them. */
export async function createPostgresQueue(settings: PostgresQueueSettings): Promise<Queue> {
  const { onError = () => {}, leaseSeconds = LEASE_SECONDS, grace = GRACE } = settings;
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    schema: 'jobs',
    application_name: 'order-manager-jobs',
    max: 6,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: Math.ceil(leaseSeconds / 3),
    monitorIntervalSeconds: Math.ceil(leaseSeconds / 3),
  });
  boss.on('error', onError);
  await boss.start();
  for (const kind of JOB_KINDS) await makeQueue(boss, kind, leaseSeconds);
  const stopped = new AbortController();
  return {
    add: (job, { at, priority = 0 } = {}) => add(boss, job, at ?? settings.now(), priority),
    work: async (handlers, { concurrency }) => {
      for (const kind of JOB_KINDS) {
        const handler = handlers[kind];
        if (handler)
          await workKind(boss, kind, handler, concurrency[kind] ?? 1, { ...settings, onError, grace }, stopped.signal);
      }
    },
    stop: async () => {
      stopped.abort();
      await boss.stop({ graceful: true, timeout: grace + 5_000 });
    },
  };
}

/** `stately`: of one kind and key at most one waits and at most one is under way. */
async function makeQueue(boss: PgBoss, kind: JobKind, leaseSeconds: number): Promise<void> {
  await boss.createQueue(kind, {
    policy: 'stately',
    notify: true,
    heartbeatSeconds: leaseSeconds,
    expireInSeconds: DAY_SECONDS - 1,
    retryLimit: 1_000_000,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    retentionSeconds: 60 * DAY_SECONDS,
    deleteAfterSeconds: 3_600,
  });
}

const TURNS = 10;

/** What waits is moved forward; what started in the meantime lets a new one wait. */
async function add(boss: PgBoss, job: Job, at: Instant, priority: number): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const waiting = await findWaiting(boss, job);
    if (waiting ? await hasten(boss, job.kind, waiting, at, priority) : await send(boss, job, at, priority)) return;
  }
  throw new Error(`the job ${job.kind} ${job.key} could not be added`);
}

async function findWaiting(boss: PgBoss, { kind, key }: Job): Promise<JobWithMetadata | null> {
  const [waiting] = await boss.findJobs<object>(kind, { key, queued: true, limit: 1 });
  return waiting ?? null;
}

async function hasten(boss: PgBoss, kind: JobKind, waiting: JobWithMetadata, at: Instant, priority: number) {
  const sooner = waiting.startAfter.getTime() > at;
  if (!sooner && waiting.priority >= priority) return true;
  const startAfter = sooner ? { startAfter: new Date(at) } : {};
  const change = { id: waiting.id, priority: Math.max(priority, waiting.priority), ...startAfter };
  return (await boss.update(kind, undefined, change)).updated > 0;
}

async function send(boss: PgBoss, { kind, key, payload }: Job, at: Instant, priority: number): Promise<boolean> {
  const options = { singletonKey: key, priority, startAfter: new Date(at) };
  return (await boss.send(kind, { key, payload }, options)) !== null;
}

type Data = { key: string; payload: unknown };
type WorkSettings = { now: () => Instant; onError: (error: unknown) => void; grace: number };

/** One pg-boss worker per slot: each is told to look again as soon as its job ends, instead of waiting for its next poll. */
async function workKind(
  boss: PgBoss,
  kind: JobKind,
  handler: JobHandler,
  slots: number,
  settings: WorkSettings,
  stopped: AbortSignal,
): Promise<void> {
  const options = { includeMetadata: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;
  for (let slot = 0; slot < slots; slot += 1) {
    const started = Promise.withResolvers<string>();
    const id = await boss.work<Data, void, typeof options>(kind, options, async ([stored]: JobWithMetadata<Data>[]) => {
      if (!stored) return;
      try {
        const job = { kind, key: stored.data.key, payload: stored.data.payload };
        await carryOut(boss, job, stored.priority, handler, settings, stopped);
      } finally {
        boss.notifyWorker(await started.promise);
      }
    });
    started.resolve(id);
  }
}

/** Resolving completes the job; so what is to be done again is added first. A throw makes pg-boss back off. */
async function carryOut(
  boss: PgBoss,
  job: Job,
  priority: number,
  handler: JobHandler,
  settings: WorkSettings,
  stopped: AbortSignal,
): Promise<void> {
  const end = await runJob(handler, job, stopped, settings.grace);
  if (end.kind === 'again') await add(boss, job, end.at, priority);
  if (end.kind === 'given-back') await add(boss, job, settings.now(), priority);
  if (end.kind !== 'threw') return;
  settings.onError(end.error);
  // One of the same kind and key waits already: it is the next try.
  if (!(await findWaiting(boss, job))) throw end.error;
}
