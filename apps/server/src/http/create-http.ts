import { ProblemError } from '../problem-error.ts';
import type { HttpDeps } from './deps.ts';
import { createRoutes, type HttpApp } from './http-env.ts';
import { guardOrigin } from './middleware/guard-origin.ts';
import { limitBody } from './middleware/limit-body.ts';
import { logRequests } from './middleware/log-requests.ts';
import { readSession, requirePerson } from './middleware/read-session.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { problemAnswer } from './problem-answer.ts';
import { callbackRoute } from './routes/callback-route.ts';
import { connectRoutes } from './routes/connect-routes.ts';
import { addDocs } from './routes/docs-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { noteRoutes } from './routes/note-routes.ts';
import { orderRoutes } from './routes/order-routes.ts';
import { printRoutes } from './routes/print-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { shippingRoutes } from './routes/shipping-routes.ts';
import { shopRoutes } from './routes/shop-routes.ts';
import { syncRoutes } from './routes/sync-routes.ts';
import { viewRoutes } from './routes/view-routes.ts';
import { webRoutes } from './routes/web-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';

/** The whole HTTP side of the desk: one function from request to answer, with or without a socket. */
export function createHttp(deps: HttpDeps): HttpApp {
  const app = createRoutes();
  app.onError((thrown, context) =>
    problemAnswer(thrown, deps.log, { method: context.req.method, path: context.req.path }),
  );
  app.notFound((context) =>
    problemAnswer(new ProblemError('not-found'), deps.log, { method: context.req.method, path: context.req.path }),
  );
  app.use(logRequests(deps.log, deps.now), securityHeaders, guardOrigin(deps.address), limitBody);
  app.route('/', healthRoutes(deps));
  app.use('/api/*', readSession(deps), requirePerson);
  app.route('/', sessionRoutes(deps));
  app.route('/', connectRoutes(deps));
  app.route('/', shopRoutes(deps));
  app.route('/', orderRoutes(deps));
  app.route('/', noteRoutes(deps));
  app.route('/', syncRoutes(deps));
  app.route('/', shippingRoutes(deps));
  app.route('/', printRoutes(deps));
  app.route('/', exportRoutes(deps));
  app.route('/', viewRoutes(deps));
  app.route('/', eventRoutes(deps));
  app.route('/', webhookRoutes(deps));
  addDocs(app, deps);
  app.route('/', callbackRoute(deps));
  app.route('/', webRoutes(deps));
  return app;
}
