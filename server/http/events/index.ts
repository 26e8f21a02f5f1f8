/** Routes of events: finding, reading and writing them, and giving them shows. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Catalog, type CatalogEvent, readIdOrSlug } from '../../catalog/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf, seesDrafts } from '../caller.ts';
import { IdOrSlugPath } from '../paths.ts';
import { problems } from '../schemas.ts';
import type { SharedReads } from '../shared-reads.ts';
import { NewShowBody, presentShow, readNewShow, ShowAnswer } from '../shows/index.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import { ownEvent } from './own.ts';
import { presentEvent } from './present.ts';
import { readEventsQuery } from './query.ts';
import { EventAnswer, EventPage, EventPatchBody, EventsQuery, NewEventBody } from './schemas.ts';

export { presentEvent } from './present.ts';
export { searchOptionsRoutes } from './search-options.ts';

const tags = ['events'];

/** GET and POST /events, GET, PATCH and DELETE /events/{id}, POST /events/{id}/shows. Who sees drafts reads what is, unshared. */
export const eventRoutes =
  (catalog: Catalog, shared: Pick<SharedReads, 'eventOf' | 'search'>): Routes =>
  async (app) => {
    /** The event as somebody may see it: with its drafts, or as everybody does. */
    const eventFor = async (request: FastifyRequest, idOrSlug: string): Promise<CatalogEvent> => {
      if (request.actor.kind === 'guest') return shared.eventOf(idOrSlug);
      const event = await catalog.getEvent(readIdOrSlug(idOrSlug), { drafts: true });
      return event.ok && seesDrafts(request, event.value.organizerId)
        ? event.value
        : shared.eventOf(idOrSlug);
    };

    const search = {
      tags,
      summary: 'Find events with upcoming shows',
      operationId: 'searchEvents',
      querystring: EventsQuery,
      response: {
        200: EventPage,
        ...problems('invalid_request', 'invalid_cursor', 'unauthenticated', 'forbidden'),
      },
    };
    app.get('/events', { ...allow('public'), schema: search }, async (request) => {
      const { query } = request;
      const { items, nextCursor } = seesDrafts(request, null)
        ? unwrap(await catalog.searchEvents(readEventsQuery(query, true)))
        : await shared.search(query);
      return { items: items.map((item) => ({ ...presentEvent(item), stock: item.stock })), nextCursor };
    });

    const create = {
      tags,
      summary: 'Make an event; it is seen once it has a show that is no draft',
      operationId: 'createEvent',
      body: NewEventBody,
      response: {
        201: EventAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'slug_taken'),
      },
    };
    app.post('/events', { ...allow('events.write'), schema: create }, async (request, reply) => {
      authorize(request, 'events.write', request.body.organizerId ?? null);
      const event = presentEvent(unwrap(await catalog.createEvent(request.body, byOf(request))));
      return sendNew(reply, event);
    });

    const read = {
      tags,
      summary: 'Read an event with its shows; drafts only for who may see them',
      operationId: 'getEvent',
      params: IdOrSlugPath,
      response: { 200: EventAnswer, ...problems('event_not_found') },
    };
    app.get('/events/:id', { ...allow('public'), schema: read }, async (request, reply) => {
      const { id } = request.params;
      const event = await eventFor(request, id);
      return sendVersion(reply, presentEvent(event));
    });

    const patch = {
      tags,
      summary: 'Change an event; its shows are changed by themselves',
      operationId: 'patchEvent',
      params: IdOrSlugPath,
      headers: IfMatch,
      body: EventPatchBody,
      response: {
        200: EventAnswer,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'event_not_found', 'slug_taken'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/events/:id', { ...allow('events.write'), schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = await ownEvent(catalog, request, request.params.id, 'events.write');
      const event = unwrap(await catalog.patchEvent(id, request.body, expected, byOf(request)));
      return sendVersion(reply, presentEvent(event));
    });

    const remove = {
      tags,
      summary: 'Delete an event that has no shows but drafts, which go with it',
      operationId: 'deleteEvent',
      params: IdOrSlugPath,
      headers: IfMatch,
      response: {
        204: Type.Null(),
        ...problems('unauthenticated', 'forbidden', 'event_not_found', 'show_in_use'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.delete('/events/:id', { ...allow('events.write'), schema: remove }, async (request, reply) => {
      const expected = expectedVersion(request);
      const { id } = await ownEvent(catalog, request, request.params.id, 'events.write');
      unwrap(await catalog.deleteEvent(id, expected, byOf(request)));
      return reply.code(204).send(null);
    });

    const addShow = {
      tags,
      summary: 'Give an event a show, with its tiers',
      operationId: 'createShow',
      params: IdOrSlugPath,
      body: NewShowBody,
      response: {
        201: ShowAnswer,
        ...problems(
          'invalid_request',
          'unauthenticated',
          'forbidden',
          'event_not_found',
          'venue_not_found',
          'chart_not_found',
        ),
      },
    };
    app.post('/events/:id/shows', { ...allow('shows.write'), schema: addShow }, async (request, reply) => {
      const { id } = await ownEvent(catalog, request, request.params.id, 'shows.write');
      const made = await catalog.createShow(id, readNewShow(request.body), byOf(request));
      const show = presentShow(unwrap(made));
      return sendNew(reply, show);
    });
  };
