import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from './start-problem.ts';

/**
 * Keeps a second desk out of the same data folder: two workers would take each other's jobs. The lock is the operating
 * system's, so it goes with the process, however that ends. Gives the way to release it. Throws a `StartProblem`.
 */
export function lockDataFolder(dataDir: string): () => Promise<void> {
  const lock = openLock(dataDir);
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw new StartProblem(
      `Another desk is already at work in ${dataDir}. Use that one, stop it, or give this one a folder of its own, e.g. DATA_DIR=./data-2`,
    );
  }
  return async () => lock.close();
}

function openLock(dataDir: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(dataDir, 'running.lock'), { timeout: 0 });
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : 'unknown reason';
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written (${why}): set DATA_DIR to a folder of yours, e.g. DATA_DIR=./data`,
    );
  }
}
