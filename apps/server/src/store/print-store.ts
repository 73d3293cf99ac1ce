import { toPackageId, toShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db, Dialect, Trx } from './database/dialect.ts';
import type { Environment, PrintRecord, PrintStore } from './store.ts';

/** What was printed; each package counts how often. */
export const printStore = (db: Db, dialect: Dialect): PrintStore => ({
  save: (print) => savePrint(db, dialect, print),
  find: (id) => findPrint(db, id),
  packagesOf: (series, environment) => packagesOf(db, series, environment),
});

/** Saving the same print again changes nothing. */
async function savePrint(db: Db, dialect: Dialect, print: PrintRecord): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, environment, by, createdAt, request, result, file, series = null } = print;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('prints')
      .values({ id, environment, actor: by, created_at: createdAt, request, result, file, series })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    const packages = [...new Map(print.packages.map((ref) => [`${ref.shopId}/${ref.packageId}`, ref])).values()];
    await dialect.upsert(
      trx,
      PRINT_PACKAGES,
      packages.map(({ shopId, packageId }, position) => [id, position, shopId, packageId]),
    );
    await dialect.upsert(
      trx,
      PACKAGE_PRINTS,
      packages.map(({ shopId, packageId }) => [shopId, packageId, 1, createdAt]),
    );
    await markOrders(trx, dialect, print.packages);
  });
}

const PRINT_PACKAGES = {
  table: 'print_packages',
  columns: [
    ['print_id', 'text'],
    ['position', 'int'],
    ['shop_id', 'text'],
    ['package_id', 'text'],
  ],
  key: ['print_id', 'position'],
} as const;

const PACKAGE_PRINTS = {
  table: 'package_prints',
  columns: [
    ['shop_id', 'text'],
    ['package_id', 'text'],
    ['count', 'int'],
    ['last_at', 'int'],
  ],
  key: ['shop_id', 'package_id'],
  add: ['count'],
  set: ['last_at'],
} as const;

/** Each order says how often its most-printed package was printed. Under the lock of merges, which write these rows too. */
async function markOrders(trx: Trx, dialect: Dialect, packages: PrintRecord['packages']): Promise<void> {
  const shopIds = [...new Set(packages.map(({ shopId }) => shopId))];
  await dialect.lock(trx, shopIds);
  for (const shopId of shopIds) {
    const ids = packages.filter((ref) => ref.shopId === shopId).map(({ packageId }) => packageId);
    await sql`update orders set prints = coalesce((
        select max(r.count) from order_packages l
        join package_prints r on r.shop_id = l.shop_id and r.package_id = l.package_id
        where l.shop_id = orders.shop_id and l.order_id = orders.id), 0)
      where shop_id = ${shopId} and id in (
        select order_id from order_packages
        where shop_id = ${shopId} and package_id in ${dialect.texts(ids)})`.execute(trx);
  }
}

async function findPrint(db: Db, id: string): Promise<PrintRecord | null> {
  const row = await db.selectFrom('prints').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const refs = await db
    .selectFrom('print_packages')
    .select(['shop_id', 'package_id'])
    .where('print_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    id: row.id,
    environment: row.environment as PrintRecord['environment'],
    by: row.actor,
    createdAt: row.created_at,
    request: row.request,
    result: row.result,
    file: row.file,
    series: row.series,
    packages: refs.map((ref) => ({ shopId: toShopId(ref.shop_id), packageId: toPackageId(ref.package_id) })),
  };
}

async function packagesOf(db: Db, series: string, environment: Environment): Promise<PrintRecord['packages']> {
  const { rows } = await sql<{ shop_id: string; package_id: string }>`
    select l.shop_id, l.package_id from prints p join print_packages l on l.print_id = p.id
    where p.series = ${series} and p.environment = ${environment}`.execute(db);
  return rows.map((row) => ({ shopId: toShopId(row.shop_id), packageId: toPackageId(row.package_id) }));
}
