import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../../problem-error.ts';
import { type OwnNames, refusalOf } from '../../security/request-origin.ts';
import type { HttpEnv } from '../http-env.ts';

/** Turns away other host names and changes asked for by other sites. TikTok's webhooks come from outside and prove themselves. */
export const guardOrigin =
  (names: OwnNames): MiddlewareHandler<HttpEnv> =>
  async (context, next) => {
    const header = (name: string) => context.req.header(name) ?? null;
    const refusal = refusalOf(
      {
        method: context.req.method,
        host: header('host') ?? URL.parse(context.req.url)?.host ?? null,
        origin: header('origin'),
        fetchSite: header('sec-fetch-site'),
        contentType: header('content-type'),
        hasBody: header('transfer-encoding') !== null || Number(header('content-length') ?? 0) > 0,
      },
      names,
    );
    if (refusal && !context.req.path.startsWith('/webhooks/'))
      throw new ProblemError('not-allowed', { reason: refusal });
    await next();
  };
