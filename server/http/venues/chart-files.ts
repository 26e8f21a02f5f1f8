/** Charts that come and go as files: our own JSON, CSV, and the seating plan of pretix. */
import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import {
  type Catalog,
  CHART_FORMATS,
  type ChartFormat,
  draftOf,
  readChartFile,
  readIdOrSlug,
  readJsonChart,
  writeChartFile,
} from '../../catalog/index.ts';
import { RefusalError, refuse, unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdOrSlugPath, IdPath } from '../paths.ts';
import { component, OneOf, problems } from '../schemas.ts';
import { CHART_BODY_MAX, NewChartBody, StoredChartAnswer } from './schemas.ts';

const tags = ['venues'];

const FormatQuery = Type.Object({
  format: OneOf(CHART_FORMATS, '`json`: our own; `csv`: one seat a line; `pretix`: a seating plan of pretix'),
});
const ExportQuery = Type.Object({
  format: Type.Optional(OneOf(CHART_FORMATS, '`json` by default')),
});

const ChartFileBody = component(
  'ChartFile',
  Type.Object(
    {},
    { additionalProperties: true, description: 'A chart in the JSON of its format: see docs/charts.md' },
  ),
);
const file = {
  content: {
    'application/json': { schema: ChartFileBody },
    'text/csv': { schema: Type.String() },
  },
};

const ChartPreview = component(
  'ChartPreview',
  Type.Object({
    chart: Type.Unsafe<object>({ $ref: 'NewChart#' }),
    notes: Type.Array(Type.String(), { description: 'What of the file could not be kept, or was changed' }),
  }),
);

const readProblems = problems(
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'venue_not_found',
  'chart_invalid',
);

/** POST /venues/{id}/charts/import, /preview and /convert, GET /charts/{id}/export. */
export const chartFileRoutes =
  (catalog: Catalog): Routes =>
  async (app) => {
    app.addContentTypeParser<string>('text/csv', { parseAs: 'string' }, (_request, text, done) =>
      done(null, text),
    );
    const writing = { ...allow('venues.write'), bodyLimit: CHART_BODY_MAX };

    const importFile = {
      tags,
      summary: 'Import a chart from a file; the same chart twice gives the first one',
      operationId: 'importChartFile',
      params: IdOrSlugPath,
      querystring: FormatQuery,
      body: file,
      response: { 200: StoredChartAnswer, 201: StoredChartAnswer, ...readProblems },
    };
    app.post('/venues/:id/charts/import', { ...writing, schema: importFile }, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const { draft, notes } = await readFile(request.query.format, request.body, venue.name);
      const stored = unwrap(await catalog.storeChart(venue.id, draft, undefined, byOf(request)));
      const links = { self: `/api/v1/charts/${stored.chartId}`, venue: `/api/v1/venues/${venue.id}` };
      reply.code(stored.created ? 201 : 200).header('location', links.self);
      return reply.send({
        id: stored.chartId,
        venueId: venue.id,
        seatCount: stored.seatCount,
        notes: [...notes],
        links,
      });
    });

    const preview = {
      tags,
      summary: 'Read a chart from a file, and keep nothing',
      description: 'The chart as our own JSON, ready to be edited or imported.',
      operationId: 'previewChartFile',
      params: IdOrSlugPath,
      querystring: FormatQuery,
      body: file,
      response: { 200: ChartPreview, ...readProblems },
    };
    app.post('/venues/:id/charts/preview', { ...writing, schema: preview }, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const { draft, notes } = await readFile(request.query.format, request.body, venue.name);
      const { text } = writeChartFile('json', draft);
      return sendText(
        reply,
        'application/json; charset=utf-8',
        `{"chart":${text},"notes":${JSON.stringify(notes)}}`,
      );
    });

    const convert = {
      tags,
      summary: 'Write a chart that is not stored as a file',
      operationId: 'convertChart',
      params: IdOrSlugPath,
      querystring: ExportQuery,
      body: NewChartBody,
      response: { 200: { description: 'The file', ...file }, ...readProblems },
    };
    app.post('/venues/:id/charts/convert', { ...writing, schema: convert }, async (request, reply) => {
      const venue = unwrap(await catalog.getVenue(readIdOrSlug(request.params.id)));
      authorize(request, 'venues.write', venue.organizerId);
      const draft = unwrap(readJsonChart(request.body, venue.name));
      return sendFile(reply, request.query.format, draft);
    });

    const exportChart = {
      tags,
      summary: 'Read a chart as a file',
      description: 'What each format has no place for is left out: see docs/charts.md.',
      operationId: 'exportChart',
      params: IdPath,
      querystring: ExportQuery,
      response: {
        200: { description: 'The file', ...file },
        ...problems('invalid_request', 'chart_not_found'),
      },
    };
    app.get('/charts/:id/export', { ...allow('public'), schema: exportChart }, async (request, reply) => {
      const chart = unwrap(await catalog.getChart(request.params.id));
      return sendFile(
        reply.header('cache-control', 'public, max-age=3600'),
        request.query.format,
        draftOf(chart),
      );
    });
  };

async function readFile(format: ChartFormat, body: unknown, name: string) {
  // A CSV that comes as JSON, or the other way round, would be told of faults that it hasn't.
  if ((format === 'csv') !== (typeof body === 'string')) {
    const detail = 'Send CSV as `text/csv` with `format=csv`, anything else as `application/json`.';
    throw new RefusalError(refuse('invalid_request', detail).refusal);
  }
  return unwrap(await readChartFile(format, body, name));
}

function sendFile(
  reply: FastifyReply,
  format: ChartFormat = 'json',
  draft: Parameters<typeof writeChartFile>[1],
) {
  const { mediaType, extension, text } = writeChartFile(format, draft);
  const name = draft.name.replaceAll(/[^A-Za-z0-9 _-]/g, '').trim() || 'chart';
  return sendText(
    reply.header('content-disposition', `attachment; filename="${name}${extension}"`),
    mediaType,
    text,
  );
}

/** Bytes pass by the serializer: charts are large, and written already. */
const sendText = (reply: FastifyReply, mediaType: string, text: string): FastifyReply =>
  reply.code(200).type(mediaType).send(Buffer.from(text));

export type ChartPreview = Static<typeof ChartPreview>;
