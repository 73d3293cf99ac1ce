import { type ShopId, toConnectionId, toShopId } from '@order-manager/domain';
import type { Selectable } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { Tables } from './database/tables.ts';
import { openColumn, sealColumn } from './seal-column.ts';
import type { Sealer } from './sealer.ts';
import type { Shop, ShopStore } from './store.ts';

/** Authorised shops. The cipher lies sealed and is forgotten when the shop is disconnected. */
export const shopStore = (db: Db, sealer: Sealer): ShopStore => ({
  save: (shops) => saveShops(db, sealer, shops),
  saveWarehouses: async (id, warehouses) => {
    const set = { warehouses: JSON.stringify(warehouses) };
    await db.updateTable('shops').set(set).where('id', '=', id).execute();
  },
  saveCipher: async (id, cipher) => {
    await db
      .updateTable('shops')
      .set({ cipher: sealCipher(sealer, id, cipher) })
      .where('id', '=', id)
      .execute();
  },
  find: async (id) => {
    const row = await db.selectFrom('shops').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toShop(sealer, row) : null;
  },
  list: async ({ environment, includeDisconnected = false } = {}) => {
    let query = db.selectFrom('shops').selectAll().orderBy('name').orderBy('id');
    if (environment) query = query.where('environment', '=', environment);
    if (!includeDisconnected) query = query.where('state', '=', 'connected');
    return (await query.execute()).map((row) => toShop(sealer, row));
  },
  disconnect: async (id) => {
    const set = { state: 'disconnected', cipher: sealCipher(sealer, id, '') };
    await db.updateTable('shops').set(set).where('id', '=', id).execute();
  },
});

async function saveShops(db: Db, sealer: Sealer, shops: Parameters<ShopStore['save']>[0]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const shop of shops) {
      const columns = {
        connection_id: shop.connectionId,
        environment: shop.environment,
        name: shop.name,
        region: shop.region,
        seller_type: shop.sellerType,
        code: shop.code,
        cipher: sealCipher(sealer, shop.id, shop.cipher),
        state: 'connected',
      };
      await trx
        .insertInto('shops')
        .values({ id: shop.id, warehouses: '[]', ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
        .execute();
    }
  });
}

const sealCipher = (sealer: Sealer, id: ShopId, cipher: string) =>
  sealColumn(sealer, 'shops', 'cipher', id, cipher) ?? '';

const toShop = (sealer: Sealer, row: Selectable<Tables['shops']>): Shop => ({
  id: toShopId(row.id),
  connectionId: toConnectionId(row.connection_id),
  environment: row.environment as Shop['environment'],
  name: row.name,
  region: row.region,
  sellerType: row.seller_type,
  code: row.code,
  cipher: openColumn(sealer, 'shops', 'cipher', row.id, row.cipher) ?? '',
  state: row.state as Shop['state'],
  warehouses: JSON.parse(row.warehouses) as Shop['warehouses'],
});
