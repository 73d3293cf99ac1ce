import type { DeskEvent } from '@order-manager/contract';
import { toRunId } from '@order-manager/domain';
import { streamSSE } from 'hono/streaming';
import type { SignedIn } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, otherAnswer, personOf } from '../http-env.ts';

const HEARTBEAT = 15_000;

/** `GET /api/events`: which keys moved, as server-sent events, with a heartbeat so that a dead line is noticed. */
export function eventRoutes(deps: HttpDeps) {
  const app = createRoutes();
  app.openAPIRegistry.registerPath(events);
  return app.get(events.path, (context) => {
    const person = personOf(context);
    context.header('x-accel-buffering', 'no');
    // Nobody reads the stream behind a HEAD, so nobody would end it.
    if (context.req.raw.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' });
    const cookies = context.req.header('cookie');
    return streamSSE(context, async (stream) => {
      const isMine = createFilter(deps, person);
      const send = async (event: DeskEvent) => {
        if (!(await isStillSignedIn(deps, person, cookies))) return stream.close();
        if (await isMine(event)) await stream.writeSSE({ data: JSON.stringify(event) });
      };
      const stop = deps.events.subscribe((event) => void send(event).catch(() => stream.abort()));
      stream.onAbort(stop);
      await stream.write(': hello\n\n');
      while (!stream.aborted) {
        await stream.sleep(HEARTBEAT);
        if (!(await isStillSignedIn(deps, person, cookies))) break;
        await stream.write(': still here\n\n');
      }
      stop();
    });
  });
}

/** A stream opened before somebody signed this browser out, or before its session ended, does not outlive it. */
async function isStillSignedIn(
  { sessions }: HttpDeps,
  person: SignedIn,
  cookies: string | undefined,
): Promise<boolean> {
  const now = await sessions.read(cookies);
  return now?.id === person.id;
}

/** Shops, runs and exports of the other environment are nobody's business here. */
function createFilter({ store }: HttpDeps, person: SignedIn): (event: DeskEvent) => Promise<boolean> {
  const known = new Map<string, boolean>();
  const remember = async (key: string, look: () => Promise<boolean>) => {
    const answer = known.get(key) ?? (await look());
    known.set(key, answer);
    return answer;
  };
  const isOwnShop = async (id: string) =>
    (await store.shops.list({ environment: person.environment, includeDisconnected: true })).some(
      (shop) => shop.id === id,
    );
  const isOwnRun = async (id: string) => (await store.runs.find(toRunId(id)))?.environment === person.environment;
  const isOwnExport = async (id: string) => (await store.exports.find(id))?.environment === person.environment;
  return async (event) => {
    switch (event.type) {
      case 'shops':
      case 'views':
        return true;
      case 'export':
        return remember(event.exportId, () => isOwnExport(event.exportId));
      case 'run':
        return remember(event.runId, () => isOwnRun(event.runId));
      case 'orders':
      case 'sync':
        return remember(event.shopId, () => isOwnShop(event.shopId));
    }
  };
}

const tags = ['events'];
const events = {
  method: 'get',
  path: '/api/events',
  tags,
  summary: 'Which keys moved, as server-sent events of DeskEvent',
  responses: otherAnswer('A stream that stays open', 'text/event-stream'),
} as const;
