import { createRoute, z } from '@hono/zod-openapi';
import { type Session, sessionSchema, signedInDeviceSchema } from '@order-manager/contract';
import { presentShop } from '../../connect/present-shop.ts';
import { ProblemError } from '../../problem-error.ts';
import { sessionCookie } from '../../security/session-cookie.ts';
import type { SignedIn } from '../../security/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { createRoutes, jsonAnswer, nothingAnswer, personOf } from '../http-env.ts';
import { connectUrlOf, isHttps } from '../own-address.ts';

/** Who is here, on which devices, and signing out. */
export const sessionRoutes = (deps: HttpDeps) =>
  createRoutes()
    .openapi(getSession, async (context) => context.json(await presentSession(deps, context.get('signedIn')), 200))
    .openapi(listDevices, async (context) => {
      const person = personOf(context);
      const sessions = await deps.sessions.list(person.role);
      const devices = sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
        id,
        createdAt,
        lastSeenAt,
        userAgent,
        current: id === person.id,
      }));
      return context.json(devices, 200);
    })
    .openapi(revokeDevice, async (context) => {
      const person = personOf(context);
      const { id } = context.req.valid('param');
      const sessions = await deps.sessions.list(person.role);
      if (!sessions.some((session) => session.id === id)) throw new ProblemError('not-found');
      await deps.sessions.revoke(id);
      return context.body(null, 204);
    })
    .openapi(signOut, async (context) => {
      await revokeAll(deps, context.req.header('cookie'));
      context.header('set-cookie', sessionCookie([], { secure: isHttps(deps.address), maxAgeSeconds: 0 }));
      return context.body(null, 204);
    });

/** Signing out means all of this browser: an older session behind the present one goes too. */
async function revokeAll(deps: HttpDeps, cookieHeader: string | undefined): Promise<void> {
  for (
    let session = await deps.sessions.read(cookieHeader);
    session;
    session = await deps.sessions.read(cookieHeader)
  ) {
    await deps.sessions.revoke(session.id);
  }
}

async function presentSession(deps: HttpDeps, signedIn: SignedIn | null): Promise<Session> {
  const { store, demo } = deps;
  const connections = await store.connections.list();
  const shops = signedIn ? await store.shops.list({ environment: signedIn.environment }) : [];
  return {
    signedIn: signedIn !== null,
    role: signedIn?.role ?? null,
    freshInstallation: !connections.some(({ environment }) => environment === 'live'),
    demo: demo && {
      appKey: demo.appKey,
      appSecret: demo.appSecret,
      authorizeUrl: `${demo.url}/oauth/authorize?app_key=${demo.appKey}&state=demo`,
    },
    connectUrl: connectUrlOf(deps.address),
    shops: shops.map((shop) => presentShop(shop, connections.find(({ id }) => id === shop.connectionId) ?? null)),
    version: deps.version,
  };
}

const getSession = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['session'],
  summary: 'Who is signed in, which shops are there, whether the demo is on',
  responses: jsonAnswer('The session of this browser', sessionSchema),
});
const listDevices = createRoute({
  method: 'get',
  path: '/api/devices',
  tags: ['session'],
  summary: 'Browsers that are signed in',
  responses: jsonAnswer('The last used first', z.array(signedInDeviceSchema)),
});
const revokeDevice = createRoute({
  method: 'delete',
  path: '/api/devices/{id}',
  tags: ['session'],
  summary: 'Sign a browser out',
  request: { params: z.object({ id: z.string() }) },
  responses: nothingAnswer('It is signed out'),
});
const signOut = createRoute({
  method: 'post',
  path: '/api/sign-out',
  tags: ['session'],
  summary: 'Sign this browser out',
  responses: nothingAnswer('Signed out'),
});
