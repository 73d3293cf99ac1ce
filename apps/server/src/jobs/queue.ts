import type { Instant } from '@order-manager/domain';

export const JOB_KINDS = [
  'import',
  'poll',
  'run',
  'label',
  'refresh-token',
  'refresh-open',
  'webhook',
  'register-webhooks',
  'tidy-inbox',
  'check',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** One unit the worker does. `key` names its subject: of one kind and key at most one waits at a time. */
export type Job = { kind: JobKind; key: string; payload: unknown };

/** What a handler says: it is done, or it wants to be called again at an instant. A throw means: again, with back-off. */
export type JobResult = { kind: 'done' } | { kind: 'again'; at: Instant };

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<JobResult>;

/**
 * Durable jobs, at least once: a job whose worker dies is given to the next one. Exactly-once effects are the ledger's
 * matter. Both makers (SQLite table, PostgreSQL with pg-boss) pass one exam.
 */
export type Queue = {
  /** A job of the same kind and key that still waits is kept; the earlier time wins. */
  add(job: Job, options?: { at?: Instant; priority?: number }): Promise<void>;
  /** Starts working; returns at once. */
  work(
    handlers: Partial<Record<JobKind, JobHandler>>,
    options: { concurrency: Partial<Record<JobKind, number>> },
  ): Promise<void>;
  /** Gives back what is under way and stops taking more. */
  stop(): Promise<void>;
};
