/** onsale.v1.EventService over the catalog. */
import type { ServiceImpl } from '@connectrpc/connect';
import { Type } from 'typebox';
import type { Catalog, ExpectedVersion, IdOrSlug } from '../catalog/index.ts';
import { EventPatchBody, EventsQuery, Id, NewEventBody, readEventsQuery, Text } from '../http/index.ts';
import { RefusalError, refuse, unwrap } from '../lib/errors.ts';
import type { Callers } from './caller.ts';
import { toEventMessage, toQuery } from './event-messages.ts';
import type { EventService, GetEventRequest, UpdateEventRequest } from './generated/onsale/v1/event_pb.js';
import { checkOf, defined, invalid, listOf } from './validate.ts';

export interface EventServiceDeps {
  readonly catalog: Catalog;
  readonly callers: Callers;
}

const checkId = checkOf(Type.Object({ id: Id }));
const checkSlug = checkOf(Type.Object({ slug: Text(1, 80) }));
const checkQuery = checkOf(EventsQuery);
const checkNewEvent = checkOf(NewEventBody);
const checkPatch = checkOf(EventPatchBody);

/** Makes the service. */
export function createEventService({ catalog, callers }: EventServiceDeps): ServiceImpl<typeof EventService> {
  return {
    async getEvent(request, context) {
      const drafts = callers.isAdmin(context);
      return { event: toEventMessage(unwrap(await catalog.getEvent(readKey(request), { drafts }))) };
    },
    async listEvents(request, context) {
      const query = readEventsQuery(checkQuery(toQuery(request)), callers.isAdmin(context));
      const { items, nextCursor } = unwrap(await catalog.searchEvents(query));
      return { events: items.map(toEventMessage), ...(nextCursor !== null && { nextCursor }) };
    },
    async createEvent({ title, slug, description, category, artists }, context) {
      callers.requireAdmin(context);
      const event = checkNewEvent(defined({ title, slug, description, category, artists: listOf(artists) }));
      return { event: toEventMessage(unwrap(await catalog.createEvent(event))) };
    },
    async updateEvent(request, context) {
      callers.requireAdmin(context);
      const { title, slug, description, category } = request;
      const expected = readExpected(request);
      const { id } = checkId({ id: request.id });
      const patch = checkPatch(
        defined({ title, slug, description, category, artists: request.artists?.names }),
      );
      return { event: toEventMessage(unwrap(await catalog.patchEvent(id, patch, expected))) };
    },
  };
}

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
