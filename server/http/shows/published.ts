/** Which shows the public may see. */
import type { FastifyRequest } from 'fastify';
import type { ShowSetup } from '../../catalog/index.ts';
import { ok, type Result, refuse } from '../../lib/errors.ts';
import { isAdmin } from '../caller.ts';

/** The show, unless it is a draft and somebody else than the administrator asks. */
export function visible(setup: ShowSetup | undefined, request: FastifyRequest): Result<ShowSetup> {
  const hidden = setup === undefined || (setup.status === 'draft' && !isAdmin(request));
  return hidden ? refuse('show_not_found') : ok(setup);
}
