import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFromText, loadEncryptionKey } from './encryption-key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'desk-key-'));
});
const nothing = { encryptionKey: null, encryptionKeyFile: null, hasDatabase: false };

describe('the encryption key', () => {
  it('is made once, for its owner alone, and found again', () => {
    const key = loadEncryptionKey({ ...nothing, dataDir });
    expect(key).toHaveLength(32);
    expect(statSync(join(dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
    expect(loadEncryptionKey({ ...nothing, dataDir, hasDatabase: true })).toEqual(key);
  });

  it('is never made anew over an existing database', () => {
    expect(() => loadEncryptionKey({ ...nothing, dataDir, hasDatabase: true })).toThrow(
      /encryption key is missing.*put the file back/,
    );
    expect(() => statSync(join(dataDir, 'encryption.key'))).toThrow();
  });

  it('is read from hex, base64 and a passphrase', () => {
    const bytes = Buffer.alloc(32, 7);
    expect(Buffer.from(keyFromText(bytes.toString('hex')))).toEqual(bytes);
    expect(Buffer.from(keyFromText(`${bytes.toString('base64')}\n`))).toEqual(bytes);
    const phrase = keyFromText('a long sentence that only we know');
    expect(phrase).toHaveLength(32);
    expect(keyFromText('a long sentence that only we know')).toEqual(phrase);
    expect(keyFromText('a long sentence that others know')).not.toEqual(phrase);
  });

  it('is read from a file, and a missing or empty file is named', () => {
    const path = join(dataDir, 'my.key');
    expect(() => loadEncryptionKey({ ...nothing, dataDir, encryptionKeyFile: path })).toThrow(
      /my\.key cannot be read \(ENOENT\)/,
    );
    writeFileSync(path, '\n');
    expect(() => loadEncryptionKey({ ...nothing, dataDir, encryptionKeyFile: path })).toThrow(/holds no usable key/);
    writeFileSync(path, Buffer.alloc(32, 9).toString('hex'));
    expect(Buffer.from(loadEncryptionKey({ ...nothing, dataDir, encryptionKeyFile: path }))).toEqual(
      Buffer.alloc(32, 9),
    );
  });
});
