/** For whom somebody works: what the console asks before it shows anything. */
import { queryOptions } from '@tanstack/react-query';
import { type Account, sessionQuery } from '../api/account.ts';
import { ApiProblem, api, body, type Schemas } from '../api/client.ts';
import type { Workplace } from './workplace.tsx';

/** Who uses the console. The account is null for whoever comes with a token instead, such as a test. */
export interface Visitor {
  readonly account: Account | null;
  /** Organizers that they belong to; for administrators all of them, and the house. */
  readonly workplaces: readonly Workplace[];
}

/** Null where nobody is signed in. */
export const visitorQuery = queryOptions({
  queryKey: ['console', 'visitor'],
  queryFn: async ({ client, signal }): Promise<Visitor | null> => {
    const account = await client.fetchQuery(sessionQuery());
    try {
      const organizers = await allOrganizers(signal);
      const isAdministrator = account === null || account.isAdministrator;
      const workplaces = organizers.map(({ id, name, roles }) => ({
        id,
        name,
        roles: isAdministrator ? ALL_ROLES : roles,
      }));
      return { account, workplaces: isAdministrator ? [...workplaces, HOUSE] : workplaces };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 30_000,
});

async function allOrganizers(signal: AbortSignal): Promise<Schemas['OwnOrganizer'][]> {
  const all: Schemas['OwnOrganizer'][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor !== '' && { cursor }) };
    const page: Schemas['OwnOrganizerPage'] = await body(
      api.GET('/api/v1/organizers', { params: { query }, signal }),
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** An administrator may do whatever a member may. */
const ALL_ROLES: Workplace['roles'] = ['organizer', 'finance', 'door', 'administrator'];

/** What belongs to no organizer. */
const HOUSE: Workplace = { id: null, name: 'The house', roles: ALL_ROLES };
