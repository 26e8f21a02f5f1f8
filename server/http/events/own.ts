import type { FastifyRequest } from 'fastify';
import type { Action } from '../../access/index.ts';
import { type Catalog, type CatalogEvent, readIdOrSlug } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import { authorize } from '../caller.ts';

/**
 * The event, for who may do something with it.
 * @throws RefusalError event_not_found, also for what others may not see; forbidden
 */
export async function ownEvent(
  catalog: Catalog,
  request: FastifyRequest,
  idOrSlug: string,
  action: Action,
): Promise<CatalogEvent> {
  const event = unwrap(await catalog.getEvent(readIdOrSlug(idOrSlug), { drafts: true }));
  const isPublic = event.shows.some(({ status }) => status !== 'draft');
  authorize(request, action, event.organizerId, isPublic ? undefined : 'event_not_found');
  return event;
}
