import { randomUUID } from 'node:crypto';
import { type RunId, toPackageId, toRunId } from '@order-manager/domain';
import { type Selectable, sql } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { NewRunItem, Run, RunItem, RunItemState, RunStore } from './store.ts';

/** Bulk requests of people, one line per unit. */
export const runStore = (db: Db, dialect: Dialect): RunStore => ({
  start: (run, at) => startRun(db, dialect, run, at),
  find: async (id) => (await readRuns(db, sql`where r.id = ${id}`))[0] ?? null,
  list: (environment, limit) =>
    readRuns(db, sql`where r.environment = ${environment} order by r.number desc limit ${limit}`),
  listUnfinished: () => readRuns(db, sql`where r.state <> 'finished' order by r.number`),
  items: async (id) => {
    const rows = await db.selectFrom('run_items').selectAll().where('run_id', '=', id).orderBy('position').execute();
    return rows.map(toItem);
  },
  takeItems: (id, owner, limit, at) => takeItems(db, dialect, id, owner, limit, at),
  finishItem: async (id, position, end, at) => {
    const { state, outcome, packageId } = end;
    const set = {
      state,
      outcome,
      facts: JSON.stringify(end.facts),
      package_id: packageId,
      owner: null,
      updated_at: at,
    };
    await db.updateTable('run_items').set(set).where('run_id', '=', id).where('position', '=', position).execute();
  },
  requeueWorking: async (id) => {
    const waiting = { state: 'waiting', owner: null };
    await db.updateTable('run_items').set(waiting).where('run_id', '=', id).where('state', '=', 'working').execute();
  },
  setState: async (id, state, at) => {
    const set = { state, finished_at: state === 'finished' ? at : null };
    await db.updateTable('runs').set(set).where('id', '=', id).execute();
  },
  retryFailed: (id, at) => retryFailed(db, id, at),
});

async function startRun(
  db: Db,
  dialect: Dialect,
  run: Parameters<RunStore['start']>[0],
  at: number,
): Promise<{ run: Run; created: boolean }> {
  const { id, created } = await db.transaction().execute(async (trx) => {
    await dialect.lock(trx, ['runs']);
    const same = await trx.selectFrom('runs').select('id').where('request_id', '=', run.requestId).executeTakeFirst();
    if (same) return { id: same.id, created: false };
    const id = randomUUID();
    await insertRun(trx, id, run, at);
    await insertItems(trx, dialect, id, firstOfEachKey(run.items), at);
    return { id, created: true };
  });
  const [started] = await readRuns(db, sql`where r.id = ${id}`);
  if (!started) throw new Error(`run ${id} is gone right after its start`);
  return { run: started, created };
}

async function insertRun(trx: Trx, id: string, run: Parameters<RunStore['start']>[0], at: number): Promise<void> {
  const { top } = await trx
    .selectFrom('runs')
    .select((is) => is.fn.max('number').as('top'))
    .executeTakeFirstOrThrow();
  const shopIds = [...new Set(run.items.map(({ unit }) => unit.shopId))];
  await trx
    .insertInto('runs')
    .values({
      id,
      number: (top ?? 0) + 1,
      request_id: run.requestId,
      state: 'running',
      environment: run.environment,
      started_by: run.startedBy,
      started_at: at,
      finished_at: null,
      handover: JSON.stringify(run.handover),
      shop_ids: JSON.stringify(shopIds),
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

async function insertItems(trx: Trx, dialect: Dialect, runId: string, items: readonly NewRunItem[], at: number) {
  await dialect.upsert(
    trx,
    ITEMS,
    items.map(({ key, unit, tracking }, position) => [
      runId,
      position,
      key,
      JSON.stringify(unit),
      tracking === null ? null : JSON.stringify(tracking),
      'waiting',
      '{}',
      at,
    ]),
  );
  const orders = items.flatMap(({ unit }, position) =>
    [...new Set(unit.orderIds)].map((orderId) => [unit.shopId, orderId, runId, position]),
  );
  await dialect.upsert(trx, ITEM_ORDERS, orders);
}

const ITEMS = {
  table: 'run_items',
  columns: [
    ['run_id', 'text'],
    ['position', 'int'],
    ['key', 'text'],
    ['unit', 'text'],
    ['tracking', 'text'],
    ['state', 'text'],
    ['facts', 'text'],
    ['updated_at', 'int'],
  ],
  key: ['run_id', 'position'],
} as const;

const ITEM_ORDERS = {
  table: 'run_item_orders',
  columns: [
    ['shop_id', 'text'],
    ['order_id', 'text'],
    ['run_id', 'text'],
    ['position', 'int'],
  ],
  key: ['shop_id', 'order_id', 'run_id', 'position'],
} as const;

async function readRuns(db: Db, which: ReturnType<typeof sql>): Promise<Run[]> {
  const { rows } = await sql<Selectable<Tables['runs']>>`select r.* from runs r ${which}`.execute(db);
  if (rows.length === 0) return [];
  const counts = await db
    .selectFrom('run_items')
    .select((is) => ['run_id', 'state', is.fn.countAll<number>().as('count')])
    .where(
      'run_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['run_id', 'state'])
    .execute();
  return rows.map((row) =>
    toRun(
      row,
      counts.filter(({ run_id: id }) => id === row.id),
    ),
  );
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
  return rows.map(toItem).sort((a, b) => a.position - b.position);
}

async function retryFailed(db: Db, id: RunId, at: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const again = { state: 'waiting', outcome: null, facts: '{}', owner: null, updated_at: at };
    const { numUpdatedRows } = await trx
      .updateTable('run_items')
      .set(again)
      .where('run_id', '=', id)
      .where('state', '=', 'failed')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return 0;
    await trx.updateTable('runs').set({ state: 'running', finished_at: null }).where('id', '=', id).execute();
    return Number(numUpdatedRows);
  });
}

const toItem = (row: Selectable<Tables['run_items']>): RunItem => ({
  position: row.position,
  key: row.key,
  unit: JSON.parse(row.unit) as RunItem['unit'],
  tracking: row.tracking === null ? null : (JSON.parse(row.tracking) as RunItem['tracking']),
  state: row.state as RunItemState,
  outcome: row.outcome,
  facts: JSON.parse(row.facts) as RunItem['facts'],
  packageId: row.package_id === null ? null : toPackageId(row.package_id),
  updatedAt: row.updated_at,
});

function toRun(row: Selectable<Tables['runs']>, counts: readonly { state: string; count: number }[]): Run {
  const totals: Run['totals'] = { waiting: 0, working: 0, done: 0, skipped: 0, failed: 0 };
  for (const { state, count } of counts) totals[state as RunItemState] = count;
  return {
    id: toRunId(row.id),
    number: row.number,
    state: row.state as Run['state'],
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    startedBy: row.started_by,
    environment: row.environment as Run['environment'],
    handover: JSON.parse(row.handover) as Run['handover'],
    shopIds: JSON.parse(row.shop_ids) as Run['shopIds'],
    totals,
  };
}
