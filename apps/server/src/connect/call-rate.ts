/** How many calls to one endpoint of one app and shop this thread may send: a second, and at once after a quiet while. */
export type CallRate = { perSecond: number; burst: number };

/** TikTok allows 50 a second per endpoint, app and shop. The worker does nearly all the asking … */
export const WORKER_CALL_RATE: CallRate = { perSecond: 40, burst: 8 };

/** … and the web only what a person waits for. */
export const WEB_CALL_RATE: CallRate = { perSecond: 8, burst: 8 };
