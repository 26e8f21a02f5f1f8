/** Turns away who may not do what they ask for. Whether they may is decided by server/access. */
import { type Action, type Actor, matrix, may, organizersWhere } from '../access/index.ts';
import { type ErrorCode, RefusalError, refuse } from '../lib/errors.ts';

/** What a route asks of who comes: nothing, to be signed in, or to have a role that may do something. */
export type Required = 'public' | 'signed-in' | Action;

/**
 * What can be said before the request is read: guests are told to sign in, and who may do a thing nowhere is told so.
 * @throws RefusalError unauthenticated, forbidden
 */
export function admit(actor: Actor, required: Required): void {
  if (required === 'public') return;
  if (actor.kind === 'guest') throw new RefusalError(refuse('unauthenticated').refusal);
  if (required !== 'signed-in' && !mayAnywhere(actor, required)) throw forbidden(required);
}

const mayAnywhere = (actor: Actor, action: Action): boolean =>
  may(actor, action, null) || (organizersWhere(actor, action)?.length ?? 1) > 0;

/**
 * @param organizerId whose thing it is about; null: nobody's but the house's
 * @param hidden what to answer instead where the actor should not even learn that the thing exists
 * @throws RefusalError forbidden, or `hidden`
 */
export function authorize(
  actor: Actor,
  action: Action,
  organizerId: number | null,
  hidden?: ErrorCode | undefined,
): void {
  if (may(actor, action, organizerId)) return;
  if (hidden !== undefined && !mayKnow(actor, organizerId)) throw new RefusalError(refuse(hidden).refusal);
  throw forbidden(action);
}

/** Whether somebody has anything to do with an organizer. */
const mayKnow = (actor: Actor, organizerId: number | null): boolean =>
  may(actor, 'organizer.read', organizerId);

function forbidden(action: Action): RefusalError {
  const { means, roles } = matrix[action];
  const who = roles.length === 0 ? 'administrators' : `${roles.join(', ')} and administrators`;
  return new RefusalError(refuse('forbidden', `This is for ${who}: ${means.toLowerCase()}.`).refusal);
}
