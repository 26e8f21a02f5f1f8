/** Routes of the audit log: of one organizer, and of everybody for administrators. */
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { type Static, Type } from 'typebox';
import { type AuditFilter, openAuditExport, searchAudit } from '../../audit/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize } from '../caller.ts';
import { Id, IdPath, pageQuery, Text } from '../paths.ts';
import { AnsweredTime, component, Nullable, Page, problems, Timestamp } from '../schemas.ts';

const AuditRows = component('AuditRows', Type.Array(Type.Object({}, { additionalProperties: true })));

const Change = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  additionalProperties: true,
  description: 'What of it differs',
});

const AuditEntry = component(
  'AuditEntry',
  Type.Object({
    id: Type.Integer(),
    at: AnsweredTime,
    actor: Type.Object({
      kind: Type.String({ description: 'account, key, administrator, system' }),
      id: Nullable(Type.String()),
      name: Type.String(),
    }),
    action: Type.String({ description: 'Such as event.changed' }),
    organizerId: Nullable(Id),
    subject: Type.Object({ type: Type.String(), id: Type.String() }),
    showId: Nullable(Id),
    before: Change,
    after: Change,
    requestId: Nullable(Type.String()),
  }),
);
const AuditEntryPage = component('AuditEntryPage', Page(AuditEntry));

const filters = {
  actor: Type.Optional(Text(1, 200, 'The id of who did it, or part of their name')),
  action: Type.Optional(Text(1, 100, 'What was done, or how it begins: `event.`')),
  subjectType: Type.Optional(Text(1, 100, 'Such as event, show, booking, member, key')),
  subjectId: Type.Optional(Text(1, 100)),
  from: Type.Optional(Timestamp),
  to: Type.Optional(Timestamp),
  q: Type.Optional(Text(1, 200, 'Part of anything that an entry says')),
};
const Filters = Type.Object(filters, { additionalProperties: false });
const SearchQuery = Type.Object({ ...pageQuery, ...filters }, { additionalProperties: false });
const ExportQuery = Type.Object(
  {
    ...filters,
    format: Type.Unsafe<'csv' | 'json'>({ type: 'string', enum: ['csv', 'json'], default: 'csv' }),
  },
  { additionalProperties: false },
);

const tags = ['organizers'];
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const found = {
  200: AuditEntryPage,
  ...problems('invalid_request', 'invalid_cursor', 'unauthenticated', 'forbidden'),
};
const exported = {
  200: {
    description: 'The rows, the latest first; streamed, however many there are',
    content: {
      'text/csv': { schema: Type.String() },
      'application/json': { schema: AuditRows },
    },
  },
  ...problems('invalid_request', 'unauthenticated', 'forbidden'),
};

/** GET /organizers/{id}/audit, GET /audit, and /export of both. */
export const auditRoutes =
  (pool: Pool): Routes =>
  async (app) => {
    const own = {
      tags,
      summary: "Search an organizer's audit log, the latest first",
      operationId: 'searchOrganizerAudit',
      params: IdPath,
      querystring: SearchQuery,
      response: { ...found, ...problems('organizer_not_found') },
    };
    app.get('/organizers/:id/audit', { ...allow('audit.read'), schema: own }, async (request) => {
      const { id } = request.params;
      authorize(request, 'audit.read', id, 'organizer_not_found');
      return unwrap(await searchAudit(pool, filterOf(request.query, id), request.query));
    });

    const ownExport = {
      tags,
      summary: "Export an organizer's audit log",
      operationId: 'exportOrganizerAudit',
      params: IdPath,
      querystring: ExportQuery,
      response: { ...exported, ...problems('organizer_not_found') },
    };
    const ownOptions = { ...allow('audit.read'), exposeHeadRoute: false, schema: ownExport };
    app.get('/organizers/:id/audit/export', ownOptions, async (request, reply) => {
      const { id } = request.params;
      authorize(request, 'audit.read', id, 'organizer_not_found');
      return sendExport(pool, reply, filterOf(request.query, id), request.query.format);
    });

    const all = {
      tags,
      summary: 'Search the audit log of everybody, the latest first',
      operationId: 'searchAudit',
      querystring: SearchQuery,
      response: found,
    };
    app.get('/audit', { ...allow('platform.audit'), schema: all }, async (request) =>
      unwrap(await searchAudit(pool, filterOf(request.query), request.query)),
    );

    const allExport = {
      tags,
      summary: 'Export the audit log of everybody',
      operationId: 'exportAudit',
      querystring: ExportQuery,
      response: exported,
    };
    const allOptions = { ...allow('platform.audit'), exposeHeadRoute: false, schema: allExport };
    app.get('/audit/export', allOptions, async (request, reply) =>
      sendExport(pool, reply, filterOf(request.query), request.query.format),
    );
  };

function sendExport(pool: Pool, reply: unknown, filter: AuditFilter, format: 'csv' | 'json'): FastifyReply {
  const answer = reply as FastifyReply;
  answer.header('content-disposition', `attachment; filename="audit.${format}"`).type(TYPES[format]);
  return answer.send(openAuditExport(pool, filter, format));
}

/** The parts of a query that are conditions: a cursor belongs to these and no others. */
function filterOf(query: Static<typeof Filters>, organizerId?: number): AuditFilter {
  const { actor, action, subjectType, subjectId, from, to, q } = query;
  return { organizerId, actor, action, subjectType, subjectId, from: timeOf(from), to: timeOf(to), q };
}

const timeOf = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);
