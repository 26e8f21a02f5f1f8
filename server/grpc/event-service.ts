/** onsale.v1.EventService over the catalog. */
import type { HandlerContext, ServiceImpl } from '@connectrpc/connect';
import { Type } from 'typebox';
import { may } from '../access/index.ts';
import type { Catalog, ExpectedVersion, IdOrSlug } from '../catalog/index.ts';
import { admit, authorize } from '../doors/index.ts';
import { EventPatchBody, EventsQuery, Id, NewEventBody, readEventsQuery, Text } from '../http/index.ts';
import { RefusalError, refuse, unwrap } from '../lib/errors.ts';
import { callers } from './caller.ts';
import { toEventMessage, toQuery } from './event-messages.ts';
import type { EventService, GetEventRequest, UpdateEventRequest } from './generated/onsale/v1/event_pb.js';
import { checkOf, defined, invalid, listOf } from './validate.ts';

export interface EventServiceDeps {
  readonly catalog: Catalog;
}

const checkId = checkOf(Type.Object({ id: Id }));
const checkSlug = checkOf(Type.Object({ slug: Text(1, 80) }));
const checkQuery = checkOf(EventsQuery);
const checkNewEvent = checkOf(NewEventBody);
const checkPatch = checkOf(EventPatchBody);

/** Makes the service. */
export function createEventService({ catalog }: EventServiceDeps): ServiceImpl<typeof EventService> {
  return {
    async getEvent(request, context) {
      const key = readKey(request);
      const event = unwrap(await catalog.getEvent(key, { drafts: true }));
      const shown = seesDrafts(context, event.organizerId)
        ? event
        : unwrap(await catalog.getEvent(key, { drafts: false }));
      return { event: toEventMessage(shown) };
    },
    async listEvents(request, context) {
      const query = readEventsQuery(checkQuery(toQuery(request)), seesDrafts(context, null));
      const { items, nextCursor } = unwrap(await catalog.searchEvents(query));
      return { events: items.map(toEventMessage), ...(nextCursor !== null && { nextCursor }) };
    },
    async createEvent({ title, slug, description, category, artists, organizerId }, context) {
      const by = callers.byOf(context);
      admit(by.actor, 'events.write');
      const event = checkNewEvent(
        defined({ title, slug, description, category, artists: listOf(artists), organizerId }),
      );
      authorize(by.actor, 'events.write', event.organizerId ?? null);
      return { event: toEventMessage(unwrap(await catalog.createEvent(event, by))) };
    },
    async updateEvent(request, context) {
      const by = callers.byOf(context);
      admit(by.actor, 'events.write');
      const { title, slug, description, category } = request;
      const expected = readExpected(request);
      const { id } = checkId({ id: request.id });
      const patch = checkPatch(
        defined({ title, slug, description, category, artists: request.artists?.names }),
      );
      const { organizerId } = unwrap(await catalog.getEvent(id, { drafts: true }));
      authorize(by.actor, 'events.write', organizerId, 'event_not_found');
      return { event: toEventMessage(unwrap(await catalog.patchEvent(id, patch, expected, by))) };
    },
  };
}

const seesDrafts = (context: HandlerContext, organizerId: number | null): boolean =>
  may(callers.byOf(context).actor, 'events.read-drafts', organizerId);

function readKey({ key }: GetEventRequest): IdOrSlug {
  if (key.case === 'id') return checkId({ id: key.value }).id;
  if (key.case === 'slug') return checkSlug({ slug: key.value }).slug;
  throw invalid('/id', 'Name the event by its id or its slug.');
}

function readExpected({ expected }: UpdateEventRequest): ExpectedVersion {
  if (expected.case === 'version') return expected.value;
  if (expected.case === 'anyVersion' && expected.value) return 'any';
  const detail = 'Send the version of the event that you edited.';
  throw new RefusalError(refuse('if_match_missing', detail).refusal);
}
