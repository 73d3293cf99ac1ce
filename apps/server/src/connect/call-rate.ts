/** How many calls to one endpoint of one app and shop this thread may send: a second, and at once after a quiet while. */
export type CallRate = { perSecond: number; burst: number };

/** TikTok allows 50 a second per endpoint, app and shop. The worker does nearly all the asking … */
export const WORKER_CALL_RATE: CallRate = { perSecond: 40, burst: 8 };

/** … and the web only what a person waits for. */
export const WEB_CALL_RATE: CallRate = { perSecond: 8, burst: 8 };

/** The least that anybody gets: one call in two seconds, so that everybody's work goes on. */
const LEAST = 0.5;

/** One of `sharers` equal parts: in any one second all parts together let through no more than the whole did. */
export function shareOf({ perSecond, burst }: CallRate, sharers: number): CallRate {
  if (sharers <= 1) return { perSecond, burst };
  const part = Math.max(1, Math.floor(burst / sharers));
  return { perSecond: Math.max(LEAST, (perSecond + burst) / sharers - part), burst: part };
}
