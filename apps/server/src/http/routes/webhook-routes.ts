import { WEBHOOK_PATH } from '@order-manager/domain';
import { bodyLimit } from 'hono/body-limit';
import type { HttpDeps } from '../deps.ts';
import { createRoutes } from '../http-env.ts';

const MOST_BYTES = 1024 * 1024;

/** Where TikTok tells what moved. Its callers prove themselves by signature: no session, no cookie, no origin. Answers are empty. */
export const webhookRoutes = ({ webhooks }: Pick<HttpDeps, 'webhooks'>) =>
  createRoutes()
    .get(WEBHOOK_PATH, (context) => context.text('TikTok may send its webhooks here.'))
    .post(
      WEBHOOK_PATH,
      bodyLimit({ maxSize: MOST_BYTES, onError: () => new Response(null, { status: 413 }) }),
      async (context) => {
        const rawBody = new Uint8Array(await context.req.arrayBuffer());
        const verdict = await webhooks.receive(rawBody, context.req.header('authorization') ?? null);
        return context.body(null, verdict === 'kept' ? 200 : 401);
      },
    );
