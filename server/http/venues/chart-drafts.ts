/** Charts that are being drawn: what the editor opens, and saves by itself. */
import { type Static, Type } from 'typebox';
import { type Catalog, ChartDocument, type DraftHead, readIdOrSlug } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { Id, IdOrSlugPath, IdPath, pageQuery } from '../paths.ts';
import { AnsweredTime, component, Page, problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import { CHART_BODY_MAX } from './schemas.ts';

const tags = ['venues'];
/** To whoever may not draw for the venue there is no such draft. */
const HIDDEN = 'chart_draft_not_found';

const head = {
  id: Id,
  venueId: Id,
  name: Type.String(),
  seatCount: Type.Integer(),
  version: Type.Integer(),
  updatedBy: Type.String({ description: 'Who saved it last' }),
  updatedAt: AnsweredTime,
  links: Type.Object({ self: Type.String() }),
};
const ChartDraftHead = component('ChartDraftHead', Type.Object(head));
const ChartDraftPage = component('ChartDraftPage', Page(ChartDraftHead));
const Document = component('ChartDocument', ChartDocument);
const ChartDraft = component('ChartDraft', Type.Object({ ...head, document: Document }));
const ChartDraftBody = component(
  'ChartDraftBody',
  Type.Object({ document: Document }, { additionalProperties: false }),
);
type Head = Static<typeof ChartDraftHead>;

/** GET and POST /venues/{id}/chart-drafts; GET, PUT and DELETE /chart-drafts/{id}. */
export const chartDraftRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    const access = allow('venues.write');
    const writing = { ...access, bodyLimit: CHART_BODY_MAX };

    const list = {
      tags,
      summary: "List a venue's charts that are being drawn",
      operationId: 'listChartDrafts',
      params: IdOrSlugPath,
      querystring: Type.Object(pageQuery),
      response: {
        200: ChartDraftPage,
        ...problems('invalid_request', 'invalid_cursor', 'unauthenticated', 'forbidden', 'venue_not_found'),
      },
    };
    app.get('/venues/:id/chart-drafts', { ...access, schema: list }, async (request) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const { items, nextCursor } = unwrap(await catalog.listChartDrafts(venue.id, request.query));
      return { items: items.map(present), nextCursor };
    });

    const create = {
      tags,
      summary: 'Begin to draw a chart',
      operationId: 'createChartDraft',
      params: IdOrSlugPath,
      body: ChartDraftBody,
      response: {
        201: ChartDraftHead,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'venue_not_found'),
      },
    };
    app.post('/venues/:id/chart-drafts', { ...writing, schema: create }, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const made = await catalog.createChartDraft(venue.id, request.body.document, byOf(request));
      return sendNew(reply, present(unwrap(made)));
    });

    const read = {
      tags,
      summary: 'Read a chart that is being drawn',
      operationId: 'getChartDraft',
      params: IdPath,
      response: { 200: ChartDraft, ...problems('unauthenticated', 'forbidden', 'chart_draft_not_found') },
    };
    app.get('/chart-drafts/:id', { ...access, schema: read }, async (request, reply) => {
      const draft = unwrap(await catalog.getChartDraft(request.params.id));
      authorize(request, 'venues.write', draft.organizerId, HIDDEN);
      return sendVersion(reply, { ...present(draft), document: draft.document });
    });

    const changed = problems(
      'unauthenticated',
      'forbidden',
      'chart_draft_not_found',
      'if_match_missing',
      'version_stale',
    );
    const save = {
      tags,
      summary: 'Save a chart that is being drawn',
      description: 'A stale save says in `updatedBy` and `updatedAt` who saved meanwhile, and when.',
      operationId: 'saveChartDraft',
      params: IdPath,
      headers: IfMatch,
      body: ChartDraftBody,
      response: { 200: ChartDraftHead, ...problems('invalid_request'), ...changed },
    };
    app.put('/chart-drafts/:id', { ...writing, schema: save }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id, organizerId } = unwrap(await catalog.getChartDraftHead(request.params.id));
      authorize(request, 'venues.write', organizerId, HIDDEN);
      const saved = await catalog.saveChartDraft(id, request.body.document, expected, byOf(request));
      return sendVersion(reply, present(unwrap(saved)));
    });

    const remove = {
      tags,
      summary: 'Delete a chart that is being drawn',
      operationId: 'deleteChartDraft',
      params: IdPath,
      headers: IfMatch,
      response: { 204: Type.Null(), ...changed },
    };
    app.delete('/chart-drafts/:id', { ...access, schema: remove }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id, organizerId } = unwrap(await catalog.getChartDraftHead(request.params.id));
      authorize(request, 'venues.write', organizerId, HIDDEN);
      unwrap(await catalog.deleteChartDraft(id, expected, byOf(request)));
      return reply.code(204).send(null);
    });
  };

const present = ({ id, venueId, name, seatCount, version, updatedBy, updatedAt }: DraftHead): Head => ({
  id,
  venueId,
  name,
  seatCount,
  version,
  updatedBy,
  updatedAt,
  links: { self: `/api/v1/chart-drafts/${id}` },
});
