import type { FastifyRequest } from 'fastify';
import type { Action } from '../../access/index.ts';
import type { ShowSetup } from '../../catalog/index.ts';
import { type ErrorCode, RefusalError, refuse } from '../../lib/errors.ts';
import { authorize } from '../caller.ts';

/** Reads a show; it may be as old as a second: whose it is doesn't change. */
export type SetupOf = (showId: number) => Promise<ShowSetup | undefined>;

/**
 * Lets nobody pass but those who may do something with a show.
 * @param hidden what strangers hear, as if there were no such thing
 * @throws RefusalError `hidden`, or forbidden for others of its organizer
 */
export async function authorizeShow(
  setupOf: SetupOf,
  request: FastifyRequest,
  action: Action,
  showId: number,
  hidden: ErrorCode = 'show_not_found',
): Promise<void> {
  const setup = await setupOf(showId);
  if (setup === undefined) throw new RefusalError(refuse(hidden).refusal);
  authorize(request, action, setup.event.organizerId, hidden);
}
