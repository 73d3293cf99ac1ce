import { toPackageId, toShopId } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { PrintRecord, PrintStore } from './store.ts';

/** What was printed; each package counts how often. */
export const printStore = (db: Db): PrintStore => ({
  save: (print) => savePrint(db, print),
  find: (id) => findPrint(db, id),
});

/** Saving the same print again changes nothing. */
async function savePrint(db: Db, print: PrintRecord): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, environment, by, createdAt, request, result, file } = print;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('prints')
      .values({ id, environment, actor: by, created_at: createdAt, request, result, file })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    const packages = new Map(print.packages.map((ref) => [`${ref.shopId}/${ref.packageId}`, ref]));
    for (const [position, { shopId, packageId }] of [...packages.values()].entries()) {
      const ref = { shop_id: shopId, package_id: packageId };
      await trx
        .insertInto('print_packages')
        .values({ print_id: id, position, ...ref })
        .execute();
      await sql`insert into package_prints (shop_id, package_id, count, last_at)
        values (${shopId}, ${packageId}, 1, ${createdAt})
        on conflict (shop_id, package_id) do update
        set count = package_prints.count + 1, last_at = excluded.last_at`.execute(trx);
    }
  });
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
    packages: refs.map((ref) => ({ shopId: toShopId(ref.shop_id), packageId: toPackageId(ref.package_id) })),
  };
}
