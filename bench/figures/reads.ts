/** What people look at, while others buy. */
import type { FixedPlan } from '../load/plan.ts';
import type { Figure } from '../run/figure.ts';
import { hotPlan, makeHotShow } from './general-hot.ts';
import { makeProgram, searches } from './program.ts';
import { newRunId } from './requests.ts';
import { makeStadiumShow, seatsPlan } from './stadium.ts';

/** As browsers ask. */
const headers = { accept: 'application/json', 'accept-encoding': 'gzip, deflate, br' };

const reading = (paths: readonly string[]): FixedPlan => ({
  kind: 'fixed',
  method: 'GET',
  headers,
  runId: newRunId(),
  paths,
  bodies: [],
});

export const availability: Figure = {
  name: 'availability',
  role: 'onsale',
  what: 'What is left of the tiers of a show that sells.',
  prepare: async ({ admin }) => {
    const show = await makeHotShow(admin);
    return { plan: reading([`/api/v1/shows/${show.showId}/availability`]), beside: hotPlan(show) };
  },
};

export const seatsSnapshot: Figure = {
  name: 'seats-snapshot',
  role: 'onsale',
  what: 'The states of all 50,000 seats of a show that sells.',
  prepare: async (bench) => {
    const { id } = await makeStadiumShow(bench);
    return { plan: reading([`/api/v1/shows/${id}/seats`]), beside: seatsPlan([id]) };
  },
};

export const search: Figure = {
  name: 'search',
  role: 'onsale',
  what: 'Searches among 300 events: words, typos, artists, cities, prices, dates, what is available.',
  setUp: ({ admin }) => makeProgram(admin),
  prepare: async ({ admin }) => ({
    plan: reading(searches.map((query) => `/api/v1/events?${query}`)),
    beside: hotPlan(await makeHotShow(admin)),
  }),
};
