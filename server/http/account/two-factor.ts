/** Routes of an account's second factor. */
import { Type } from 'typebox';
import type { Accounts } from '../../accounts/index.ts';
import { unwrap } from '../../lib/errors.ts';
import type { Routes } from '../app.ts';
import { fromOf, selfOf } from '../auth/from.ts';
import { problems } from '../schemas.ts';
import { guarded, own, tags } from './own.ts';
import { BackupCodes, CodeOnly, PasswordOnly, TwoFactorSetUp } from './schemas.ts';

/** POST and DELETE /account/two-factor, its confirmation and backup codes. */
export const twoFactorRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const setUp = {
      tags,
      summary: 'Set up a second factor',
      description: 'It counts once a code of the app confirms it: `POST /account/two-factor/confirm`.',
      operationId: 'setUpTwoFactor',
      body: PasswordOnly,
      response: { 201: TwoFactorSetUp, ...guarded, ...problems('two_factor_on') },
    };
    app.post('/account/two-factor', { ...own, schema: setUp }, async (request, reply) => {
      const self = selfOf(accounts, request);
      const made = await accounts.setUpTwoFactor(self, request.body.password, fromOf(request));
      return reply.code(201).send(unwrap(made));
    });

    const confirm = {
      tags,
      summary: 'Turn the second factor on',
      operationId: 'confirmTwoFactor',
      body: CodeOnly,
      response: {
        204: Type.Null(),
        ...problems('invalid_request', 'unauthenticated', 'cross_site', 'code_wrong', 'two_factor_off'),
      },
    };
    app.post('/account/two-factor/confirm', { ...own, schema: confirm }, async (request, reply) => {
      const self = selfOf(accounts, request);
      unwrap(await accounts.confirmTwoFactor(self, request.body.code, fromOf(request)));
      return reply.code(204).send(null);
    });

    const renew = {
      tags,
      summary: 'Make new backup codes',
      description: 'Those before are of no use any more.',
      operationId: 'renewBackupCodes',
      body: PasswordOnly,
      response: { 201: BackupCodes, ...guarded, ...problems('two_factor_off') },
    };
    app.post('/account/two-factor/backup-codes', { ...own, schema: renew }, async (request, reply) => {
      const self = selfOf(accounts, request);
      const made = await accounts.renewBackupCodes(self, request.body.password, fromOf(request));
      return reply.code(201).send(unwrap(made));
    });

    const turnOff = {
      tags,
      summary: 'Turn the second factor off',
      operationId: 'turnOffTwoFactor',
      body: PasswordOnly,
      response: { 204: Type.Null(), ...guarded },
    };
    app.delete('/account/two-factor', { ...own, schema: turnOff }, async (request, reply) => {
      const self = selfOf(accounts, request);
      unwrap(await accounts.turnOffTwoFactor(self, request.body.password, fromOf(request)));
      return reply.code(204).send(null);
    });
  };
