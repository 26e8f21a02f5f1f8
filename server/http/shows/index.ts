/** Routes of shows: what is sold and on what terms. How it sells is in the routes of inventory and bookings. */
import type { Catalog } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf, seesDrafts } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import type { SharedReads } from '../shared-reads.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';
import { presentShow, readShowPatch } from './present.ts';
import { visible } from './published.ts';
import { ShowAnswer, ShowPatchBody } from './schemas.ts';

export { presentShow, readNewShow } from './present.ts';
export { NewShowBody, ShowAnswer } from './schemas.ts';

const tags = ['shows'];

/** GET and PATCH /shows/{id}. Who sees drafts reads what is, unshared. */
export const showRoutes =
  (catalog: Catalog, { setupOf }: Pick<SharedReads, 'setupOf'>): Routes =>
  async (app) => {
    const read = {
      tags,
      summary: 'Read a show with its tiers; drafts only for who may see them',
      operationId: 'getShow',
      params: IdPath,
      response: { 200: ShowAnswer, ...problems('show_not_found') },
    };
    app.get('/shows/:id', { ...allow('public'), schema: read }, async (request, reply) => {
      const { id } = request.params;
      const shown = unwrap(visible(await setupOf(id), request));
      const show = seesDrafts(request, shown.event.organizerId)
        ? unwrap(await catalog.getShow(id, { drafts: true }))
        : shown;
      return sendVersion(reply, presentShow(show));
    });

    const patch = {
      tags,
      summary: 'Change a show: its times, status, sale window, clocks, limit and tiers',
      operationId: 'patchShow',
      params: IdPath,
      headers: IfMatch,
      body: ShowPatchBody,
      response: {
        200: ShowAnswer,
        ...problems(
          'invalid_request',
          'unauthenticated',
          'forbidden',
          'show_not_found',
          'show_in_use',
          'show_canceled',
        ),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/shows/:id', { ...allow('shows.write'), schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = request.params;
      const { event, status } = unwrap(await catalog.getShow(id, { drafts: true }));
      const hidden = status === 'draft' ? 'show_not_found' : undefined;
      authorize(request, 'shows.write', event.organizerId, hidden);
      if (request.body.status === 'canceled') authorize(request, 'shows.cancel', event.organizerId);
      const patched = await catalog.patchShow(id, readShowPatch(request.body), expected, byOf(request));
      const show = unwrap(patched);
      return sendVersion(reply, presentShow(show));
    });
  };
