import { useCallback, useSyncExternalStore } from 'react';

const clocks = new Map<
  number,
  { now: number; listeners: Set<() => void>; timer: ReturnType<typeof setInterval> | null }
>();

/** The time, moved on every `everyMs`. All who ask for the same step tick together, so a list of chips changes at once. */
export function useNow(everyMs: number): number {
  // A new subscribe function each time would subscribe anew with every paint, and the clock would never come to rest.
  const subscribe = useCallback((listener: () => void) => listen(everyMs, listener), [everyMs]);
  return useSyncExternalStore(subscribe, () => clockOf(everyMs).now);
}

function clockOf(everyMs: number) {
  const known = clocks.get(everyMs) ?? { now: Date.now(), listeners: new Set<() => void>(), timer: null };
  clocks.set(everyMs, known);
  return known;
}

function listen(everyMs: number, listener: () => void): () => void {
  const clock = clockOf(everyMs);
  if (clock.listeners.size === 0) clock.now = Date.now();
  clock.listeners.add(listener);
  clock.timer ??= setInterval(() => tick(everyMs), everyMs);
  return () => {
    clock.listeners.delete(listener);
    if (clock.listeners.size > 0 || clock.timer === null) return;
    clearInterval(clock.timer);
    clock.timer = null;
  };
}

function tick(everyMs: number): void {
  const clock = clockOf(everyMs);
  clock.now = Date.now();
  for (const listener of clock.listeners) listener();
}
