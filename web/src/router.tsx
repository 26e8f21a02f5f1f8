/** Which address shows which page. Each page is a chunk of its own, loaded when it is likely to be wanted. */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { readReturn } from './account/return-to.ts';
import { eventQuery, showQuery } from './api/queries.ts';
import { parseSearch, writeSearch } from './lib/search-params.ts';
import { doorRoute } from './pages/door/routes.ts';
import { readHomeSearch } from './pages/home/search.ts';
import { consoleRoutes } from './pages/organize/routes.ts';
import { pageChunk } from './shell/page-chunk.ts';
import { PageError, PageLoading } from './shell/page-states.tsx';
import { root, showIdParams } from './shell/root-route.ts';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readHomeSearch,
  component: pageChunk(() => import('./pages/home/page.tsx')),
});

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$slug',
  // Begins to load together with the page's code; the page itself shows what became of it.
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(eventQuery(params.slug)),
  component: pageChunk(() => import('./pages/event/page.tsx')),
});

const show = createRoute({
  getParentRoute: () => root,
  path: '/shows/$showId',
  params: showIdParams,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(showQuery(params.showId)),
  component: pageChunk(() => import('./pages/show/page.tsx')),
});

const basket = createRoute({
  getParentRoute: () => root,
  path: '/basket',
  component: pageChunk(() => import('./pages/basket/page.tsx')),
});

const checkout = createRoute({
  getParentRoute: () => root,
  path: '/checkout',
  component: pageChunk(() => import('./pages/checkout/page.tsx')),
});

const bookings = createRoute({
  getParentRoute: () => root,
  path: '/bookings',
  component: pageChunk(() => import('./pages/bookings/page.tsx')),
});

const booking = createRoute({
  getParentRoute: () => root,
  path: '/bookings/$id',
  component: pageChunk(() => import('./pages/booking/page.tsx')),
});

const waitlist = createRoute({
  getParentRoute: () => root,
  path: '/waitlist/$id',
  component: pageChunk(() => import('./pages/waitlist/page.tsx')),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readReturn,
  component: pageChunk(() => import('./pages/sign-in/page.tsx')),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: readReturn,
  component: pageChunk(() => import('./pages/sign-up/page.tsx')),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: pageChunk(() => import('./pages/verify/page.tsx')),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: pageChunk(() => import('./pages/forgot/page.tsx')),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: pageChunk(() => import('./pages/reset/page.tsx')),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: pageChunk(() => import('./pages/account/page.tsx')),
});

const chooseDoor = createRoute({
  getParentRoute: () => root,
  path: '/door',
  component: pageChunk(() => import('./pages/door/choose.tsx')),
});

/** The simulator's bank; real ones have pages of their own. */
const bank = createRoute({
  getParentRoute: () => root,
  path: '/bank/$reference',
  validateSearch: ({ booking }: Record<string, unknown>): { booking?: string } =>
    typeof booking === 'string' ? { booking } : {},
  component: pageChunk(() => import('./pages/bank/page.tsx')),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  component: pageChunk(() => import('./pages/mailbox/page.tsx')),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  component: pageChunk(() => import('./pages/invitation/page.tsx')),
});

/** Makes the router; once for each app. */
export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      home,
      event,
      show,
      basket,
      checkout,
      bookings,
      booking,
      waitlist,
      signIn,
      signUp,
      verify,
      forgot,
      reset,
      account,
      bank,
      mailbox,
      invitation,
      consoleRoutes,
      chooseDoor,
      doorRoute,
    ]),
    context: { queryClient },
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageError,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
