/** Routes of a person's own account: profile, sessions, what is kept about them. The second factor is in two-factor.ts. */
import { Type } from 'typebox';
import type { Accounts } from '../../accounts/index.ts';
import type { Bookings } from '../../bookings/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { fromOf, selfOf } from '../auth/from.ts';
import { MailSent } from '../auth/schemas.ts';
import { BookingPage } from '../bookings/schemas.ts';
import { accessOf, byOf } from '../caller.ts';
import { sendResult } from '../errors.ts';
import { pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';
import { guarded, own, tags } from './own.ts';
import {
  AccountAnswer,
  AccountPatch,
  DataExport,
  EmailChange,
  PasswordChange,
  PasswordOnly,
  Sessions,
} from './schemas.ts';

export { accountAdminRoutes, accountHelpRoutes } from './manage.ts';
export { twoFactorRoutes } from './two-factor.ts';

/** GET and PATCH /account, its e-mail address and password. */
export const accountRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const read = {
      tags,
      summary: 'Read the account that is signed in',
      operationId: 'getAccount',
      response: { 200: AccountAnswer, ...problems('unauthenticated') },
    };
    app.get('/account', { ...own, schema: read }, async (request, reply) => {
      const { accountId } = selfOf(accounts, request);
      return sendVersion(reply, unwrap(await accounts.getAccount(accountId)));
    });

    const patch = {
      tags,
      summary: 'Change name and username',
      operationId: 'patchAccount',
      headers: IfMatch,
      body: AccountPatch,
      response: {
        200: AccountAnswer,
        ...problems('invalid_request', 'unauthenticated', 'cross_site', 'username_taken'),
        ...problems('if_match_missing', 'version_stale'),
      },
    };
    app.patch('/account', { ...own, schema: patch }, async (request, reply) => {
      const { accountId } = selfOf(accounts, request);
      const expected = expectedVersion(request);
      const changed = await accounts.changeProfile(accountId, request.body, expected, byOf(request));
      return sendVersion(reply, unwrap(changed));
    });

    const email = {
      tags,
      summary: 'Ask to change the e-mail address',
      description:
        'A link goes to the new address; nothing changes before it is confirmed with `POST /auth/verify-email`.',
      operationId: 'changeEmail',
      body: EmailChange,
      response: { 202: MailSent, ...guarded },
    };
    app.post('/account/email', { ...own, schema: email }, async (request, reply) => {
      const { accountId } = selfOf(accounts, request);
      unwrap(await accounts.changeEmail(accountId, request.body, fromOf(request)));
      return reply.code(202).send(null);
    });

    const password = {
      tags,
      summary: 'Change the password',
      description: 'Ends all other sessions.',
      operationId: 'changePassword',
      body: PasswordChange,
      response: { 204: Type.Null(), ...guarded },
    };
    app.post('/account/password', { ...own, schema: password }, async (request, reply) => {
      const { accountId, credential } = selfOf(accounts, request);
      const self = { accountId, token: credential.token };
      unwrap(await accounts.changePassword(self, request.body, fromOf(request)));
      return reply.code(204).send(null);
    });

    const remove = {
      tags,
      summary: 'Delete the account',
      description:
        'Bookings stay, but nothing says whose they were; everything else that is known about the person is removed. Who has ' +
        'the secret of a booking can still read it. Who is the only one in charge of an organizer hands that over first.',
      operationId: 'deleteAccount',
      body: PasswordOnly,
      response: { 204: Type.Null(), ...guarded, ...problems('last_organizer') },
    };
    app.delete('/account', { ...own, schema: remove }, async (request, reply) => {
      const { accountId } = selfOf(accounts, request);
      const { password } = request.body;
      unwrap(await accounts.deleteAccount(accountId, password, fromOf(request)));
      return reply.header('set-cookie', accounts.noCookie).code(204).send(null);
    });
  };

/** GET and DELETE /account/sessions, GET /account/bookings and /account/export. */
export const accountDataRoutes =
  (accounts: Accounts, bookings: Pick<Bookings, 'listOwnBookings'>): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'Where the account is signed in',
      operationId: 'listSessions',
      response: { 200: Sessions, ...problems('unauthenticated') },
    };
    app.get('/account/sessions', { ...own, schema: list }, async (request, reply) => {
      const { accountId, credential } = selfOf(accounts, request);
      return reply.send({
        items: await accounts.listSessions(accountId, credential.token),
        nextCursor: null,
      });
    });

    const endOthers = {
      tags,
      summary: 'End all other sessions',
      operationId: 'endOtherSessions',
      response: { 204: Type.Null(), ...problems('unauthenticated', 'cross_site') },
    };
    app.delete('/account/sessions', { ...own, schema: endOthers }, async (request, reply) => {
      const { accountId, credential } = selfOf(accounts, request);
      await accounts.endOtherSessions(accountId, credential.token, fromOf(request));
      return reply.code(204).send(null);
    });

    const end = {
      tags,
      summary: 'End a session',
      operationId: 'endSession',
      params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
      response: { 204: Type.Null(), ...problems('unauthenticated', 'cross_site', 'session_not_found') },
    };
    app.delete('/account/sessions/:id', { ...own, schema: end }, async (request, reply) => {
      const { accountId } = selfOf(accounts, request);
      unwrap(await accounts.endSession(accountId, request.params.id, fromOf(request)));
      return reply.code(204).send(null);
    });

    const listBookings = {
      tags,
      summary: 'The own bookings, the latest first',
      description:
        'Those of the confirmed e-mail address, also from before there was an account. They open without their secret.',
      operationId: 'listOwnBookings',
      querystring: Type.Object(pageQuery),
      response: { 200: BookingPage, ...problems('unauthenticated', 'email_unverified', 'invalid_cursor') },
    };
    app.get('/account/bookings', { ...own, schema: listBookings }, async (request, reply) => {
      const page = await bookings.listOwnBookings(request.query, accessOf(request));
      return sendResult(request, reply, page);
    });

    const exported = {
      tags,
      summary: 'Everything that is kept about the person',
      operationId: 'exportAccount',
      response: { 200: DataExport, ...problems('unauthenticated') },
    };
    app.get('/account/export', { ...own, schema: exported }, async (request, reply) => {
      const { accountId, credential } = selfOf(accounts, request);
      reply.header('content-disposition', 'attachment; filename="onsale-account.json"');
      return reply.send(unwrap(await accounts.exportData(accountId, credential.token)));
    });
  };
