import type { Instant } from '@order-manager/domain';

export type AttemptLimit = {
  /** Milliseconds until this caller may try again; 0 when now. */
  waitOf(caller: string): number;
  failed(caller: string): void;
  succeeded(caller: string): void;
};

/** Slows down whoever keeps guessing: after `most` failures within `windowMs` a caller waits until the oldest is forgotten. */
export function createAttemptLimit(options: { now: () => Instant; most: number; windowMs: number }): AttemptLimit {
  const failures = new Map<string, Instant[]>();
  const recent = (caller: string): Instant[] =>
    (failures.get(caller) ?? []).filter((at) => at > options.now() - options.windowMs);
  return {
    waitOf: (caller) => {
      const [oldest, ...others] = recent(caller).slice(-options.most);
      if (oldest === undefined || others.length + 1 < options.most) return 0;
      return oldest + options.windowMs - options.now();
    },
    failed: (caller) => {
      if (failures.size > 10_000) failures.clear();
      failures.set(caller, [...recent(caller), options.now()]);
    },
    succeeded: (caller) => {
      failures.delete(caller);
    },
  };
}
