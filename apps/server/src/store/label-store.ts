import { type PackageId, type ShopId, toPackageId, toShopId } from '@order-manager/domain';
import { type Selectable, sql } from 'kysely';
import type { Db, Dialect } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import type { LabelRecord, LabelStore } from './store.ts';

/** Where each package's label stands; the sealed bytes lie beside the database. */
export const labelStore = (db: Db, dialect: Dialect): LabelStore => ({
  find: async (shopId, packageId) => (await findMany(db, dialect, [{ shopId, packageId }]))[0] ?? null,
  findMany: (refs) => findMany(db, dialect, refs),
  save: (record) => saveLabel(db, record),
});

/** The runs that the package is in count their labels by themselves, so they learn of it in the same breath. */
async function saveLabel(db: Db, record: LabelRecord): Promise<void> {
  const { shop_id, package_id, ...columns } = toRow(record);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('labels')
      .values({ shop_id, package_id, ...columns })
      .onConflict((conflict) => conflict.columns(['shop_id', 'package_id']).doUpdateSet(columns))
      .execute();
    await trx
      .updateTable('run_items')
      .set({ label: record.state })
      .where('shop_id', '=', shop_id)
      .where('package_id', '=', package_id)
      .execute();
  });
}

type LabelRef = { shopId: ShopId; packageId: PackageId };

/** In the order asked for; packages without a record are left out. */
async function findMany(db: Db, dialect: Dialect, refs: readonly LabelRef[]): Promise<LabelRecord[]> {
  const found = new Map<string, LabelRecord>();
  for (const shopId of new Set(refs.map((ref) => ref.shopId))) {
    const ids = refs.filter((ref) => ref.shopId === shopId).map(({ packageId }) => packageId);
    const { rows } = await sql<Selectable<Tables['labels']>>`
      select * from labels where shop_id = ${shopId} and package_id in ${dialect.texts(ids)}`.execute(db);
    for (const row of rows) found.set(`${shopId}/${row.package_id}`, toRecord(row));
  }
  return refs.flatMap(({ shopId, packageId }) => found.get(`${shopId}/${packageId}`) ?? []);
}

const toRow = (record: LabelRecord): Tables['labels'] => ({
  shop_id: record.shopId,
  package_id: record.packageId,
  state: record.state,
  reason: record.reason,
  tries: record.tries,
  next_try_at: record.nextTryAt,
  file: record.file,
  pages: record.pages,
  updated_at: record.updatedAt,
});

const toRecord = (row: Selectable<Tables['labels']>): LabelRecord => ({
  shopId: toShopId(row.shop_id),
  packageId: toPackageId(row.package_id),
  state: row.state as LabelRecord['state'],
  reason: row.reason,
  tries: row.tries,
  nextTryAt: row.next_try_at,
  file: row.file,
  pages: row.pages,
  updatedAt: row.updated_at,
});
