import type { Db } from './database/dialect.ts';
import type { PreferenceStore } from './store.ts';

/** Small remembered choices; a key that was never set reads as null. */
export const preferenceStore = (db: Db): PreferenceStore => ({
  get: async (key) => {
    const row = await db.selectFrom('preferences').select('value').where('key', '=', key).executeTakeFirst();
    return row ? (JSON.parse(row.value) as unknown) : null;
  },
  set: async (key, value) => {
    const text = JSON.stringify(value ?? null);
    await db
      .insertInto('preferences')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
      .execute();
  },
});
