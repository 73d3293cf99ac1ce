import { randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import {
  arrivalSchema,
  type ConnectEvent,
  inspectionSchema,
  inspectRequestSchema,
  linkRequestSchema,
  linkSchema,
  manualConnectSchema,
  quickConnectSchema,
} from '@order-manager/contract';
import type { Emit, Visitor } from '../../connect/connect-parts.ts';
import type { StoppedBy } from '../../connect/step-stream.ts';
import { ProblemError } from '../../problem-error.ts';
import { type AttemptLimit, createAttemptLimit } from '../../security/attempt-limit.ts';
import { cookie, readCookie, sessionCookie } from '../../security/session-cookie.ts';
import { SESSION_LIFE } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, type HttpContext, jsonAnswer, jsonBody, otherAnswer } from '../http-env.ts';
import { isHttps } from '../own-address.ts';

/** Names the browser that opened an authorisation link. */
export const BROWSER_COOKIE = 'desk_browser';
const DAY_SECONDS = 86_400;

/** Quick Login, Manual, the demo, and what leads to them. The three answers are streams of `ConnectEvent`, one JSON object a line. */
export function connectRoutes(deps: HttpDeps) {
  const limit = createAttemptLimit({ now: deps.now, most: 20, windowMs: 10 * 60_000 });
  const { connect } = deps;
  const app = createRoutes();
  for (const route of [quick, manual, demo]) app.openAPIRegistry.registerPath(route);
  return app
    .openapi(inspect, async (context) =>
      context.json(await connect.inspect(context.req.valid('json').callbackUrl), 200),
    )
    .openapi(openLink, async (context) => {
      const browserId = browserOf(context) ?? randomBytes(16).toString('base64url');
      const options = { secure: isHttps(deps.address), maxAgeSeconds: DAY_SECONDS };
      context.header('set-cookie', cookie(BROWSER_COOKIE, browserId, options));
      return context.json(await connect.openLink(context.req.valid('json'), browserId), 200);
    })
    .openapi(getArrival, async (context) =>
      context.json(await connect.getArrival(context.req.valid('param').id, browserOf(context)), 200),
    )
    .post(quick.path, async (context) => {
      const request = await bodyOf(context, quickConnectSchema);
      return streamConnect(deps, limit, context, (visitor, emit) => connect.quick(request, visitor, emit));
    })
    .post(manual.path, async (context) => {
      const request = await bodyOf(context, manualConnectSchema);
      return streamConnect(deps, limit, context, (visitor, emit) => connect.manual(request, visitor, emit));
    })
    .post(demo.path, (context) => streamConnect(deps, limit, context, (visitor, emit) => connect.demo(visitor, emit)));
}

/** The browser's own name, if it has one. */
export function browserOf(context: HttpContext): string | null {
  const value = readCookie(context.req.header('cookie'), BROWSER_COOKIE);
  return /^[A-Za-z0-9_-]{22}$/.test(value) ? value : null;
}

async function bodyOf<Schema extends z.ZodType>(context: HttpContext, schema: Schema): Promise<z.output<Schema>> {
  const read = schema.safeParse(await context.req.json().catch(() => null));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ProblemError('bad-request', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
}

type Play = (visitor: Visitor, emit: Emit) => Promise<StoppedBy>;

async function streamConnect(deps: HttpDeps, limit: AttemptLimit, context: HttpContext, play: Play): Promise<Response> {
  const caller = context.get('caller');
  const wait = limit.waitOf(caller);
  if (wait > 0) throw new ProblemError('rate-limited', { retryAt: deps.now() + wait });
  const header = context.req.header('cookie');
  const { id, tokens } = await deps.sessions.begin('demo', context.req.header('user-agent') ?? '', header);
  const visitor = { signedIn: context.get('signedIn'), pendingSessionId: id, browserId: browserOf(context) };
  const stream = eventStream(deps, async (emit) => {
    const stopped = await play(visitor, emit).finally(() => deps.sessions.dropPending(id));
    if (stopped) limit.failed(caller);
    else limit.succeeded(caller);
  });
  const options = { secure: isHttps(deps.address), maxAgeSeconds: SESSION_LIFE / 1000 };
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'set-cookie': sessionCookie(tokens, options),
    },
  });
}

/** Goes on to its end when the person closes the page: a half-finished sign-in would lose the code. */
function eventStream(deps: HttpDeps, play: (emit: Emit) => Promise<void>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    { highWaterMark: 64 },
    { highWaterMark: 64 },
  );
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const write = (event: ConnectEvent) =>
    writer.write(encoder.encode(`${JSON.stringify(event)}\n`)).catch(() => undefined);
  play(async (event) => void write(event))
    .catch((thrown) => failLate(deps, write, thrown))
    .finally(() => writer.close().catch(() => undefined));
  return readable;
}

/** Thrown outside any step: before the first one, or by the desk itself. */
function failLate(deps: HttpDeps, write: (event: ConnectEvent) => unknown, thrown: unknown): void {
  const isRefusal = thrown instanceof ProblemError;
  if (!isRefusal) deps.log.error({ err: thrown }, 'connecting failed unexpectedly');
  const problem = isRefusal ? thrown.problem : { code: 'internal' as const, facts: {}, details: null };
  write({ type: 'failed', step: 'read-url', problem });
}

const tags = ['connect'];
const quick = {
  method: 'post',
  path: '/api/connect/quick',
  tags,
  summary: 'Quick Login with a callback URL',
  request: jsonBody(quickConnectSchema),
  responses: otherAnswer('A ConnectEvent a line', 'application/x-ndjson'),
} as const;
const manual = {
  method: 'post',
  path: '/api/connect/manual',
  tags,
  summary: 'Connect with tokens given by hand',
  request: jsonBody(manualConnectSchema),
  responses: otherAnswer('A ConnectEvent a line', 'application/x-ndjson'),
} as const;
const demo = {
  method: 'post',
  path: '/api/connect/demo',
  tags,
  summary: 'Try the demo shop',
  responses: otherAnswer('A ConnectEvent a line', 'application/x-ndjson'),
} as const;
const inspect = createRoute({
  method: 'post',
  path: '/api/connect/inspect',
  tags,
  summary: 'What this server knows about a callback URL that is being pasted',
  request: jsonBody(inspectRequestSchema),
  responses: jsonAnswer('Nothing of it is kept', inspectionSchema),
});
const openLink = createRoute({
  method: 'post',
  path: '/api/connect/links',
  tags,
  summary: 'An authorisation link with a one-time state',
  request: jsonBody(linkRequestSchema),
  responses: jsonAnswer('Valid for this browser', linkSchema),
});
const getArrival = createRoute({
  method: 'get',
  path: '/api/connect/arrivals/{id}',
  tags,
  summary: 'A code that arrived at /connect by itself',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: jsonAnswer('Without the code', arrivalSchema),
});
