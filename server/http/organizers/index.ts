/** Routes of organizers. Strangers don't learn which there are. */
import { Type } from 'typebox';
import { unwrap } from '../../lib/errors.ts';
import type { Organizer, Organizers } from '../../organizers/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdPath, pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendNew, sendVersion } from '../versions.ts';
import type { Renew } from './renew.ts';
import {
  NewOrganizer,
  type OrganizerAnswer,
  Organizer as OrganizerBody,
  OrganizerPatch,
  OwnOrganizerPage,
} from './schemas.ts';

export { invitationRoutes } from './invitations.ts';
export { keyRoutes } from './keys.ts';
export { memberRoutes } from './members.ts';
export { renewOf } from './renew.ts';

const tags = ['organizers'];

/** GET and POST /organizers, GET and PATCH /organizers/{id}. */
export const organizerRoutes =
  (organizers: Organizers, renew: Renew): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'List the organizers that you belong to; all of them for administrators',
      operationId: 'listOrganizers',
      querystring: Type.Object(pageQuery),
      response: { 200: OwnOrganizerPage, ...problems('unauthenticated', 'invalid_cursor') },
    };
    app.get('/organizers', { ...allow('signed-in'), schema: list }, async (request) => {
      const { items, nextCursor } = unwrap(await organizers.listOrganizers(request.actor, request.query));
      return { items: items.map((each) => ({ ...each, ...linksOf(each) })), nextCursor };
    });

    const create = {
      tags,
      summary: 'Make an organizer, and be in charge of it',
      description:
        'For administrators; with ORGANIZER_SIGNUP=open also for accounts with a verified address.',
      operationId: 'createOrganizer',
      body: NewOrganizer,
      response: {
        201: OrganizerBody,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'slug_taken'),
      },
    };
    app.post('/organizers', { ...allow('signed-in'), schema: create }, async (request, reply) => {
      const organizer = unwrap(await organizers.createOrganizer(request.body, byOf(request)));
      renew(request);
      return sendNew(reply, present(organizer));
    });

    const read = {
      tags,
      summary: 'Read an organizer',
      operationId: 'getOrganizer',
      params: IdPath,
      response: { 200: OrganizerBody, ...problems('unauthenticated', 'organizer_not_found') },
    };
    app.get('/organizers/:id', { ...allow('organizer.read'), schema: read }, async (request, reply) => {
      const { id } = request.params;
      authorize(request, 'organizer.read', id, 'organizer_not_found');
      return sendVersion(reply, present(unwrap(await organizers.getOrganizer(id))));
    });

    const patch = {
      tags,
      summary: 'Change an organizer',
      operationId: 'patchOrganizer',
      params: IdPath,
      headers: IfMatch,
      body: OrganizerPatch,
      response: {
        200: OrganizerBody,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'organizer_not_found', 'slug_taken'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/organizers/:id', { ...allow('organizer.write'), schema: patch }, async (request, reply) => {
      const { id } = request.params;
      authorize(request, 'organizer.write', id, 'organizer_not_found');
      const expected = expectedVersion(request);
      const organizer = unwrap(await organizers.patchOrganizer(id, request.body, expected, byOf(request)));
      return sendVersion(reply, present(organizer));
    });
  };

const linksOf = ({ id }: Organizer) => ({ links: { self: `/api/v1/organizers/${id}` } });
const present = (organizer: Organizer): OrganizerAnswer => ({ ...organizer, ...linksOf(organizer) });
