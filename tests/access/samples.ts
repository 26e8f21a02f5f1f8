/**
 * For every route that asks for a role, and every route about something that belongs to somebody: a request that would
 * succeed if its owner sent it. Each call makes what it is about anew, so that requests don't stand in each other's way.
 */
import { randomUUID } from 'node:crypto';
import { ada } from '../support/doors.ts';
import { pictureOf } from '../support/pictures.ts';
import { OWNER } from './actors.ts';
import { chartSamples } from './chart-samples.ts';
import { doorSamples } from './door-samples.ts';
import { teamSamples } from './team-samples.ts';
import type { World } from './world.ts';

export interface Sample {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Make = (world: World) => Promise<Sample>;

const anyVersion = { 'if-match': '*' };
const freshKey = () => ({ 'idempotency-key': randomUUID() });

/** Routes that ask for a role. */
export const roleSamples: Readonly<Record<string, Make>> = {
  ...chartSamples,
  ...doorSamples,
  ...teamSamples,
  listAccounts: async () => ({ path: '/accounts' }),
  getManagedAccount: async (world) => ({ path: `/accounts/${await world.newAccount()}` }),
  patchManagedAccount: async (world) => ({
    path: `/accounts/${await world.newAccount()}`,
    body: { isDisabled: true },
    headers: anyVersion,
  }),
  endAllSessions: async (world) => ({ path: `/accounts/${await world.newAccount()}/sessions` }),
  helpWithPassword: async (world) => ({ path: `/accounts/${await world.newAccount()}/password-link` }),
  createEvent: async () => ({
    path: '/events',
    body: { title: 'Night', category: 'rock', organizerId: OWNER },
  }),
  patchEvent: async (world) => ({
    path: `/events/${(await world.newEvent()).id}`,
    body: { title: 'Late' },
    headers: anyVersion,
  }),
  createShow: async (world) => {
    const { event, venue } = await world.newShow('draft');
    const times = { startsAt: '2100-06-02T20:00:00Z', endsAt: '2100-06-02T23:00:00Z' };
    return {
      path: `/events/${event.id}/shows`,
      body: { venueId: venue.id, ...times, currency: 'EUR', tiers: [] },
    };
  },
  patchShow: async (world) => ({
    path: `/shows/${(await world.newShow('draft')).id}`,
    body: { name: 'Second' },
    headers: anyVersion,
  }),
  createVenue: async () => ({
    path: '/venues',
    body: {
      name: 'Club',
      type: 'club',
      city: 'Porto',
      country: 'PT',
      timeZone: 'Europe/Lisbon',
      capacity: 10,
      organizerId: OWNER,
    },
  }),
  patchVenue: async (world) => ({
    path: `/venues/${(await world.newVenue()).id}`,
    body: { city: 'Faro' },
    headers: anyVersion,
  }),
  deleteEvent: async (world) => ({ path: `/events/${(await world.newEvent()).id}`, headers: anyVersion }),
  setEventImage: async (world) => ({
    path: `/events/${(await world.newEvent()).id}/image`,
    body: await pictureOf('png'),
    headers: { ...anyVersion, 'content-type': 'image/png' },
  }),
  removeEventImage: async (world) => ({
    path: `/events/${(await world.newEvent()).id}/image`,
    headers: anyVersion,
  }),
  listOrganizerEvents: async () => ({ path: `/organizers/${OWNER}/events` }),
  listOrganizerVenues: async () => ({ path: `/organizers/${OWNER}/venues` }),
  duplicateShow: async (world) => ({
    path: `/shows/${(await world.newShow('draft')).id}/duplicate`,
    body: { startsAt: '2100-07-01T20:00:00Z' },
  }),
  deleteShow: async (world) => ({
    path: `/shows/${(await world.newShow('draft')).id}`,
    headers: anyVersion,
  }),
  listBookings: async (world) => ({ path: `/bookings?showId=${(await world.newBooking()).showId}` }),
  getShowSales: async (world) => ({ path: `/shows/${(await world.newShow('draft')).id}/sales` }),
  getShowHeat: async (world) => ({ path: `/shows/${(await world.newShow('draft')).id}/heat` }),
  getOrganizerSales: async () => ({ path: `/organizers/${OWNER}/sales` }),
  getBookingTimeline: async (world) => ({ path: `/bookings/${(await world.newBooking()).id}/timeline` }),
  exportShow: async (world) => ({
    path: `/shows/${(await world.newBooking()).showId}/exports/customers?format=json`,
  }),
  refundBooking: async (world) => ({
    path: `/bookings/${(await world.newBooking()).id}/refund`,
    body: { amount: 100, reason: 'goodwill' },
    headers: freshKey(),
  }),
  cancelShow: async (world) => ({
    path: `/shows/${(await world.newShow('draft')).id}/cancel`,
    body: { reason: 'The singer is ill' },
    headers: anyVersion,
  }),
  getShowCancellation: async (world) => {
    const { id } = await world.newShow('published');
    await world.make('POST', `/shows/${id}/cancel`, { reason: 'Rain' }, anyVersion);
    return { path: `/shows/${id}/cancellation` };
  },
  moveSeats: async (world) => ({
    path: `/bookings/${(await world.newBooking()).id}/move`,
    body: { moves: [{ fromSeat: 1, toSeat: 2 }] },
  }),
  createBlock: async (world) => ({
    path: `/shows/${(await world.newShow('draft')).id}/blocks`,
    body: { seats: [1], items: [{ tierId: 1, quantity: 2 }], note: 'Press' },
  }),
  listBlocks: async (world) => ({ path: `/shows/${(await world.newShow('draft')).id}/blocks` }),
  getBlock: async (world) => ({ path: `/blocks/${(await aBlock(world)).id}` }),
  changeBlock: async (world) => ({ path: `/blocks/${(await aBlock(world)).id}`, body: { removeSeats: [1] } }),
  releaseBlock: async (world) => ({ path: `/blocks/${(await aBlock(world)).id}` }),
  sellBlock: async (world) => ({
    path: `/blocks/${(await aBlock(world)).id}/bookings`,
    body: { seats: [1], customer: ada, settlement: 'free' },
    headers: freshKey(),
  }),
  listWaitlist: async (world) => ({ path: `/shows/${(await world.newEntry()).showId}/waitlist` }),
  summarizeWaitlist: async (world) => ({
    path: `/shows/${(await world.newEntry()).showId}/waitlist/summary`,
  }),
  pauseWaitlist: async (world) => ({ path: `/shows/${(await world.newEntry()).showId}/waitlist/pause` }),
  resumeWaitlist: async (world) => ({ path: `/shows/${(await world.newEntry()).showId}/waitlist/resume` }),
  removeWaitlistEntry: async (world) => ({ path: `/waitlist/${(await world.newEntry()).id}/remove` }),
};

const aBlock = async (world: World): Promise<{ id: string }> =>
  world.make('POST', `/shows/${(await world.newShow('published')).id}/blocks`, {
    seats: [1, 2],
    note: 'Press',
  });

/** Public routes about what is one buyer's: with its secret they succeed, without it nobody but a role learns anything. */
export const ownSamples: Readonly<Record<string, (world: World) => Promise<Sample & { secret: string }>>> = {
  getHold: async (world) => ofHold(await world.newHold(), ''),
  changeHold: async (world) => ({ ...ofHold(await world.newHold(), ''), body: { addSeats: [2] } }),
  extendHold: async (world) => {
    const hold = await world.newHold();
    return { ...ofHold(hold, '/extend'), body: {} };
  },
  releaseHold: async (world) => ofHold(await world.newHold(), ''),
  getBooking: async (world) => ofBooking(await world.newBooking(), ''),
  confirmBooking: async (world) => ({ ...ofBooking(await world.newBooking(), '/confirm'), body: {} }),
  renameTicket: async (world) => ({
    ...ofBooking(await world.newBooking(), '/tickets/1'),
    body: { name: 'Charles' },
  }),
  cancelBooking: async (world) => ({ ...ofBooking(await world.newBooking(), '/cancel'), body: {} }),
  listBookingMessages: async (world) => ofBooking(await world.newBooking(), '/messages'),
  sendBookingMessage: async (world) => ({
    ...ofBooking(await world.newBooking(), '/messages'),
    body: { kind: 'tickets' },
  }),
  getWaitlistEntry: async (world) => ofEntry(await world.newEntry()),
  leaveWaitlist: async (world) => ofEntry(await world.newEntry()),
};

/** Public routes that tell everybody the same, or need no more than what they are sent. */
export const openToEverybody: readonly string[] = [
  'getHealth',
  'getReady',
  'getMetrics',
  'signUp',
  'signIn',
  'signOut',
  'createToken',
  'getSession',
  'verifyEmail',
  'resendVerification',
  'forgotPassword',
  'resetPassword',
  'searchEvents',
  'getEvent',
  'getImage',
  'getSearchOptions',
  'listVenues',
  'getVenue',
  'getVenueChart',
  'listVenueCharts',
  'getChart',
  'exportChart',
  'listTicketKeys',
  'getShow',
  'getAvailability',
  'getSeats',
  'watchShow',
  'createHold',
  'proposeSeats',
  'createBooking',
  'joinWaitlist',
  'openInvitation',
  'listPaymentMethods',
  'receiveWebhook',
  'getSimulatedPayment',
  'completeSimulatedPayment',
];

interface Opened {
  readonly id: string;
  readonly secret: string;
}

const ofHold = ({ id, secret }: Opened, rest: string) => ({ path: `/holds/${id}${rest}`, secret });
const ofEntry = ({ id, secret }: Opened) => ({ path: `/waitlist/${id}`, secret });
const ofBooking = ({ id, secret }: Opened, rest: string) => ({ path: `/bookings/${id}${rest}`, secret });
