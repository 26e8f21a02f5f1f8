/** Routes of an organizer's members. */
import { Type } from 'typebox';
import { RefusalError, refuse, unwrap } from '../../lib/errors.ts';
import type { Organizers } from '../../organizers/index.ts';
import type { Routes } from '../app.ts';
import { allow, authorize, byOf } from '../caller.ts';
import { IdPath } from '../paths.ts';
import { component, ListOf, problems } from '../schemas.ts';
import type { Renew } from './renew.ts';
import { Member, MemberPatch, MemberPath } from './schemas.ts';

const Members = component('Members', Type.Object({ items: ListOf(Member) }));

const tags = ['organizers'];

/** GET /organizers/{id}/members, PATCH and DELETE of one, DELETE /organizers/{id}/membership. */
export const memberRoutes =
  (organizers: Organizers, renew: Renew): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'List the members of an organizer',
      operationId: 'listMembers',
      params: IdPath,
      response: {
        200: Members,
        ...problems('unauthenticated', 'organizer_not_found'),
      },
    };
    app.get('/organizers/:id/members', { ...allow('organizer.read'), schema: list }, async (request) => {
      authorize(request, 'organizer.read', request.params.id, 'organizer_not_found');
      return { items: await organizers.listMembers(request.params.id) };
    });

    const patch = {
      tags,
      summary: 'Give a member other roles',
      operationId: 'patchMember',
      params: MemberPath,
      body: MemberPatch,
      response: {
        200: Member,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'organizer_not_found'),
        ...problems('member_not_found', 'last_organizer'),
      },
    };
    const one = '/organizers/:id/members/:accountId';
    app.patch(one, { ...allow('members.write'), schema: patch }, async (request) => {
      const { id, accountId } = request.params;
      authorize(request, 'members.write', id, 'organizer_not_found');
      return unwrap(await organizers.changeRoles(id, accountId, request.body.roles, byOf(request)));
    });

    const remove = {
      tags,
      summary: 'Take a member out of an organizer',
      operationId: 'removeMember',
      params: MemberPath,
      response: {
        204: Type.Null({ description: 'Gone' }),
        ...problems(
          'unauthenticated',
          'forbidden',
          'organizer_not_found',
          'member_not_found',
          'last_organizer',
        ),
      },
    };
    app.delete(one, { ...allow('members.write'), schema: remove }, async (request, reply) => {
      const { id, accountId } = request.params;
      authorize(request, 'members.write', id, 'organizer_not_found');
      unwrap(await organizers.removeMember(id, accountId, byOf(request)));
      return reply.code(204).send(null);
    });

    const leave = {
      tags,
      summary: 'Leave an organizer',
      operationId: 'leaveOrganizer',
      params: IdPath,
      response: {
        204: Type.Null({ description: 'Gone' }),
        ...problems('unauthenticated', 'organizer_not_found', 'last_organizer'),
      },
    };
    app.delete(
      '/organizers/:id/membership',
      { ...allow('signed-in'), schema: leave },
      async (request, reply) => {
        const { id } = request.params;
        const { account, memberships } = request.actor;
        const isMember = memberships.some(({ organizerId }) => organizerId === id);
        if (account === undefined || !isMember) throw new RefusalError(refuse('organizer_not_found').refusal);
        unwrap(await organizers.removeMember(id, account.id, byOf(request)));
        renew(request);
        return reply.code(204).send(null);
      },
    );
  };
