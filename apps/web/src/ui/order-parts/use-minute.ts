import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let minute = wholeMinute();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The present time, moving once a minute and for all countdowns in the same tick. */
export const useMinute = (): number => useSyncExternalStore(subscribe, () => minute);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  minute = wholeMinute();
  timer ??= scheduleTick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

const scheduleTick = () => setTimeout(tick, MINUTE - (Date.now() % MINUTE));

function tick(): void {
  minute = wholeMinute();
  timer = scheduleTick();
  for (const listener of listeners) listener();
}

function wholeMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}
