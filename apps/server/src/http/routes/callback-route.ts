import { takeCallbackUrlApart } from '@order-manager/domain';
import type { HttpDeps } from '../deps.ts';
import { createRoutes } from '../http-env.ts';
import { browserOf } from './connect-routes.ts';

/** `GET /connect`: where TikTok sends the browser. The code is kept and leaves the address bar at once. */
export const callbackRoute = (deps: HttpDeps) =>
  createRoutes().get('/connect', async (context) => {
    const query = new URL(context.req.url).search;
    const { code, state, shopRegion, problem } = takeCallbackUrlApart(query);
    const declined = problem === 'declined';
    const arrivalId = await deps.connect.arrive({ code, declined, shopRegion, state }, browserOf(context));
    const target = arrivalId ? `/?arrival=${arrivalId}` : '/?problem=state-unknown';
    return new Response(null, {
      status: 303,
      headers: { location: target, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
  });
