import { type ShopId, toShopId } from '@order-manager/domain';
import type { Selectable } from 'kysely';
import type { Db, Dialect } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { CursorStore, ShopCursor } from './store.ts';

/** Where reading stands, one row per shop. */
export const cursorStore = (db: Db, dialect: Dialect): CursorStore => ({
  find: async (shopId) => {
    const row = await db.selectFrom('cursors').selectAll().where('shop_id', '=', shopId).executeTakeFirst();
    return row ? toCursor(row) : null;
  },
  list: async (shopIds) => {
    if (shopIds.length === 0) return [];
    const rows = await db
      .selectFrom('cursors')
      .selectAll()
      .where('shop_id', 'in', shopIds)
      .orderBy('shop_id')
      .execute();
    return rows.map(toCursor);
  },
  patch: (shopId, changes) => patchCursor(db, dialect, shopId, changes),
});

async function patchCursor(
  db: Db,
  dialect: Dialect,
  shopId: ShopId,
  changes: Partial<Omit<ShopCursor, 'shopId'>>,
): Promise<void> {
  const columns = toColumns(changes);
  if (Object.keys(columns).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await dialect.lock(trx, [`cursor ${shopId}`]);
    const { numUpdatedRows } = await trx
      .updateTable('cursors')
      .set(columns)
      .where('shop_id', '=', shopId)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    await trx
      .insertInto('cursors')
      .values({ ...columns, shop_id: shopId, import: columns.import ?? missingImport(shopId) })
      .execute();
  });
}

function missingImport(shopId: ShopId): never {
  throw new Error(`shop ${shopId} has no cursor yet: its first patch names the import`);
}

type Columns = Partial<Omit<Tables['cursors'], 'shop_id'>>;

function toColumns(changes: Partial<Omit<ShopCursor, 'shopId'>>): Columns {
  const columns: Columns = {};
  if (changes.import !== undefined) columns.import = JSON.stringify(changes.import);
  if (changes.expected !== undefined) columns.expected = changes.expected;
  if (changes.polledUpTo !== undefined) columns.polled_up_to = changes.polledUpTo;
  if (changes.lastSuccessAt !== undefined) columns.last_success_at = changes.lastSuccessAt;
  if (changes.lastWebhookAt !== undefined) columns.last_webhook_at = changes.lastWebhookAt;
  if (changes.nextTryAt !== undefined) columns.next_try_at = changes.nextTryAt;
  if (changes.problem !== undefined)
    columns.problem = changes.problem === null ? null : JSON.stringify(changes.problem);
  return columns;
}

const toCursor = (row: Selectable<Tables['cursors']>): ShopCursor => ({
  shopId: toShopId(row.shop_id),
  import: JSON.parse(row.import) as ShopCursor['import'],
  expected: row.expected,
  polledUpTo: row.polled_up_to,
  lastSuccessAt: row.last_success_at,
  lastWebhookAt: row.last_webhook_at,
  nextTryAt: row.next_try_at,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as ShopCursor['problem']),
});
