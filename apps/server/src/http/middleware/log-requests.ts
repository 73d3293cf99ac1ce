import type { MiddlewareHandler } from 'hono';
import type { Log } from '../../log.ts';
import type { HttpEnv } from '../http-env.ts';

/** One line per request, without its query: codes and searches for buyers travel there. */
export const logRequests =
  (log: Log, now: () => number): MiddlewareHandler<HttpEnv> =>
  async (context, next) => {
    const startedAt = now();
    await next();
    const { method, path } = context.req;
    log.debug({ method, path, status: context.res.status, ms: now() - startedAt }, 'request');
  };
