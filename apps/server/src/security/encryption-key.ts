import { randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';

type Where = {
  encryptionKey: string | null;
  encryptionKeyFile: string | null;
  dataDir: string;
  /** A database with sealed rows is there already: a new key could never open them. */
  hasDatabase: boolean;
};

/** The 32 bytes everything at rest is sealed with: from the setting, else its file, else a file of our own in the data folder. Throws a `StartProblem`. */
export function loadEncryptionKey({ encryptionKey, encryptionKeyFile, dataDir, hasDatabase }: Where): Uint8Array {
  if (encryptionKey) return keyFromText(encryptionKey);
  if (encryptionKeyFile) return keyFromText(readKeyFile(encryptionKeyFile, 'ENCRYPTION_KEY_FILE'));
  const own = join(dataDir, 'encryption.key');
  if (existsSync(own)) return keyFromText(readKeyFile(own, 'the key file'));
  if (hasDatabase) throw new StartProblem(keyIsMissing(own));
  return createKeyFile(dataDir, own);
}

/** 32 bytes in hex or base64 are taken as they are; anything else is a passphrase. */
export function keyFromText(text: string): Uint8Array {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const bytes = Buffer.from(trimmed, 'base64');
  if (bytes.length === 32 && /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return bytes;
  // The salt is the same everywhere, so that several processes and machines derive the same key from one passphrase.
  return scryptSync(trimmed, 'tiktok-shop-order-manager', 32, { N: 32_768, maxmem: 64 * 1024 * 1024 });
}

const keyIsMissing = (path: string) =>
  `There is a database but its encryption key is missing: put the file back at ${path} (or set ENCRYPTION_KEY or ENCRYPTION_KEY_FILE to the key it was made with), or move the database away to start anew.`;

function readKeyFile(path: string, name: string): string {
  const text = readText(path, name);
  if (text.trim().length < 16)
    throw new StartProblem(`${name} ${path} holds no usable key: it needs 32 random bytes in hex or base64.`);
  return text;
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    const why = (thrown as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StartProblem(`${name} ${path} cannot be read (${why}): check the path and its permissions.`);
  }
}

function createKeyFile(dataDir: string, path: string): Uint8Array {
  const key = randomBytes(32);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeWhole(path, `${key.toString('hex')}\n`);
  } catch (thrown) {
    const why = (thrown as NodeJS.ErrnoException).code ?? 'unknown reason';
    // Web and worker may begin at the same moment in one folder: the first one's key is everybody's.
    if (why === 'EEXIST') return keyFromText(readKeyFile(path, 'the key file'));
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written (${why}): set DATA_DIR to a folder of yours, e.g. DATA_DIR=./data`,
    );
  }
  return key;
}

/** Makes a file that is there with all its text or not at all. Throws `EEXIST` where there is one already. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(draft, 0o600);
    linkSync(draft, path);
  } catch (thrown) {
    if (!NO_LINKS.includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some network and removable disks know no second name for a file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
