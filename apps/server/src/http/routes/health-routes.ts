import type { HttpDeps } from '../deps.ts';
import { createRoutes } from '../http-env.ts';

/** For supervisors: `/healthz` says the process answers, `/readyz` that its database does too. */
export const healthRoutes = ({ store, log }: HttpDeps) =>
  createRoutes()
    .get('/healthz', (context) => context.json({ ok: true }))
    .get('/readyz', async (context) => {
      try {
        await store.isFresh();
        return context.json({ ok: true });
      } catch (thrown) {
        log.error({ err: thrown }, 'not ready');
        return context.json({ ok: false }, 503);
      }
    });
