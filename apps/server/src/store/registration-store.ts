import { toShopId } from '@order-manager/domain';
import type { Db } from './database/dialect.ts';
import type { RegistrationRow } from './database/tables.ts';
import type { RegistrationStore, WebhookRegistration } from './ports/inbox.ts';

/** Where TikTok was told to send a shop's news; one row per shop, of the last look. */
export const registrationStore = (db: Db): RegistrationStore => ({
  find: async (shopId) => {
    const row = await db.selectFrom('registrations').selectAll().where('shop_id', '=', shopId).executeTakeFirst();
    return row ? toRegistration(row) : null;
  },
  save: async ({ shopId, ...registration }) => {
    const columns = toColumns(registration);
    await db
      .insertInto('registrations')
      .values({ shop_id: shopId, ...columns })
      .onConflict((is) => is.column('shop_id').doUpdateSet(columns))
      .execute();
  },
  remove: async (shopId) => {
    await db.deleteFrom('registrations').where('shop_id', '=', shopId).execute();
  },
});

const toColumns = (registration: Omit<WebhookRegistration, 'shopId'>): Omit<RegistrationRow, 'shop_id'> => ({
  address: registration.address,
  topics: JSON.stringify(registration.topics),
  refused: JSON.stringify(registration.refused),
  elsewhere: JSON.stringify(registration.elsewhere),
  checked_at: registration.checkedAt,
  problem: registration.problem === null ? null : JSON.stringify(registration.problem),
});

const toRegistration = (row: RegistrationRow): WebhookRegistration => ({
  shopId: toShopId(row.shop_id),
  address: row.address,
  topics: JSON.parse(row.topics) as string[],
  refused: JSON.parse(row.refused) as string[],
  elsewhere: JSON.parse(row.elsewhere) as WebhookRegistration['elsewhere'],
  checkedAt: row.checked_at,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as WebhookRegistration['problem']),
});
