/** Counts calls per second and key. */
export type RateLimit = { take(key: string): boolean };

/** Lets `perSecond` calls of one key through in each second of `now` (milliseconds); 0 lets all through. */
export function createRateLimit(perSecond: number, now: () => number): RateLimit {
  let second = -1;
  let counts = new Map<string, number>();
  return {
    take(key) {
      if (perSecond <= 0) return true;
      const current = Math.floor(now() / 1000);
      if (current !== second) {
        second = current;
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= perSecond;
    },
  };
}
