/** A token bucket as plain data; every function gives a new one. */
export type Bucket = {
  /** Calls per second at the best of times. */
  limit: number;
  /** How many may go at once after a quiet while; in any one second at most `limit + burst` go. */
  burst: number;
  /** Calls per second now. */
  rate: number;
  free: number;
  /** Epoch milliseconds of the last reckoning. */
  at: number;
  /** Epoch milliseconds before which nothing goes; 0 when not paused. */
  pausedUntil: number;
};

/** A full bucket for `limit` calls per second. */
export function fullBucket(limit: number, now: number, burst: number = limit): Bucket {
  return { limit, burst, rate: limit, free: burst, at: now, pausedUntil: 0 };
}

/** The bucket as it stands at `now`: refilled, and its rate grown back a little. */
export function refillBucket(bucket: Bucket, now: number): Bucket {
  const from = Math.max(bucket.at, Math.min(bucket.pausedUntil, now));
  const elapsed = Math.max(0, now - from) / 1000;
  const rate = Math.min(bucket.limit, bucket.rate + (elapsed * bucket.limit) / recoverySeconds);
  return {
    ...bucket,
    rate,
    free: Math.min(bucket.burst, Math.max(1, rate), bucket.free + elapsed * rate),
    at: Math.max(now, bucket.at),
  };
}

/** The bucket after a "too many requests": empty, silent until `until`, and half as fast from then on. */
export function slowBucket(bucket: Bucket, until: number): Bucket {
  // Calls that were under way together are refused together: that is one reason to slow down, not six.
  const isAlreadySlowed = bucket.pausedUntil > bucket.at;
  const rate = isAlreadySlowed ? bucket.rate : Math.max(Math.min(slowestRate, bucket.limit), bucket.rate / 2);
  return { ...bucket, rate, free: 0, pausedUntil: Math.max(bucket.pausedUntil, until) };
}

/** The same bucket for another limit: slowed down before, it is slowed down still. */
export function resizeBucket(bucket: Bucket, limit: number, burst: number = limit): Bucket {
  const rate = (bucket.rate * limit) / bucket.limit;
  return { ...bucket, limit, burst, rate, free: Math.min(bucket.free, burst) };
}

/** Milliseconds from `now` until one call may go; 0 when it may go at once. */
export function waitOfBucket(bucket: Bucket, now: number): number {
  const pause = Math.max(0, bucket.pausedUntil - now);
  if (pause > 0) return pause;
  // A hair of tolerance, or a sum of fractions that ends at 0.9999… would wait forever.
  return bucket.free >= 1 - 1e-9 ? 0 : Math.ceil(((1 - bucket.free) / bucket.rate) * 1000);
}

const slowestRate = 1;
/** From standstill to the full rate. */
const recoverySeconds = 120;
