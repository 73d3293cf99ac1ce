import type { Instant } from '@order-manager/domain';
import { sql } from 'kysely';
import type { Db } from './database/dialect.ts';
import type { Sealer } from './sealer.ts';
import { StoreError } from './store-error.ts';

const CONTEXT = 'installation:canary:1';
const WORDS = 'this installation';

/** Proves that the key in use is the one this database was begun with. Throws `encryption-key-wrong` otherwise. */
export async function checkEncryptionKey(db: Db, sealer: Sealer, at: Instant): Promise<void> {
  const canary = sealer.seal(WORDS, CONTEXT);
  await sql`insert into installation (id, canary, created_at) values (1, ${canary}, ${at}) on conflict do nothing`.execute(
    db,
  );
  const row = await db.selectFrom('installation').select('canary').where('id', '=', 1).executeTakeFirstOrThrow();
  if (!opens(sealer, row.canary)) throw keyWrong();
}

function opens(sealer: Sealer, canary: string): boolean {
  try {
    return sealer.open(canary, CONTEXT) === WORDS;
  } catch {
    return false;
  }
}

const keyWrong = () =>
  new StoreError(
    'encryption-key-wrong',
    'The encryption key does not belong to this database. Put back the key it was begun with: ENCRYPTION_KEY, ' +
      'ENCRYPTION_KEY_FILE, or the key file in the data folder.',
  );
