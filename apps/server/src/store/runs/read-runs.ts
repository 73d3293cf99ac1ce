import { type RunId, toPackageId, toRunId } from '@order-manager/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '../database/dialect.ts';
import type { Tables } from '../database/tables.ts';
import type { Run, RunItem, RunItemState, RunLine } from '../store.ts';

type RunRow = Selectable<Tables['runs']>;
type Sums = Pick<Run, 'totals' | 'lists' | 'labels'>;

/** One run, counted by its items as they are now. */
export async function findRun(db: Db, id: RunId): Promise<Run | null> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...toLine(row), wish: row.wish, ...(await sumItems(db, id)) } : null;
}

/** Runs without their lists and labels; those that are over carry their totals. */
export async function readLines(db: Db, which: RawBuilder<unknown>): Promise<RunLine[]> {
  const { rows } = await sql<RunRow>`select r.* from runs r ${which}`.execute(db);
  const lines: RunLine[] = [];
  for (const row of rows) {
    const line = toLine(row);
    lines.push(row.totals === null ? { ...line, totals: (await sumItems(db, line.id)).totals } : line);
  }
  return lines;
}

type StateSums = { state: RunItemState; count: number; here: number; waiting: number; failed: number; gone: number };

/** Counted along one index: twenty thousand items take some milliseconds. */
export async function sumItems(db: Db, id: RunId): Promise<Sums> {
  const { rows } = await sql<StateSums>`
    select state, count(*) as count, count(*) filter (where label = 'here') as here,
      count(*) filter (where label = 'waiting') as waiting, count(*) filter (where label = 'failed') as failed,
      count(*) filter (where label = 'gone') as gone
    from run_items where run_id = ${id} group by state`.execute(db);
  const of = (state: RunItemState) => rows.find((row) => row.state === state) ?? { ...NOTHING, state };
  const sum = (what: 'here' | 'waiting' | 'failed' | 'gone') => rows.reduce((total, row) => total + row[what], 0);
  const done = of('done');
  const [waiting, working] = [of('waiting').count, of('working').count];
  const [skipped, failed] = [of('skipped').count, of('failed').count];
  return {
    totals: { waiting, working, done: done.count, skipped, failed },
    lists: { needs: failed + done.failed, skipped, done: done.count - done.failed, waiting: waiting + working },
    labels: {
      here: sum('here'),
      waiting: sum('waiting'),
      failed: sum('failed') + sum('gone'),
      none: done.count - done.here - done.waiting - done.failed - done.gone,
    },
  };
}

const NOTHING = { count: 0, here: 0, waiting: 0, failed: 0, gone: 0 };
const NO_TOTALS: RunLine['totals'] = { waiting: 0, working: 0, done: 0, skipped: 0, failed: 0 };

export const toRunItem = (row: Selectable<Tables['run_items']>): RunItem => ({
  position: row.position,
  key: row.key,
  unit: JSON.parse(row.unit) as RunItem['unit'],
  tracking: row.tracking === null ? null : (JSON.parse(row.tracking) as RunItem['tracking']),
  state: row.state as RunItemState,
  outcome: row.outcome,
  facts: JSON.parse(row.facts) as RunItem['facts'],
  packageId: row.package_id === null ? null : toPackageId(row.package_id),
  label: row.label as RunItem['label'],
  updatedAt: row.updated_at,
});

const toLine = (row: RunRow): RunLine => ({
  id: toRunId(row.id),
  number: row.number,
  state: row.state as RunLine['state'],
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  startedBy: row.started_by,
  environment: row.environment as RunLine['environment'],
  handover: JSON.parse(row.handover) as RunLine['handover'],
  shopIds: JSON.parse(row.shop_ids) as RunLine['shopIds'],
  totals: row.totals === null ? NO_TOTALS : (JSON.parse(row.totals) as RunLine['totals']),
});
