/** Routes of shows: what is sold and on what terms. How it sells is in the routes of inventory and bookings. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Catalog, ShowSetup } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf, seesDrafts } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import type { SharedReads } from '../shared-reads.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import { presentShow, readShowCopy, readShowPatch } from './present.ts';
import { visible } from './published.ts';
import { ShowAnswer, ShowCopyBody, ShowPatchBody } from './schemas.ts';

export { presentShow, readNewShow } from './present.ts';
export { NewShowBody, ShowAnswer } from './schemas.ts';

const tags = ['shows'];

/** GET, PATCH and DELETE /shows/{id}, POST /shows/{id}/duplicate. Who sees drafts reads what is, unshared. */
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
      const { event } = await ownShow(catalog, request, id);
      if (request.body.status === 'canceled') authorize(request, 'shows.cancel', event.organizerId);
      const patched = await catalog.patchShow(id, readShowPatch(request.body), expected, byOf(request));
      const show = unwrap(patched);
      return sendVersion(reply, presentShow(show));
    });

    const duplicate = {
      tags,
      summary:
        'Make a draft with the tiers, seats, limits and clocks of a show, and with its windows moved along',
      operationId: 'duplicateShow',
      params: IdPath,
      body: ShowCopyBody,
      response: {
        201: ShowAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'show_not_found'),
      },
    };
    app.post(
      '/shows/:id/duplicate',
      { ...allow('shows.write'), schema: duplicate },
      async (request, reply) => {
        const { id } = await ownShow(catalog, request, request.params.id);
        const made = await catalog.duplicateShow(id, readShowCopy(request.body), byOf(request));
        return sendNew(reply, presentShow(unwrap(made)));
      },
    );

    const remove = {
      tags,
      summary: 'Delete a draft of which nothing was ever held or sold',
      operationId: 'deleteShow',
      params: IdPath,
      headers: IfMatch,
      response: {
        204: Type.Null(),
        ...problems('unauthenticated', 'forbidden', 'show_not_found', 'show_in_use'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.delete('/shows/:id', { ...allow('shows.write'), schema: remove }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = await ownShow(catalog, request, request.params.id);
      unwrap(await catalog.deleteShow(id, expected, byOf(request)));
      return reply.code(204).send(null);
    });
  };

/**
 * The show, for who may change it.
 * @throws RefusalError show_not_found, also for drafts of others; forbidden
 */
async function ownShow(catalog: Catalog, request: FastifyRequest, id: number): Promise<ShowSetup> {
  const show = unwrap(await catalog.getShow(id, { drafts: true }));
  const hidden = show.status === 'draft' ? 'show_not_found' : undefined;
  authorize(request, 'shows.write', show.event.organizerId, hidden);
  return show;
}
