import type { Selectable } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { ExportRecord, ExportStore } from './ports/exports.ts';
import { openColumn, sealColumn } from './seal-column.ts';
import type { Sealer } from './sealer.ts';

/** Exports on their way. What was asked for lies sealed; each move counts only from the state it starts in. */
export const exportStore = (db: Db, sealer: Sealer): ExportStore => ({
  create: async ({ id, environment, spec, fileName, total }, at) => {
    const sealed = sealColumn(sealer, 'exports', 'spec', id, spec) ?? '';
    const first = { state: 'ready', reason: null, done: 0, total, created_at: at, updated_at: at };
    await db
      .insertInto('exports')
      .values({ id, environment, spec: sealed, file_name: fileName, ...first })
      .execute();
  },
  find: async (id) => {
    const row = await db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toRecord(sealer, row) : null;
  },
  begin: (id, at) => move(db, id, ['ready'], { state: 'running', updated_at: at }),
  progress: (id, done, at) => move(db, id, ['running'], { done, updated_at: at }),
  end: (id, end, at) => move(db, id, ['ready', 'running'], { ...end, updated_at: at }),
  purgeBefore: async (at) => {
    await db.deleteFrom('exports').where('updated_at', '<', at).execute();
  },
});

type Move = Partial<Pick<Tables['exports'], 'state' | 'reason' | 'done' | 'updated_at'>>;

async function move(db: Db, id: string, from: ExportRecord['state'][], to: Move): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exports')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const toRecord = (sealer: Sealer, row: Selectable<Tables['exports']>): ExportRecord => ({
  id: row.id,
  environment: row.environment as ExportRecord['environment'],
  spec: openColumn(sealer, 'exports', 'spec', row.id, row.spec) ?? '',
  fileName: row.file_name,
  state: row.state as ExportRecord['state'],
  reason: row.reason,
  done: row.done,
  total: row.total,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
