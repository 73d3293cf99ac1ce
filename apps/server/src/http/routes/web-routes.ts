import { ProblemError } from '../../problem-error.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, type HttpContext } from '../http-env.ts';
import { createWebFiles, type WebFile } from '../web-files.ts';

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>Order Manager</title><p>The screens are not built yet. Run <code>npm run build</code> or <code>npm start</code>, then load this page again.</p>';

/** The screens: files of the web app, and its one page for every address that is neither a file nor the API. */
export function webRoutes({ webDir }: Pick<HttpDeps, 'webDir'>) {
  const files = webDir === null ? null : createWebFiles(webDir);
  return createRoutes().get('*', async (context) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || path.startsWith('/webhooks/')) throw new ProblemError('not-found');
    const file = (await files?.find(decoded(path))) ?? null;
    if (file) return answer(context, file);
    if (looksLikeFile(path)) throw new ProblemError('not-found');
    const page = (await files?.find('index.html')) ?? null;
    return page ? answer(context, page) : context.html(NOT_BUILT, 503);
  });
}

const looksLikeFile = (path: string) => path.startsWith('/assets/') || /\.[a-z0-9]{2,5}$/i.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const A_YEAR = 31_536_000;

/** Files with a hash in their name never change; everything else is asked for again, which costs a 304. */
function answer(context: HttpContext, { type, bytes, zipped, etag, isHashed }: WebFile): Response {
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  const body = zipped && takesGzip ? zipped : bytes;
  const headers: Record<string, string> = {
    'content-type': type,
    etag,
    vary: 'accept-encoding',
    'cache-control': isHashed ? `public, max-age=${A_YEAR}, immutable` : 'no-cache',
    ...(body === zipped ? { 'content-encoding': 'gzip' } : {}),
  };
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}
