import { decideNote, type OrderId, type OrderNote, type ShopId, type WrittenNote } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import { TIMELINE } from './orders/plans.ts';
import type { NoteStore, NoteWrite } from './store.ts';

/** The team's note of an order. One that was taken away keeps its row, so that its versions never begin anew. */
export const noteStore = (db: Db, dialect: Dialect): NoteStore => ({
  find: async (shopId, orderId) => shown(await readNote(db, { shopId, id: orderId })),
  write: (order, written) => writeNote(db, dialect, order, written),
});

type Ref = { shopId: ShopId; id: OrderId };

const shown = (note: OrderNote | null): OrderNote | null => (note === null || note.text === '' ? null : note);

/** Under the lock of merges: a page and a note of one order are never written past each other. */
function writeNote(db: Db, dialect: Dialect, order: Ref, written: WrittenNote): Promise<NoteWrite | null> {
  return db.transaction().execute(async (trx) => {
    await dialect.lock(trx, [order.shopId]);
    const row = await rowOf(trx, order);
    if (row === null) return null;
    const kept = await readNote(trx, order);
    const decision = decideNote(kept, written);
    if (decision.kind !== 'write') return { kind: decision.kind, note: shown(kept) };
    await saveNote(trx, order, row, decision.note);
    const { at, by } = written;
    const facts = JSON.stringify({ by });
    if (decision.told)
      await dialect.upsert(trx, TIMELINE, [[order.shopId, order.id, null, at, 'person', decision.told, facts]]);
    return { kind: 'written', note: shown(decision.note) };
  });
}

async function rowOf(trx: Trx, { shopId, id }: Ref): Promise<number | null> {
  const { rows } = await sql<{ row: number }>`
    select row from orders where shop_id = ${shopId} and id = ${id}`.execute(trx);
  return rows[0]?.row ?? null;
}

async function readNote(db: Db, { shopId, id }: Ref): Promise<OrderNote | null> {
  const { rows } = await sql<OrderNote>`
    select text, author as by, at, version from order_notes
    where shop_id = ${shopId} and order_id = ${id}`.execute(db);
  return rows[0] ?? null;
}

async function saveNote(trx: Trx, { shopId, id }: Ref, row: number, { text, by, at, version }: OrderNote) {
  const columns = { text, author: by, at, version };
  await trx
    .insertInto('order_notes')
    .values({ shop_id: shopId, order_id: id, ...columns })
    .onConflict((conflict) => conflict.columns(['shop_id', 'order_id']).doUpdateSet(columns))
    .execute();
  await sql`update orders set own_note = ${text === '' ? 0 : 1} where row = ${row}`.execute(trx);
}
