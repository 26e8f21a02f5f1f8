/** Routes of shows: what is sold and on what terms. How it sells is in the routes of inventory and bookings. */
import type { Catalog } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { isAdmin, requireAdmin } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { ADMIN_ONLY, problems } from '../schemas.ts';
import type { SharedReads } from '../shared-reads.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';
import { presentShow, readShowPatch } from './present.ts';
import { visible } from './published.ts';
import { ShowAnswer, ShowPatchBody } from './schemas.ts';

export { presentShow, readNewShow } from './present.ts';
export { NewShowBody, ShowAnswer } from './schemas.ts';

const tags = ['shows'];

/** GET and PATCH /shows/{id}. The administrator reads what is, unshared. */
export const showRoutes =
  (catalog: Catalog, { setupOf }: Pick<SharedReads, 'setupOf'>): Routes =>
  async (app) => {
    const read = {
      tags,
      summary: 'Read a show with its tiers; drafts only for the administrator',
      operationId: 'getShow',
      params: IdPath,
      response: { 200: ShowAnswer, ...problems('show_not_found') },
    };
    app.get('/shows/:id', { schema: read }, async (request, reply) => {
      const { id } = request.params;
      const show = isAdmin(request)
        ? await catalog.getShow(id, { drafts: true })
        : visible(await setupOf(id), request);
      return sendVersion(reply, presentShow(unwrap(show)));
    });

    const patch = {
      tags,
      summary: 'Change a show: its times, status, sale window, clocks, limit and tiers',
      operationId: 'patchShow',
      security: ADMIN_ONLY,
      params: IdPath,
      headers: IfMatch,
      body: ShowPatchBody,
      response: {
        200: ShowAnswer,
        ...problems('invalid_request', 'unauthenticated', 'show_not_found', 'show_in_use', 'show_canceled'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/shows/:id', { onRequest: requireAdmin, schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const patched = await catalog.patchShow(request.params.id, readShowPatch(request.body), expected);
      const show = unwrap(patched);
      return sendVersion(reply, presentShow(show));
    });
  };
