/** Routes of events: finding, reading and writing them, and giving them shows. */
import { type Catalog, type CatalogEvent, readIdOrSlug } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { isAdmin, requireAdmin } from '../caller.ts';
import { IdOrSlugPath } from '../paths.ts';
import { ADMIN_ONLY, problems } from '../schemas.ts';
import type { SharedReads } from '../shared-reads.ts';
import { NewShowBody, presentShow, readNewShow, ShowAnswer } from '../shows/index.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import { readEventsQuery } from './query.ts';
import { EventAnswer, EventPage, EventPatchBody, EventsQuery, NewEventBody } from './schemas.ts';

export { searchOptionsRoutes } from './search-options.ts';

const tags = ['events'];
const admin = { onRequest: requireAdmin };

/** GET and POST /events, GET and PATCH /events/{id}, POST /events/{id}/shows. The administrator reads what is, unshared. */
export const eventRoutes =
  (catalog: Catalog, shared: Pick<SharedReads, 'eventOf' | 'search'>): Routes =>
  async (app) => {
    const search = {
      tags,
      summary: 'Find events with upcoming shows',
      operationId: 'searchEvents',
      querystring: EventsQuery,
      response: {
        200: EventPage,
        ...problems('invalid_request', 'invalid_cursor', 'unauthenticated'),
      },
    };
    app.get('/events', { schema: search }, async (request) => {
      const { query } = request;
      const { items, nextCursor } = isAdmin(request)
        ? unwrap(await catalog.searchEvents(readEventsQuery(query, true)))
        : await shared.search(query);
      return { items: items.map((item) => ({ ...presentEvent(item), stock: item.stock })), nextCursor };
    });

    const create = {
      tags,
      summary: 'Make an event; it is seen once it has a show that is no draft',
      operationId: 'createEvent',
      security: ADMIN_ONLY,
      body: NewEventBody,
      response: { 201: EventAnswer, ...problems('invalid_request', 'unauthenticated', 'slug_taken') },
    };
    app.post('/events', { ...admin, schema: create }, async (request, reply) => {
      const event = presentEvent(unwrap(await catalog.createEvent(request.body)));
      return sendNew(reply, event);
    });

    const read = {
      tags,
      summary: 'Read an event with its shows; drafts only for the administrator',
      operationId: 'getEvent',
      params: IdOrSlugPath,
      response: { 200: EventAnswer, ...problems('event_not_found') },
    };
    app.get('/events/:id', { schema: read }, async (request, reply) => {
      const { id } = request.params;
      const event = isAdmin(request)
        ? unwrap(await catalog.getEvent(readIdOrSlug(id), { drafts: true }))
        : await shared.eventOf(id);
      return sendVersion(reply, presentEvent(event));
    });

    const patch = {
      tags,
      summary: 'Change an event; its shows are changed by themselves',
      operationId: 'patchEvent',
      security: ADMIN_ONLY,
      params: IdOrSlugPath,
      headers: IfMatch,
      body: EventPatchBody,
      response: {
        200: EventAnswer,
        ...problems('invalid_request', 'unauthenticated', 'event_not_found', 'slug_taken'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/events/:id', { ...admin, schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const event = unwrap(await catalog.patchEvent(readIdOrSlug(request.params.id), request.body, expected));
      return sendVersion(reply, presentEvent(event));
    });

    const addShow = {
      tags,
      summary: 'Give an event a show, with its tiers',
      operationId: 'createShow',
      security: ADMIN_ONLY,
      params: IdOrSlugPath,
      body: NewShowBody,
      response: {
        201: ShowAnswer,
        ...problems(
          'invalid_request',
          'unauthenticated',
          'event_not_found',
          'venue_not_found',
          'chart_not_found',
        ),
      },
    };
    app.post('/events/:id/shows', { ...admin, schema: addShow }, async (request, reply) => {
      const event = unwrap(await catalog.getEvent(readIdOrSlug(request.params.id), { drafts: true }));
      const show = presentShow(unwrap(await catalog.createShow(event.id, readNewShow(request.body))));
      return sendNew(reply, show);
    });
  };

function presentEvent(event: CatalogEvent): EventAnswer {
  return {
    ...event,
    artists: [...event.artists],
    shows: event.shows.map(presentShow),
    links: { self: `/api/v1/events/${event.id}` },
  };
}
