/** Which shows the public may see. */
import type { FastifyRequest } from 'fastify';
import type { ShowSetup } from '../../catalog/index.ts';
import { ok, type Result, refuse } from '../../lib/errors.ts';
import { seesDrafts } from '../caller.ts';

/** The show, unless it is a draft and somebody asks who may not see its organizer's drafts. */
export function visible(setup: ShowSetup | undefined, request: FastifyRequest): Result<ShowSetup> {
  const hidden =
    setup === undefined || (setup.status === 'draft' && !seesDrafts(request, setup.event.organizerId));
  return hidden ? refuse('show_not_found') : ok(setup);
}
