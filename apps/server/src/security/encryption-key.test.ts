import { once } from 'node:events';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFromText, loadEncryptionKey } from './encryption-key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'desk-key-'));
});
const nothing = { encryptionKey: null, encryptionKeyFile: null, hasDatabase: false };

const ROOM = new URL('./encryption-key.ts', import.meta.url).href;
/** In each folder both wait for the other one, then begin. */
const BEGIN = `
  const { parentPort, workerData: { dataDirs, arrived } } = require('node:worker_threads');
  const count = new Int32Array(arrived);
  import(${JSON.stringify(ROOM)}).then(({ loadEncryptionKey }) => {
    const begin = (dataDir, round) => {
      Atomics.add(count, 0, 1);
      while (Atomics.load(count, 0) < 2 * (round + 1));
      const where = { encryptionKey: null, encryptionKeyFile: null, hasDatabase: false, dataDir };
      try { return Buffer.from(loadEncryptionKey(where)).toString('hex'); } catch (error) { return error.message; }
    };
    parentPort.postMessage(dataDirs.map(begin));
  });`;

describe('the encryption key', () => {
  it('is made once, for its owner alone, and found again', () => {
    const key = loadEncryptionKey({ ...nothing, dataDir });
    expect(key).toHaveLength(32);
    expect(statSync(join(dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
    expect(loadEncryptionKey({ ...nothing, dataDir, hasDatabase: true })).toEqual(key);
  });

  it('is one, when two processes begin in an empty folder at the same moment', async () => {
    const dataDirs = Array.from({ length: 40 }, (_, round) => join(dataDir, String(round)));
    const workerData = { dataDirs, arrived: new SharedArrayBuffer(4) };
    const workers = [1, 2].map(() => new Worker(BEGIN, { eval: true, workerData }));
    const [here, there] = (await Promise.all(workers.map((worker) => once(worker, 'message')))).map(([keys]) => keys);
    expect(here).toEqual(Array(40).fill(expect.stringMatching(/^[0-9a-f]{64}$/)));
    expect(there).toEqual(here);
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
