import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** The last state in a file; nothing where there is no file or it is not ours. */
export function readStateFile(path: string): Snapshot | undefined {
  try {
    return readSnapshot(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a state so that a reader finds either the old one or the new one, never half of it. */
export function writeStateFile(path: string, snapshot: Snapshot): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  // The file holds the app secret and the tokens of invented sellers; others still have no business with them.
  const handle = openSync(beside, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(snapshot));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, path);
}

export type StateKeeper = { touch(): void; flush(): void; stop(): void };

/** Writes the state `pause` milliseconds after the first of many changes, so that a busy town writes twice a second at most. */
export function createStateKeeper(path: string, take: () => Snapshot, pause = 500): StateKeeper {
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writeStateFile(path, take());
  };
  return {
    flush,
    stop() {
      if (timer) flush();
    },
    touch() {
      timer ??= setTimeout(flush, pause);
    },
  };
}
