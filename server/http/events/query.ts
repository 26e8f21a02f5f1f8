/** Searches for events, as every door takes them. */
import type { EventQuery } from '../../catalog/index.ts';
import { RefusalError, refuse } from '../../lib/errors.ts';
import type { EventsQuery } from './schemas.ts';

/**
 * A search as the catalog takes it.
 * @throws RefusalError unauthenticated when somebody else than the administrator asks for drafts
 */
export function readEventsQuery({ from, to, ...query }: EventsQuery, seesDrafts: boolean): EventQuery {
  if (query.drafts === true && !seesDrafts) {
    throw new RefusalError(refuse('unauthenticated', 'Only the administrator sees drafts.').refusal);
  }
  return {
    ...query,
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}
