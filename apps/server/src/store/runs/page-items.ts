import type { RunId } from '@order-manager/domain';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '../database/dialect.ts';
import type { Tables } from '../database/tables.ts';
import type { RunItem, RunItemsPage, RunPlace } from '../store.ts';
import { toRunItem } from './read-runs.ts';

/** A page of one list of a run, along an index whatever the run's size. */
export async function pageItems(db: Db, id: RunId, { list, after, limit }: RunItemsPage): Promise<RunItem[]> {
  if (list === 'done')
    return await readItems(db, id, sql`state = 'done' and label <> 'failed'`, newestAfter(after), limit);
  const position = sql`position > ${after?.position ?? -1} order by position`;
  const parts = PARTS[list].map((part) => readItems(db, id, part, position, limit));
  const found = (await Promise.all(parts)).flat();
  return found.sort((a, b) => a.position - b.position).slice(0, limit);
}

/** Each part is one stretch of the index, in the order of positions. */
const PARTS: Readonly<Record<Exclude<RunItemsPage['list'], 'done'>, readonly RawBuilder<unknown>[]>> = {
  needs: [sql`state = 'failed'`, sql`state = 'done' and label = 'failed'`],
  skipped: [sql`state = 'skipped'`],
  waiting: [sql`state = 'working'`, sql`state = 'waiting'`],
  shipped: [sql`state = 'done'`, sql`state = 'skipped' and outcome = 'already-shipped'`],
};

const NEWEST = sql`order by updated_at desc, position desc`;

const newestAfter = (after: RunPlace | null): RawBuilder<unknown> =>
  after === null
    ? sql`true ${NEWEST}`
    : sql`(updated_at, position) < (${after.updatedAt}, ${after.position}) ${NEWEST}`;

async function readItems(db: Db, id: RunId, which: RawBuilder<unknown>, rest: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<Selectable<Tables['run_items']>>`
    select * from run_items where run_id = ${id} and ${which} and ${rest} limit ${limit}`.execute(db);
  return rows.map(toRunItem);
}
