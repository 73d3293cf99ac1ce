import { type Bucket, fullBucket, refillBucket, resizeBucket, slowBucket, waitOfBucket } from './bucket.ts';

/** Who goes first when there is not room for all: a person, then a hint just received, then the poll, then the past. */
export const priorities = ['interactive', 'webhook', 'poll', 'history'] as const;
export type Priority = (typeof priorities)[number];

export type LimiterState = {
  /** Calls per second at the best of times. */
  limit: number;
  /** Calls per second now. */
  rate: number;
  /** Calls that could go at once. */
  free: number;
  waiting: number;
  /** Epoch milliseconds; 0 when not paused. */
  pausedUntil: number;
};

export type TakeOptions = {
  priority: Priority;
  /** The endpoint: TikTok counts each by itself. Calls that name none share a lane. */
  api?: string | undefined;
  signal?: AbortSignal | undefined;
  patienceMs?: number | undefined;
};

export interface Limiter {
  /** Resolves with `true` when one call may go; with `false` at once when the wait would exceed `patienceMs`. */
  take(key: string, options: TakeOptions): Promise<boolean>;
  /** Stops everything of the key, all endpoints, until then (epoch milliseconds) and lowers its rate for a while. */
  pause(key: string, untilMs: number): void;
  /** The key's busiest endpoint. */
  look(key: string): LimiterState;
  /** Another budget for every key and endpoint from now on: what several share, each has a part of. */
  resize(perSecond: number, burst?: number): void;
}

/** Calls `work` once after the given milliseconds; the answer cancels it. */
export type SetTimer = (work: () => void, ms: number) => () => void;

export type LimiterSettings = {
  now: () => number;
  setTimer: SetTimer;
  /** Per key and endpoint. */
  perSecond?: number;
  /** How many may go at once after a quiet while; as many as in a second when not given. */
  burst?: number;
};

/** `leave` answers the caller: true when the call may go, false when the wait grew too long. */
type Waiter = { priority: number; deadline: number; leave: (mayGo: boolean) => void };
type Lane = { bucket: Bucket; waiters: Waiter[]; cancelTimer: (() => void) | undefined };

/** A limiter in the memory of this process: one token bucket per key and endpoint, and a queue by priority in front of it. */
export function createLimiter(given: LimiterSettings): Limiter {
  const settings = { ...given };
  const keys = new Map<string, Map<string, Lane>>();
  const lanesOf = (key: string): Map<string, Lane> => {
    const lanes = keys.get(key) ?? new Map<string, Lane>();
    keys.set(key, lanes);
    for (const lane of lanes.values()) lane.bucket = refillBucket(lane.bucket, settings.now());
    return lanes;
  };
  const laneOf = (key: string, api: string): Lane => {
    const lanes = lanesOf(key);
    const lane = lanes.get(api) ?? openLane(settings, [...lanes.values()]);
    lanes.set(api, lane);
    return lane;
  };
  return {
    take: (key, options) => take(laneOf(key, options.api ?? ''), options, settings),
    pause: (key, untilMs) => {
      const lanes = lanesOf(key);
      if (lanes.size === 0) laneOf(key, '');
      for (const lane of lanes.values()) pause(lane, untilMs, settings);
    },
    resize: (perSecond, burst = perSecond) => {
      Object.assign(settings, { perSecond, burst });
      for (const key of keys.keys()) for (const lane of lanesOf(key).values()) resize(lane, settings);
    },
    look: (key) => [...lanesOf(key).values()].map(look).reduce(busier, look(openLane(settings, []))),
  };
}

const defaultPerSecond = 20;

/** An endpoint that is called for the first time shares the pause its neighbours are under. */
function openLane({ perSecond = defaultPerSecond, burst = perSecond, now }: LimiterSettings, others: Lane[]): Lane {
  const full = fullBucket(perSecond, now(), burst);
  const paused = others.find(({ bucket }) => bucket.pausedUntil > now() || bucket.rate < full.rate)?.bucket;
  const bucket = paused ? { ...full, rate: paused.rate, free: 0, pausedUntil: paused.pausedUntil } : full;
  return { bucket, waiters: [], cancelTimer: undefined };
}

async function take(lane: Lane, options: TakeOptions, settings: LimiterSettings): Promise<boolean> {
  options.signal?.throwIfAborted();
  const deadline = settings.now() + (options.patienceMs ?? Number.POSITIVE_INFINITY);
  return new Promise<boolean>((resolve, reject) => {
    const giveUp = () => {
      lane.waiters = lane.waiters.filter((other) => other !== waiter);
      reject(options.signal?.reason);
    };
    const leave = (mayGo: boolean) => {
      options.signal?.removeEventListener('abort', giveUp);
      resolve(mayGo);
    };
    const waiter: Waiter = { priority: priorities.indexOf(options.priority), deadline, leave };
    options.signal?.addEventListener('abort', giveUp, { once: true });
    enqueue(lane, waiter);
    drain(lane, settings);
  });
}

function enqueue(lane: Lane, waiter: Waiter): void {
  const place = lane.waiters.findIndex((other) => other.priority > waiter.priority);
  lane.waiters.splice(place === -1 ? lane.waiters.length : place, 0, waiter);
}

/** Lets go whoever may go now, and comes back when the next one may. */
function drain(lane: Lane, settings: LimiterSettings): void {
  lane.cancelTimer?.();
  lane.cancelTimer = undefined;
  const now = settings.now();
  lane.bucket = refillBucket(lane.bucket, now);
  dismissImpatient(lane);
  while (lane.waiters.length > 0 && waitOfBucket(lane.bucket, now) === 0) {
    lane.bucket = { ...lane.bucket, free: Math.max(0, lane.bucket.free - 1) };
    lane.waiters.shift()?.leave(true);
  }
  if (lane.waiters.length === 0) return;
  lane.cancelTimer = settings.setTimer(() => drain(lane, settings), waitOfBucket(lane.bucket, now));
}

/** A pause may be an hour; whoever said how long they would wait is told at once. */
function dismissImpatient(lane: Lane): void {
  const isImpatient = (waiter: Waiter) => waiter.deadline < lane.bucket.pausedUntil;
  const leaving = lane.waiters.filter(isImpatient);
  lane.waiters = lane.waiters.filter((waiter) => !isImpatient(waiter));
  for (const waiter of leaving) waiter.leave(false);
}

function pause(lane: Lane, untilMs: number, settings: LimiterSettings): void {
  lane.bucket = slowBucket(lane.bucket, untilMs);
  drain(lane, settings);
}

function resize(lane: Lane, settings: LimiterSettings): void {
  lane.bucket = resizeBucket(lane.bucket, settings.perSecond ?? defaultPerSecond, settings.burst);
  drain(lane, settings);
}

const busier = (a: LimiterState, b: LimiterState): LimiterState => ({
  limit: a.limit,
  rate: Math.min(a.rate, b.rate),
  free: Math.min(a.free, b.free),
  waiting: a.waiting + b.waiting,
  pausedUntil: Math.max(a.pausedUntil, b.pausedUntil),
});

function look({ bucket, waiters }: Lane): LimiterState {
  const { limit, rate, pausedUntil } = bucket;
  return { limit, rate, free: Math.floor(bucket.free), waiting: waiters.length, pausedUntil };
}
