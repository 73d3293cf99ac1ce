import type { Instant } from '@order-manager/domain';
import { Kysely, sql } from 'kysely';
import { nodeSqliteDialect, openSqlite } from '../store/database/node-sqlite.ts';
import type { Job, JobKind } from './queue.ts';

export type TakenJob = { id: number; job: Job; tries: number };

/** The rows of the leased job table; every method is one statement or one transaction. */
export type SqliteJobs = {
  add(job: Job, at: Instant, priority: number): Promise<void>;
  take(kinds: readonly JobKind[], owner: string, now: Instant, until: Instant): Promise<TakenJob | null>;
  finish(id: number, owner: string): Promise<void>;
  /** Waits again; where one of the same kind and key waits already, the two become one. */
  putBack(id: number, owner: string, at: Instant, tries: number): Promise<void>;
  extend(owner: string, until: Instant): Promise<void>;
  /** Leases that ran out, or all of them, wait again. */
  reclaim(before: Instant | 'all', now: Instant): Promise<void>;
  /** When the next waiting job of these kinds is due. */
  nextAt(kinds: readonly JobKind[]): Promise<Instant | null>;
  close(): Promise<void>;
};

type Row = {
  id: number;
  kind: string;
  key: string;
  payload: string;
  priority: number;
  run_at: number;
  tries: number;
  owner: string | null;
  leased_until: number | null;
};
type Db = Kysely<{ jobs: Row }>;

/** Opens the table beside the orders, on a connection of its own. */
export async function openSqliteJobs(dataDir: string): Promise<SqliteJobs> {
  const db: Db = new Kysely({ dialect: nodeSqliteDialect(openSqlite(dataDir)) });
  for (const statement of TABLE) await sql.raw(statement).execute(db);
  return {
    add: (job, at, priority) => insertWaiting(db, job, at, priority, 0),
    take: (kinds, owner, now, until) => take(db, kinds, owner, now, until),
    finish: async (id, owner) => {
      await sql`delete from jobs where id = ${id} and owner = ${owner}`.execute(db);
    },
    putBack: (id, owner, at, tries) => putBack(db, sql`id = ${id} and owner = ${owner}`, at, tries),
    extend: async (owner, until) => {
      await sql`update jobs set leased_until = ${until} where owner = ${owner}`.execute(db);
    },
    reclaim: (before, now) =>
      putBack(db, before === 'all' ? sql`owner is not null` : sql`leased_until < ${before}`, now, null),
    nextAt: async (kinds) => {
      const { rows } = await sql<{ at: number | null }>`
        select min(run_at) as at from jobs where owner is null and kind in (${sql.join(kinds)})`.execute(db);
      return rows[0]?.at ?? null;
    },
    close: () => db.destroy(),
  };
}

const TABLE = [
  `create table if not exists jobs (
    id integer primary key, kind text not null, key text not null, payload text not null, priority integer not null,
    run_at integer not null, tries integer not null, owner text, leased_until integer)`,
  `create unique index if not exists jobs_waiting on jobs (kind, key) where owner is null`,
  `create index if not exists jobs_due on jobs (kind, priority desc, run_at) where owner is null`,
  `create index if not exists jobs_taken on jobs (kind, key) where owner is not null`,
];

async function insertWaiting(db: Db, job: Job, at: Instant, priority: number, tries: number): Promise<void> {
  await sql`insert into jobs (kind, key, payload, priority, run_at, tries)
    values (${job.kind}, ${job.key}, ${JSON.stringify(job.payload ?? null)}, ${priority}, ${at}, ${tries})
    on conflict (kind, key) where owner is null do update
    set run_at = min(run_at, excluded.run_at), priority = max(priority, excluded.priority)`.execute(db);
}

/** Two jobs of one kind and key never run at the same time: the second one waits for the first. */
async function take(db: Db, kinds: readonly JobKind[], owner: string, now: Instant, until: Instant) {
  if (kinds.length === 0) return null;
  const { rows } = await sql<Row>`
    update jobs set owner = ${owner}, leased_until = ${until} where id = (
      select id from jobs j where owner is null and kind in (${sql.join(kinds)}) and run_at <= ${now}
        and not exists (select 1 from jobs t where t.owner is not null and t.kind = j.kind and t.key = j.key)
      order by priority desc, run_at, id limit 1)
    returning *`.execute(db);
  const [row] = rows;
  return row ? { id: row.id, job: toJob(row), tries: row.tries } : null;
}

const toJob = (row: Row): Job => ({
  kind: row.kind as JobKind,
  key: row.key,
  payload: JSON.parse(row.payload) as unknown,
});

async function putBack(db: Db, which: ReturnType<typeof sql>, at: Instant, tries: number | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<Row>`delete from jobs where ${which} returning *`.execute(trx);
    for (const row of rows) await insertWaiting(trx, toJob(row), at, row.priority, tries ?? row.tries);
  });
}
