/** GET /shows/{id}/exports/{name}: a show's rows as CSV or JSON, streamed. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { refuse } from '../../lib/errors.ts';
import { exportNames, type Reports } from '../../reports/index.ts';
import type { Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { sendRefusal } from '../errors.ts';
import { Id } from '../paths.ts';
import { component, OneOf, problems } from '../schemas.ts';
import { authorizeShow, type SetupOf } from './authorize-show.ts';

const ExportedRows = component('ExportedRows', Type.Array(Type.Object({}, { additionalProperties: true })));

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

const schema = {
  tags: ['reports'],
  params: Type.Object({ id: Id, name: OneOf(exportNames) }),
  querystring: Type.Object(
    { format: Type.Unsafe<'csv' | 'json'>({ type: 'string', enum: ['csv', 'json'], default: 'csv' }) },
    { additionalProperties: false },
  ),
  summary: 'Export bookings, tickets, customers or payments of a show',
  description:
    'Streamed, however many rows there are. `Onsale-Rows` says how many to expect. CSV is RFC 4180 in UTF-8 with money as ' +
    'decimals; a text that a spreadsheet would run as a formula gets an apostrophe in front. JSON is one list, with money in ' +
    'minor units.',
  operationId: 'exportShow',
  response: {
    200: {
      description: 'The rows',
      headers: { 'Onsale-Rows': { type: 'integer', description: 'Rows there are as it begins' } },
      content: {
        'text/csv': { schema: Type.String() },
        'application/json': { schema: ExportedRows },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'show_not_found'),
  },
};

export const exportRoutes =
  (reports: Reports, setupOf: SetupOf): Routes =>
  async (app) => {
    const options = { ...allow('exports.read'), exposeHeadRoute: false, schema };
    app.get('/shows/:id/exports/:name', options, async (request, reply) => {
      const { id, name } = request.params;
      const { format } = request.query;
      await authorizeShow(setupOf, request, 'exports.read', id);
      const opened = await reports.openExport(id, name, format);
      if (opened === undefined) return sendRefusal(request, reply, refuse('show_not_found').refusal);
      reply.headers({
        ...(opened.rows !== undefined && { 'onsale-rows': opened.rows }),
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="show-${id}-${name}.${format}"`,
      });
      return (reply as FastifyReply).type(TYPES[format]).send(opened.text);
    });
  };
