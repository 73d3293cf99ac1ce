import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const QUIET = 5_000;

/**
 * Gives back what an import left behind: the engine would keep the room for the next one, which never comes. Called after
 * each; works once, when none has ended for a while.
 */
export function tidyMemory(): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(collectAll, QUIET).unref();
  };
}

function collectAll(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
