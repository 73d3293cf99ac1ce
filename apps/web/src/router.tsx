import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from './api/queries.ts';
import { readSearchTexts, type SearchTexts, writeSearchTexts } from './search-texts.ts';
import { BrokenScreen, ScreenMissingError } from './shell/broken-screen.tsx';
import { NotFoundScreen } from './shell/not-found-screen.tsx';

type Context = { queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<Context>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search): { arrival?: string; problem?: string } => ({
    ...textOf(search, 'arrival'),
    ...textOf(search, 'problem'),
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (session.signedIn && !search.arrival) throw redirect({ to: '/orders', search: {} });
  },
  component: screen(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const guideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guide',
  component: screen(() => import('./guide/guide-page.tsx'), 'GuidePage'),
});

/** Everything behind the sign-in, with navigation around it. */
const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    if (!session.signedIn) throw redirect({ to: '/', search: {} });
  },
  component: screen(() => import('./shell/desk-shell.tsx'), 'DeskShell'),
});

const ordersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/orders',
  validateSearch: (search): SearchTexts => search as SearchTexts,
  component: screen(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
});

const runsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/runs',
  component: screen(() => import('./runs/runs-page.tsx'), 'RunsPage'),
});

const runRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/runs/$runId',
  validateSearch: (search): SearchTexts => search as SearchTexts,
  component: screen(() => import('./runs/run-page.tsx'), 'RunPage'),
});

const todayRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/today',
  beforeLoad: () => {
    throw redirect({ to: '/orders', search: {} });
  },
});

const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  beforeLoad: ({ location }) => {
    if (/^\/settings\/?$/.test(location.pathname)) throw redirect({ to: '/settings/shops', search: {} });
  },
  component: screen(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const shopsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/shops',
  validateSearch: (search): { shop?: string; add?: string } => ({
    ...textOf(search, 'shop'),
    ...textOf(search, 'add'),
  }),
  component: screen(() => import('./settings/shops-page.tsx'), 'ShopsPage'),
});

const devicesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/devices',
  component: screen(() => import('./settings/devices-page.tsx'), 'DevicesPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  guideRoute,
  deskRoute.addChildren([
    ordersRoute,
    runsRoute,
    runRoute,
    todayRoute,
    settingsRoute.addChildren([shopsRoute, devicesRoute]),
  ]),
]);

/**
 * A screen that is fetched when it is opened. The router's own way reloads the page when that fails; with the desk away
 * nothing would be left of it, so the failure gets a name of ours and `BrokenScreen` says what is the matter.
 */
function screen<Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(
    () =>
      load().catch((cause) => {
        throw new ScreenMissingError(cause);
      }),
    name,
  );
}

/** The whole map of the app; screens are fetched when they are opened. */
export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: BrokenScreen,
    defaultNotFoundComponent: NotFoundScreen,
    // Plain texts both ways: the router's own way turns ids into numbers.
    parseSearch: readSearchTexts,
    stringifySearch: writeSearchTexts,
  });

function textOf<Name extends string>(search: Record<string, unknown>, name: Name): { [N in Name]?: string } {
  const value = search[name];
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [N in Name]?: string };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
