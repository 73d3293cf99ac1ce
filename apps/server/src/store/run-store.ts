import { randomUUID } from 'node:crypto';
import { type RunId, toRunId } from '@order-manager/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import { gathering } from './runs/gather-items.ts';
import { insertItems } from './runs/insert-items.ts';
import { pageItems } from './runs/page-items.ts';
import { findRun, readLines, sumItems, toRunItem } from './runs/read-runs.ts';
import type { NewRun, NewRunItem, Run, RunStore } from './store.ts';

/** Bulk requests of people, one line per unit. */
export const runStore = (db: Db, dialect: Dialect): RunStore => ({
  start: (run, at) => startRun(db, dialect, run, at),
  find: (id) => findRun(db, id),
  list: (environment, limit) =>
    readLines(db, sql`where r.environment = ${environment} order by r.number desc limit ${limit}`),
  listUnfinished: () => readLines(db, sql`where r.state <> 'finished' order by r.number`),
  ...gathering(db, dialect),
  items: async (id) => {
    const rows = await db.selectFrom('run_items').selectAll().where('run_id', '=', id).orderBy('position').execute();
    return rows.map(toRunItem);
  },
  page: (id, page) => pageItems(db, id, page),
  takeItems: (id, owner, limit, at) => takeItems(db, dialect, id, owner, limit, at),
  finishItem: (id, position, end, at) => finishItem(db, id, position, end, at),
  requeueWorking: async (id) => {
    const waiting = { state: 'waiting', owner: null };
    await db.updateTable('run_items').set(waiting).where('run_id', '=', id).where('state', '=', 'working').execute();
  },
  setState: async (id, state, at) => {
    if (state === 'finished') return void (await closeRun(db, dialect, id, at, sql`true`));
    await db.updateTable('runs').set({ state, finished_at: null, totals: null }).where('id', '=', id).execute();
  },
  finish: (id, at) => closeRun(db, dialect, id, at, NOTHING_LEFT),
  retryFailed: (id, at, slice) => retryFailed(db, dialect, id, at, slice),
});

async function startRun(db: Db, dialect: Dialect, run: NewRun, at: number): Promise<{ run: Run; created: boolean }> {
  const { id, created } = await db.transaction().execute(async (trx) => {
    await dialect.lock(trx, ['runs']);
    const same = await trx.selectFrom('runs').select('id').where('request_id', '=', run.requestId).executeTakeFirst();
    if (same) return { id: same.id, created: false };
    const id = randomUUID();
    await insertRun(trx, id, run, at);
    await insertItems(trx, dialect, { runId: id, from: 0, at }, firstOfEachKey(run.items));
    return { id, created: true };
  });
  const started = await findRun(db, toRunId(id));
  if (!started) throw new Error(`run ${id} is gone right after its start`);
  return { run: started, created };
}

async function insertRun(trx: Trx, id: string, run: NewRun, at: number): Promise<void> {
  const { top } = await trx
    .selectFrom('runs')
    .select((is) => is.fn.max('number').as('top'))
    .executeTakeFirstOrThrow();
  const shopIds = [...new Set(run.items.map(({ unit }) => unit.shopId))];
  const wish = run.wish ?? null;
  await trx
    .insertInto('runs')
    .values({
      id,
      number: (top ?? 0) + 1,
      request_id: run.requestId,
      state: wish === null ? 'running' : 'gathering',
      environment: run.environment,
      started_by: run.startedBy,
      started_at: at,
      finished_at: null,
      handover: JSON.stringify(run.handover),
      shop_ids: JSON.stringify(shopIds),
      wish,
    })
    .execute();
}

/** A package picked twice is one line of the run. */
function firstOfEachKey(items: readonly NewRunItem[]): NewRunItem[] {
  const byKey = new Map<string, NewRunItem>();
  for (const item of items) {
    const key = `${item.unit.shopId}/${item.key}`;
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}

type Finish = Parameters<RunStore['finishItem']>;

/** A label that came before the outcome was written down is seen here; later ones are seen by the label's own write. */
async function finishItem(db: Db, id: RunId, position: number, end: Finish[2], at: number): Promise<void> {
  const packageId = sql`coalesce(${end.packageId}, run_items.package_id)`;
  await sql`update run_items set state = ${end.state}, outcome = ${end.outcome}, facts = ${JSON.stringify(end.facts)},
      package_id = ${packageId}, owner = null, updated_at = ${at},
      label = coalesce((select l.state from labels l
        where l.shop_id = run_items.shop_id and l.package_id = ${packageId}), 'none')
    where run_id = ${id} and position = ${position}`.execute(db);
}

async function takeItems(db: Db, dialect: Dialect, id: RunId, owner: string, limit: number, at: number) {
  const { rows } = await sql<Selectable<Tables['run_items']>>`
    with picked as materialized (
      select position from run_items
      where run_id = ${id} and state = 'waiting'
        and exists (select 1 from runs where id = ${id} and state = 'running')
      order by position limit ${limit} ${dialect.claim})
    update run_items set state = 'working', owner = ${owner}, updated_at = ${at}
    where run_id = ${id} and position in (select position from picked)
    returning *`.execute(db);
  return rows.map(toRunItem).sort((a, b) => a.position - b.position);
}

const NOTHING_LEFT = sql<boolean>`state = 'running' and not exists (
  select 1 from run_items i where i.run_id = runs.id and i.state in ('waiting', 'working'))`;

/** The totals of a run that is over are kept with it: a list of runs reads no items. */
async function closeRun(db: Db, dialect: Dialect, id: RunId, at: number, when: RawBuilder<unknown>): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await dialect.lock(trx, ['runs']);
    const closed =
      await sql`update runs set state = 'finished', finished_at = ${at} where id = ${id} and ${when}`.execute(trx);
    if (closed.numAffectedRows !== 1n) return false;
    const { totals } = await sumItems(trx, id);
    await trx
      .updateTable('runs')
      .set({ totals: JSON.stringify(totals) })
      .where('id', '=', id)
      .execute();
    return true;
  });
}

async function retryFailed(db: Db, dialect: Dialect, id: RunId, at: number, slice = { after: -1, limit: 1_000 }) {
  return db.transaction().execute(async (trx) => {
    await dialect.lock(trx, ['runs']);
    const { rows } = await sql<{ position: number }>`
      select position from run_items where run_id = ${id} and state = 'failed' and position > ${slice.after}
      order by position limit ${slice.limit}`.execute(trx);
    const last = rows.at(-1)?.position;
    if (last === undefined) return { again: 0, last: slice.after };
    await sql`update run_items set state = 'waiting', outcome = null, facts = '{}', owner = null, updated_at = ${at}
      where run_id = ${id} and state = 'failed' and position > ${slice.after} and position <= ${last}`.execute(trx);
    await trx
      .updateTable('runs')
      .set({ state: 'running', finished_at: null, totals: null })
      .where('id', '=', id)
      .execute();
    return { again: rows.length, last };
  });
}
