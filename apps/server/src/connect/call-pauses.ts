import type { Instant } from '@order-manager/domain';

/** TikTok said "too many": nobody calls for this shop until then. `key` names it without saying which one it is. */
export type CallPause = { key: string; until: Instant };

/** Carries pauses between all who share one budget: threads, and over PostgreSQL processes. */
export type CallPauses = {
  tell(pause: CallPause): void;
  subscribe(listener: (pause: CallPause) => void): void;
};

/** Within one thread; whoever tells hears it too. */
export function createCallPauses(): CallPauses {
  const listeners = new Set<(pause: CallPause) => void>();
  return {
    tell: (pause) => {
      for (const listener of listeners) listener(pause);
    },
    subscribe: (listener) => void listeners.add(listener),
  };
}
