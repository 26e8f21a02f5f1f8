/** Routes of venues and their charts. */
import { Type } from 'typebox';
import { type Catalog, readIdOrSlug, readJsonChart, type Venue } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdOrSlugPath, IdPath, pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import { chartDraftRoutes } from './chart-drafts.ts';
import { chartFileRoutes } from './chart-files.ts';
import { sendChart } from './geometry.ts';
import {
  CHART_BODY_MAX,
  ChartAnswer,
  ChartList,
  NewChartBody,
  NewVenueBody,
  StoredChartAnswer,
  VenueAnswer,
  VenuePage,
  VenuePatchBody,
} from './schemas.ts';

const tags = ['venues'];

/** GET and POST /venues, GET and PATCH /venues/{id}, their charts and drafts, GET /charts/{id}. */
export const venueRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    await app.register(chartFileRoutes(catalog));
    await app.register(chartDraftRoutes(catalog));

    const list = {
      tags,
      summary: 'List venues',
      operationId: 'listVenues',
      querystring: Type.Object(pageQuery),
      response: { 200: VenuePage, ...problems('invalid_request', 'invalid_cursor') },
    };
    app.get('/venues', { ...allow('public'), schema: list }, async (request) => {
      const { items, nextCursor } = unwrap(await catalog.listVenues(request.query));
      return { items: items.map(presentVenue), nextCursor };
    });

    const create = {
      tags,
      summary: 'Make a venue',
      operationId: 'createVenue',
      body: NewVenueBody,
      response: {
        201: VenueAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'slug_taken'),
      },
    };
    app.post('/venues', { ...allow('venues.write'), schema: create }, async (request, reply) => {
      authorize(request, 'venues.write', request.body.organizerId ?? null);
      const venue = presentVenue(unwrap(await catalog.createVenue(request.body, byOf(request))));
      return sendNew(reply, venue);
    });

    const read = {
      tags,
      summary: 'Read a venue',
      operationId: 'getVenue',
      params: IdOrSlugPath,
      response: { 200: VenueAnswer, ...problems('venue_not_found') },
    };
    app.get('/venues/:id', { ...allow('public'), schema: read }, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      return sendVersion(reply, presentVenue(venue));
    });

    const patch = {
      tags,
      summary: 'Change a venue',
      operationId: 'patchVenue',
      params: IdOrSlugPath,
      headers: IfMatch,
      body: VenuePatchBody,
      response: {
        200: VenueAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'venue_not_found', 'slug_taken'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/venues/:id', { ...allow('venues.write'), schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id, organizerId } = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', organizerId);
      const venue = unwrap(await catalog.patchVenue(id, request.body, expected, byOf(request)));
      return sendVersion(reply, presentVenue(venue));
    });

    const venueChart = {
      tags,
      summary: "Read the venue's newest chart",
      operationId: 'getVenueChart',
      params: IdOrSlugPath,
      response: { 200: ChartAnswer, 304: Type.Null(), ...problems('venue_not_found', 'chart_not_found') },
    };
    app.get('/venues/:id/chart', { ...allow('public'), schema: venueChart }, async (request, reply) => {
      const chart = unwrap(await catalog.getVenueChart(readIdOrSlug(request.params.id)));
      // The chart is for ever, but the venue may get a newer one.
      return sendChart(request, reply, chart, 'public, max-age=60');
    });

    const charts = {
      tags,
      summary: 'List the charts of a venue, the newest first',
      operationId: 'listVenueCharts',
      params: IdOrSlugPath,
      response: { 200: ChartList, ...problems('venue_not_found') },
    };
    app.get('/venues/:id/charts', { ...allow('public'), schema: charts }, async (request) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      return { items: await catalog.listCharts(venue.id) };
    });

    const chart = {
      tags,
      summary: 'Read a chart: it never changes',
      operationId: 'getChart',
      params: IdPath,
      response: { 200: ChartAnswer, 304: Type.Null(), ...problems('chart_not_found') },
    };
    app.get('/charts/:id', { ...allow('public'), schema: chart }, async (request, reply) =>
      sendChart(request, reply, unwrap(await catalog.getChart(request.params.id))),
    );

    const importChart = {
      tags,
      summary: 'Import a chart; the same chart twice gives the first one',
      operationId: 'importChart',
      params: IdOrSlugPath,
      body: NewChartBody,
      response: {
        200: StoredChartAnswer,
        201: StoredChartAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'venue_not_found', 'chart_invalid'),
      },
    };
    const importOptions = { ...allow('venues.write'), bodyLimit: CHART_BODY_MAX, schema: importChart };
    app.post('/venues/:id/charts', importOptions, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const draft = unwrap(readJsonChart(request.body, venue.name));
      const stored = await catalog.storeChart(venue.id, draft, undefined, byOf(request));
      const { chartId, seatCount, created } = unwrap(stored);
      const links = { self: `/api/v1/charts/${chartId}`, venue: `/api/v1/venues/${venue.id}` };
      reply.code(created ? 201 : 200).header('location', links.self);
      return reply.send({ id: chartId, venueId: venue.id, seatCount, links });
    });
  };

/** A venue as clients see it. */
export function presentVenue(venue: Venue): VenueAnswer {
  const self = `/api/v1/venues/${venue.id}`;
  const links = venue.chartId === null ? { self } : { self, chart: `/api/v1/charts/${venue.chartId}` };
  return { ...venue, links };
}
