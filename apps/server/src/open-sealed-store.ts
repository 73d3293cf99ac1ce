import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { loadEncryptionKey } from './security/encryption-key.ts';
import { createSealer } from './security/sealer.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open-store.ts';
import type { Sealer } from './store/sealer.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

type Opened = { key: Uint8Array; sealer: Sealer; store: Store };

/** The database with the key that opens it. Throws a `StartProblem` or `StoreError` whose sentence is for the operator. */
export async function openSealedStore(settings: Settings, now: () => number, log: Log): Promise<Opened> {
  const { dataDir, databaseUrl } = settings;
  const keyFile = join(dataDir, 'encryption.key');
  const hadKeyFile = existsSync(keyFile);
  const hasDatabase = databaseUrl === null && existsSync(join(dataDir, 'order-manager.sqlite'));
  const key = loadEncryptionKey({ ...settings, hasDatabase });
  const sealer = createSealer(key);
  try {
    const store = await openStore({ ...settings, sealer, now, warn: (sentence) => log.warn(sentence) });
    return { key, sealer, store };
  } catch (thrown) {
    // A PostgreSQL that was begun elsewhere: the key made a moment ago is not its key and must not stay to be mistaken for it.
    const isForeign = thrown instanceof StoreError && thrown.code === 'encryption-key-wrong';
    if (isForeign && !hadKeyFile && databaseUrl !== null) rmSync(keyFile, { force: true });
    throw thrown;
  }
}
