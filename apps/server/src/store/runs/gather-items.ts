import type { RunId } from '@order-manager/domain';
import type { Db, Dialect, Trx } from '../database/dialect.ts';
import type { NewRunItem, RunStore } from '../store.ts';
import { insertItems } from './insert-items.ts';

/** Writing a selection down, slice by slice, by one gatherer at a time: two workers never mix their slices. */
export const gathering = (db: Db, dialect: Dialect): Pick<RunStore, 'beginGathering' | 'append' | 'endGathering'> => ({
  beginGathering: (id, gatherer) =>
    inTurn(db, dialect, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('runs')
        .set({ gatherer })
        .where('id', '=', id)
        .where('state', '=', 'gathering')
        .executeTakeFirst();
      if (numUpdatedRows === 0n || (await nextPosition(trx, id)) === 0) return;
      await trx.deleteFrom('run_item_orders').where('run_id', '=', id).execute();
      await trx.deleteFrom('run_items').where('run_id', '=', id).execute();
    }),
  append: (id, gatherer, items, at) => inTurn(db, dialect, (trx) => append(trx, dialect, { id, gatherer, at }, items)),
  endGathering: (id, gatherer, at) =>
    inTurn(db, dialect, async (trx) => {
      if (!(await isGatheredBy(trx, id, gatherer))) return;
      const shops = await trx.selectFrom('run_items').select('shop_id').distinct().where('run_id', '=', id).execute();
      const shopIds = JSON.stringify(shops.map(({ shop_id: shopId }) => shopId));
      const over = { state: 'finished', finished_at: at };
      const end = shops.length > 0 ? { state: 'running' } : over;
      await trx
        .updateTable('runs')
        .set({ ...end, shop_ids: shopIds })
        .where('id', '=', id)
        .execute();
    }),
});

const inTurn = <T>(db: Db, dialect: Dialect, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await dialect.lock(trx, ['runs']);
    return work(trx);
  });

type Gathering = { id: RunId; gatherer: string; at: number };

async function append(trx: Trx, dialect: Dialect, { id, gatherer, at }: Gathering, items: readonly NewRunItem[]) {
  if (!(await isGatheredBy(trx, id, gatherer))) return false;
  await insertItems(trx, dialect, { runId: id, from: await nextPosition(trx, id), at }, items);
  return true;
}

async function nextPosition(trx: Trx, id: RunId): Promise<number> {
  const { top } = await trx
    .selectFrom('run_items')
    .select((is) => is.fn.max('position').as('top'))
    .where('run_id', '=', id)
    .executeTakeFirstOrThrow();
  return (top ?? -1) + 1;
}

async function isGatheredBy(trx: Trx, id: RunId, gatherer: string): Promise<boolean> {
  const run = await trx.selectFrom('runs').select(['state', 'gatherer']).where('id', '=', id).executeTakeFirst();
  return run?.state === 'gathering' && run.gatherer === gatherer;
}
