/** The addresses of the organizer's console. Its frame and each of its pages are chunks that only organizers load. */
import { createRoute } from '@tanstack/react-router';
import { readTexts } from '../../lib/search-params.ts';
import { pageChunk } from '../../shell/page-chunk.ts';
import { root, showIdParams } from '../../shell/root-route.ts';
import { readBookingsSearch } from './bookings/search.ts';

const organize = createRoute({
  getParentRoute: () => root,
  path: '/organize',
  component: pageChunk(() => import('./frame.tsx')),
});

const home = createRoute({
  getParentRoute: () => organize,
  path: '/',
  component: pageChunk(() => import('./home/page.tsx')),
});

/** The seating chart of a venue: one of its drafts in the editor, or what to begin with. */
const venueChart = createRoute({
  getParentRoute: () => organize,
  path: '/venues/$slug/chart',
  validateSearch: ({ draft }: Record<string, unknown>): { draft?: number } => {
    const id = Number(draft);
    return Number.isInteger(id) && id > 0 ? { draft: id } : {};
  },
  component: pageChunk(() => import('./chart/page.tsx')),
});

const events = createRoute({
  getParentRoute: () => organize,
  path: '/events',
  component: pageChunk(() => import('./events/page.tsx')),
});

const newEvent = createRoute({
  getParentRoute: () => organize,
  path: '/events/new',
  component: pageChunk(() => import('./events/new.tsx')),
});

const event = createRoute({
  getParentRoute: () => organize,
  path: '/events/$slug',
  component: pageChunk(() => import('./events/edit.tsx')),
});

const newShow = createRoute({
  getParentRoute: () => organize,
  path: '/events/$slug/shows/new',
  component: pageChunk(() => import('./shows/new.tsx')),
});

const venues = createRoute({
  getParentRoute: () => organize,
  path: '/venues',
  component: pageChunk(() => import('./venues/page.tsx')),
});

const newVenue = createRoute({
  getParentRoute: () => organize,
  path: '/venues/new',
  component: pageChunk(() => import('./venues/new.tsx')),
});

const venue = createRoute({
  getParentRoute: () => organize,
  path: '/venues/$slug',
  component: pageChunk(() => import('./venues/edit.tsx')),
});

const team = createRoute({
  getParentRoute: () => organize,
  path: '/team',
  component: pageChunk(() => import('./team/page.tsx')),
});

const keys = createRoute({
  getParentRoute: () => organize,
  path: '/keys',
  component: pageChunk(() => import('./keys/page.tsx')),
});

const accounts = createRoute({
  getParentRoute: () => organize,
  path: '/accounts',
  validateSearch: readTexts('q'),
  component: pageChunk(() => import('./accounts/page.tsx')),
});

const account = createRoute({
  getParentRoute: () => organize,
  path: '/accounts/$accountId',
  component: pageChunk(() => import('./accounts/account.tsx')),
});

const audit = createRoute({
  getParentRoute: () => organize,
  path: '/audit',
  validateSearch: readTexts('q', 'actor'),
  component: pageChunk(() => import('./audit/page.tsx')),
});

/** What the pages about one show have in common: its name, its state, its tabs. */
const show = createRoute({
  getParentRoute: () => organize,
  path: '/shows/$showId',
  params: showIdParams,
  component: pageChunk(() => import('./show/page.tsx')),
});

const sales = createRoute({
  getParentRoute: () => show,
  path: '/',
  component: pageChunk(() => import('./sales/page.tsx')),
});

const showBookings = createRoute({
  getParentRoute: () => show,
  path: '/bookings',
  validateSearch: readBookingsSearch,
  component: pageChunk(() => import('./bookings/of-show.tsx')),
});

const bookings = createRoute({
  getParentRoute: () => organize,
  path: '/bookings',
  validateSearch: readBookingsSearch,
  component: pageChunk(() => import('./bookings/page.tsx')),
});

const booking = createRoute({
  getParentRoute: () => organize,
  path: '/bookings/$bookingId',
  component: pageChunk(() => import('./booking/page.tsx')),
});

const setup = createRoute({
  getParentRoute: () => show,
  path: '/setup',
  component: pageChunk(() => import('./setup/page.tsx')),
});

const seats = createRoute({
  getParentRoute: () => show,
  path: '/seats',
  component: pageChunk(() => import('./seats/page.tsx')),
});

const waitlist = createRoute({
  getParentRoute: () => show,
  path: '/waitlist',
  component: pageChunk(() => import('./waitlist/page.tsx')),
});

/** All of them; a new page is a route above and a name here. */
export const consoleRoutes = organize.addChildren([
  home,
  events,
  newEvent,
  event,
  newShow,
  venues,
  newVenue,
  venue,
  team,
  keys,
  accounts,
  account,
  audit,
  venueChart,
  bookings,
  booking,
  show.addChildren([sales, showBookings, setup, seats, waitlist]),
]);
