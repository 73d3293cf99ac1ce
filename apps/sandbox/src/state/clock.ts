/** The town's clock. `now` is epoch milliseconds. */
export type Clock = {
  now(): number;
  /** Unix seconds, as on the wire. */
  seconds(): number;
  /** Moves the town forward; moving back is refused, since ids and histories would contradict themselves. */
  advance(milliseconds: number): void;
  /** How far the town is ahead of the machine it runs on, in milliseconds. */
  offset(): number;
};

/** A clock that follows `wallClock` plus everything it was advanced by. */
export function createClock(wallClock: () => number, offset = 0): Clock {
  let ahead = offset;
  const now = () => wallClock() + ahead;
  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    offset: () => ahead,
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError('the clock only goes forward');
      ahead += milliseconds;
    },
  };
}
