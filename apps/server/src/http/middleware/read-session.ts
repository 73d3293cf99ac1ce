import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../../problem-error.ts';
import { readSessionTokens, sessionCookie } from '../../security/session-cookie.ts';
import { SESSION_LIFE, type Sessions } from '../../security/sessions.ts';
import type { HttpContext, HttpEnv } from '../http-env.ts';
import { isHttps } from '../own-address.ts';

type Parts = { sessions: Pick<Sessions, 'read'>; address: { publicUrl: string | null } };

/** Says who asks: the signed-in person, and the address it comes from. Use renews the cookie. */
export const readSession =
  ({ sessions, address }: Parts): MiddlewareHandler<HttpEnv> =>
  async (context, next) => {
    const header = context.req.header('cookie');
    const signedIn = await sessions.read(header);
    context.set('signedIn', signedIn);
    context.set('caller', callerOf(context));
    await next();
    if (!signedIn?.isRenewed || context.res.headers.has('set-cookie')) return;
    const options = { secure: isHttps(address), maxAgeSeconds: SESSION_LIFE / 1000 };
    context.res.headers.set('set-cookie', sessionCookie(readSessionTokens(header), options));
  };

/** What somebody who is not signed in may ask: who they are, and how to get in. */
const OPEN = /^\/api\/(session|sign-out|connect\/.+|openapi\.json|docs)$/;

/** Every other address of the API, those of tomorrow too, needs a person. */
export const requirePerson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (!context.get('signedIn') && !OPEN.test(context.req.path)) throw new ProblemError('not-signed-in');
  await next();
};

/** The address of the connection itself: `X-Forwarded-For` is not believed, since anybody may write it; behind a proxy all callers share one limit. Tests ask without a socket. */
function callerOf(context: HttpContext): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
