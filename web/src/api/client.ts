/** The API, typed by its description. Everything that isn't a success is thrown as an ApiProblem. */
import createClient from 'openapi-fetch';
import { noteServerTime } from '../lib/server-clock.ts';
import { preferences } from '../stores/preferences.ts';
import { problemOf, problemOfFailure } from './problem.ts';
import type { components, paths } from './schema.d.ts';

export { ApiProblem } from './problem.ts';

export type Schemas = components['schemas'];
export type Event = Schemas['Event'];
export type Show = Schemas['Show'];
export type Tier = Schemas['Tier'];

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' });

api.use({
  onRequest: ({ request }) => {
    request.headers.set('onsale-client', preferences.get().clientId);
    return request;
  },
  onResponse: async ({ response }) => {
    noteServerTime(response.headers.get('date'));
    if (!response.ok) throw await problemOf(response);
  },
  onError: ({ error }) => problemOfFailure(error),
});

/** The body of an answer: `await body(api.GET('/api/v1/events', …))`. */
export async function body<Data>(answer: Promise<{ readonly data?: Data }>): Promise<NonNullable<Data>> {
  return (await answer).data as NonNullable<Data>;
}
