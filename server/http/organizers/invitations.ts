/** Routes of invitations: of those who invite, and of those who are invited. */
import { Type } from 'typebox';
import { unwrap } from '../../lib/errors.ts';
import type { Organizers } from '../../organizers/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { component, ListOf, problems } from '../schemas.ts';
import type { Renew } from './renew.ts';
import {
  AcceptedInvitation,
  Invitation,
  InvitationPath,
  InvitationToken,
  NewInvitation,
  OpenedInvitation,
} from './schemas.ts';

const Invitations = component('Invitations', Type.Object({ items: ListOf(Invitation) }));

const tags = ['organizers'];

/** GET and POST /organizers/{id}/invitations, DELETE of one, POST /invitations/open, POST /invitations/accept. */
export const invitationRoutes =
  (organizers: Organizers, renew: Renew): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'List the invitations that nobody has accepted yet',
      operationId: 'listInvitations',
      params: IdPath,
      response: {
        200: Invitations,
        ...problems('unauthenticated', 'forbidden', 'organizer_not_found'),
      },
    };
    const all = '/organizers/:id/invitations';
    app.get(all, { ...allow('members.write'), schema: list }, async (request) => {
      authorize(request, 'members.write', request.params.id, 'organizer_not_found');
      return { items: await organizers.listInvitations(request.params.id) };
    });

    const create = {
      tags,
      summary: 'Invite somebody by mail; a new invitation replaces the one before',
      operationId: 'createInvitation',
      params: IdPath,
      body: NewInvitation,
      response: {
        201: Invitation,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'organizer_not_found'),
        ...problems('already_member', 'too_many_invitations'),
      },
    };
    app.post(all, { ...allow('members.write'), schema: create }, async (request, reply) => {
      const { id } = request.params;
      authorize(request, 'members.write', id, 'organizer_not_found');
      const invitation = unwrap(await organizers.invite(id, request.body, byOf(request)));
      return reply.code(201).send(invitation);
    });

    const revoke = {
      tags,
      summary: 'Take an invitation back',
      operationId: 'revokeInvitation',
      params: InvitationPath,
      response: {
        204: Type.Null({ description: 'Gone' }),
        ...problems('unauthenticated', 'forbidden', 'organizer_not_found', 'invitation_not_found'),
      },
    };
    app.delete(
      `${all}/:invitationId`,
      { ...allow('members.write'), schema: revoke },
      async (request, reply) => {
        const { id, invitationId } = request.params;
        authorize(request, 'members.write', id, 'organizer_not_found');
        unwrap(await organizers.revokeInvitation(id, invitationId, byOf(request)));
        return reply.code(204).send(null);
      },
    );

    const open = {
      tags,
      summary: 'Read an invitation by the token of its mail',
      operationId: 'openInvitation',
      body: InvitationToken,
      response: { 200: OpenedInvitation, ...problems('invitation_not_found', 'invitation_expired') },
    };
    app.post('/invitations/open', { ...allow('public'), schema: open }, async (request) =>
      unwrap(await organizers.openInvitation(request.body.token)),
    );

    const accept = {
      tags,
      summary: 'Accept an invitation, signed in with the address that it was sent to',
      operationId: 'acceptInvitation',
      body: InvitationToken,
      response: {
        200: AcceptedInvitation,
        ...problems(
          'unauthenticated',
          'invitation_not_found',
          'invitation_expired',
          'invitation_for_another',
        ),
      },
    };
    app.post('/invitations/accept', { ...allow('signed-in'), schema: accept }, async (request) => {
      const accepted = unwrap(await organizers.acceptInvitation(request.body.token, byOf(request)));
      renew(request);
      return accepted;
    });
  };
