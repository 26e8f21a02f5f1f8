/** Routes by which administrators look after accounts. */
import { Type } from 'typebox';
import type { Accounts } from '../../accounts/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { MailSent } from '../auth/schemas.ts';
import { allow, byOf } from '../caller.ts';
import { pageQuery } from '../paths.ts';
import { problems } from '../schemas.ts';
import { expectedVersion, IfMatch, sendVersion } from '../versions.ts';
import { ManagedAccount, ManagedAccountPage, ManagedAccountPatch } from './schemas.ts';

const tags = ['account'];
const managed = allow('accounts.manage');
const AccountPath = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });

/** GET /accounts, GET and PATCH /accounts/{id}. */
export const accountAdminRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const list = {
      tags,
      summary: 'Find accounts, the latest first',
      operationId: 'listAccounts',
      querystring: Type.Object({
        q: Type.Optional(
          Type.String({ maxLength: 200, description: 'A part of name, e-mail address or username' }),
        ),
        ...pageQuery,
      }),
      response: {
        200: ManagedAccountPage,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'invalid_cursor'),
      },
    };
    app.get('/accounts', { ...managed, schema: list }, async (request, reply) =>
      reply.send(unwrap(await accounts.listAccounts(request.query))),
    );

    const read = {
      tags,
      summary: 'Read an account',
      operationId: 'getManagedAccount',
      params: AccountPath,
      response: { 200: ManagedAccount, ...problems('unauthenticated', 'forbidden', 'account_not_found') },
    };
    app.get('/accounts/:id', { ...managed, schema: read }, async (request, reply) =>
      sendVersion(reply, unwrap(await accounts.getManagedAccount(request.params.id))),
    );

    const patch = {
      tags,
      summary: 'Make administrators, disable accounts',
      operationId: 'patchManagedAccount',
      params: AccountPath,
      headers: IfMatch,
      body: ManagedAccountPatch,
      response: {
        200: ManagedAccount,
        ...problems('invalid_request', 'unauthenticated', 'forbidden', 'account_not_found', 'own_account'),
        ...problems('last_administrator', 'if_match_missing', 'version_stale'),
      },
    };
    app.patch('/accounts/:id', { ...managed, schema: patch }, async (request, reply) => {
      const expected = expectedVersion(request);
      const changed = await accounts.manageAccount(request.params.id, request.body, expected, byOf(request));
      return sendVersion(reply, unwrap(changed));
    });
  };

/** DELETE /accounts/{id}/sessions, POST /accounts/{id}/password-link. */
export const accountHelpRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const endSessions = {
      tags,
      summary: 'Sign an account out everywhere',
      operationId: 'endAllSessions',
      params: AccountPath,
      response: { 204: Type.Null(), ...problems('unauthenticated', 'forbidden', 'account_not_found') },
    };
    app.delete('/accounts/:id/sessions', { ...managed, schema: endSessions }, async (request, reply) => {
      unwrap(await accounts.endAllSessions(request.params.id, byOf(request)));
      return reply.code(204).send(null);
    });

    const passwordLink = {
      tags,
      summary: 'Send an account the mail to choose a new password',
      description: 'The link in it is good for an hour, and confirms the address too.',
      operationId: 'helpWithPassword',
      params: AccountPath,
      response: { 202: MailSent, ...problems('unauthenticated', 'forbidden', 'account_not_found') },
    };
    app.post('/accounts/:id/password-link', { ...managed, schema: passwordLink }, async (request, reply) => {
      unwrap(await accounts.helpWithPassword(request.params.id, byOf(request)));
      return reply.code(202).send(null);
    });
  };
