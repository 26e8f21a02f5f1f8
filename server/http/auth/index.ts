/** Routes of signing up, in and out. Their answers don't tell whether there is an account. */
import { Type } from 'typebox';
import type { Accounts } from '../../accounts/index.ts';
import { unwrap } from '../../lib/errors.ts';
import { AccountAnswer, SessionAnswer } from '../account/schemas.ts';
import type { Routes } from '../app.ts';
import { allow, header } from '../caller.ts';
import { problems } from '../schemas.ts';
import { credentialOf, fromOf } from './from.ts';
import {
  EmailOnly,
  MailSent,
  NewSignIn,
  NewSignUp,
  PasswordReset,
  TokenAnswer,
  Verification,
  Verified,
} from './schemas.ts';

const tags = ['auth'];
const open = allow('public');

/** POST /auth/sign-up, sign-in, sign-out, token; GET /auth/session. */
export const authRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const signUp = {
      tags,
      summary: 'Sign up',
      description:
        'Makes an account; a link comes by mail, with which its owner confirms the address. The answer is the same where ' +
        'the address has an account already: then the mail says so.',
      operationId: 'signUp',
      body: NewSignUp,
      response: { 202: MailSent, ...problems('invalid_request', 'rate_limited') },
    };
    app.post('/auth/sign-up', { ...open, schema: signUp }, async (request, reply) => {
      unwrap(await accounts.signUp(request.body, fromOf(request)));
      return reply.code(202).send(null);
    });

    const signIn = {
      tags,
      summary: 'Sign in, in a browser',
      description:
        'Sets the cookie of a new session, and one by which the browser is known the next time. An unknown login, a wrong ' +
        'password, an address that is not confirmed and a disabled account are answered alike. Who fails often has to wait, ' +
        'longer each time; tries from elsewhere don’t make a known browser wait.',
      operationId: 'signIn',
      body: NewSignIn,
      response: {
        200: AccountAnswer,
        ...problems(
          'invalid_request',
          'sign_in_failed',
          'second_factor_required',
          'cross_site',
          'rate_limited',
        ),
      },
    };
    app.post('/auth/sign-in', { ...open, schema: signIn }, async (request, reply) => {
      // Otherwise another site could sign a visitor in with an account of its own, and see what they book.
      if (header(request, 'origin') !== undefined) accounts.demandOwnSite((name) => header(request, name));
      const from = fromOf(request);
      const { token, accountId } = unwrap(await accounts.signIn(request.body, from));
      const before = credentialOf(accounts, request);
      if (before?.via === 'cookie') await accounts.signOut(before.token, from);
      reply.header('set-cookie', accounts.cookieOf(token));
      reply.header('set-cookie', accounts.deviceCookieOf(request.body.login));
      return reply.send(unwrap(await accounts.getAccount(accountId)));
    });

    const session = {
      tags,
      summary: 'Who is signed in, if anybody',
      description: 'For pages: guests are no error here. Keeps a browser signed in that is in use.',
      operationId: 'getSession',
      response: { 200: SessionAnswer },
    };
    app.get('/auth/session', { ...open, schema: session }, async (request, reply) => {
      const { account } = request.actor;
      const credential = credentialOf(accounts, request);
      if (account === undefined || credential === undefined) return reply.send({ account: null });
      const cookie = await accounts.extendSession(credential);
      if (cookie !== undefined) reply.header('set-cookie', cookie);
      return reply.send({ account: unwrap(await accounts.getAccount(account.id)) });
    });

    const signOut = {
      tags,
      summary: 'Sign out',
      description: 'Ends the session of the cookie or the bearer token. Without one it changes nothing.',
      operationId: 'signOut',
      response: { 204: Type.Null(), ...problems('cross_site') },
    };
    app.post('/auth/sign-out', { ...open, schema: signOut }, async (request, reply) => {
      const credential = credentialOf(accounts, request);
      if (credential !== undefined) await accounts.signOut(credential.token, fromOf(request));
      return reply.header('set-cookie', accounts.noCookie).code(204).send(null);
    });

    const token = {
      tags,
      summary: 'Get a bearer token, for a client',
      description:
        'For programs that act for a person; it ends by itself after 15 minutes. For programs of an organizer there are API ' +
        'keys.',
      operationId: 'createToken',
      body: NewSignIn,
      response: {
        201: TokenAnswer,
        ...problems('invalid_request', 'sign_in_failed', 'second_factor_required', 'rate_limited'),
      },
    };
    app.post('/auth/token', { ...open, schema: token }, async (request, reply) => {
      return reply.code(201).send(unwrap(await accounts.openToken(request.body, fromOf(request))));
    });
  };

/** POST /auth/verify-email, verification, password/forgot, password/reset. */
export const authMailRoutes =
  (accounts: Accounts): Routes =>
  async (app) => {
    const verify = {
      tags,
      summary: 'Confirm an e-mail address',
      description:
        'With the token of the link and the password of the account: who presses the link of an account that is not theirs ' +
        'gives nothing away.',
      operationId: 'verifyEmail',
      body: Verification,
      response: {
        200: Verified,
        ...problems('invalid_request', 'link_invalid', 'password_wrong', 'rate_limited'),
      },
    };
    app.post('/auth/verify-email', { ...open, schema: verify }, async (request, reply) =>
      reply.send(unwrap(await accounts.verifyEmail(request.body, fromOf(request)))),
    );

    const mailed = {
      tags,
      body: EmailOnly,
      response: { 202: MailSent, ...problems('invalid_request', 'rate_limited') },
    };
    const resend = {
      ...mailed,
      summary: 'Send the link that confirms an address again',
      operationId: 'resendVerification',
    };
    app.post('/auth/verification', { ...open, schema: resend }, async (request, reply) => {
      unwrap<void>(await accounts.resendVerification(request.body.email, fromOf(request)));
      return reply.code(202).send(null);
    });

    const forgot = {
      ...mailed,
      summary: 'Send a link to choose a new password',
      operationId: 'forgotPassword',
    };
    app.post('/auth/password/forgot', { ...open, schema: forgot }, async (request, reply) => {
      unwrap<void>(await accounts.forgotPassword(request.body.email, fromOf(request)));
      return reply.code(202).send(null);
    });

    const reset = {
      tags,
      summary: 'Choose a new password with the token of the link',
      description: 'Ends all sessions of the account.',
      operationId: 'resetPassword',
      body: PasswordReset,
      response: { 204: Type.Null(), ...problems('invalid_request', 'link_invalid') },
    };
    app.post('/auth/password/reset', { ...open, schema: reset }, async (request, reply) => {
      unwrap<void>(await accounts.resetPassword(request.body, fromOf(request)));
      return reply.code(204).send(null);
    });
  };
