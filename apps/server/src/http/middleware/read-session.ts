import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../../problem-error.ts';
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

/** What somebody who is not signed in may ask: who they are, and how to get in. */
const OPEN = /^\/api\/(session|sign-out|connect\/.+|openapi\.json|docs)$/;

/** Every other address of the API, those of tomorrow too, needs a person. */
export const requirePerson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (!context.get('signedIn') && !OPEN.test(context.req.path)) throw new ProblemError('not-signed-in');
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
