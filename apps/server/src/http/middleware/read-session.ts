import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import type { Sessions } from '../../security/sessions.ts';
import type { HttpContext, HttpEnv } from '../http-env.ts';

/** Says who asks: the signed-in person, and the address it comes from. */
export const readSession =
  (sessions: Sessions): MiddlewareHandler<HttpEnv> =>
  async (context, next) => {
    context.set('signedIn', await sessions.read(context.req.header('cookie')));
    context.set('caller', callerOf(context));
    await next();
  };

/** Tests ask without a socket. */
function callerOf(context: HttpContext): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
