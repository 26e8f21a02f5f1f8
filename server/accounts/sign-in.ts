/**
 * Signing in and out. The answer to a login that doesn't exist, a wrong password, an address that isn't confirmed and an
 * account that is disabled is one and the same, and takes as long.
 */
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Counted } from './attempts.ts';
import { ADDRESS_HEADER, type Auth } from './auth.ts';
import { codeOfApiError, cookiesOf, isApiError } from './better-auth.ts';
import type { Context, From } from './context.ts';
import { TOKEN_SECONDS } from './credentials.ts';
import { normalizeEmail } from './owner.ts';
import { openSession, type SessionKind } from './sessions.ts';

export interface SignIn {
  /** E-mail address or username. */
  readonly login: string;
  readonly password: string;
  /** Of the authenticator app, or a backup code; for accounts that have a second factor. */
  readonly code?: string | undefined;
}

/** A session's token, not signed yet. */
export interface SignedIn {
  readonly token: string;
  readonly accountId: string;
}

/** One that better-auth has made, and nobody can use yet. */
interface Entered extends SignedIn {
  readonly factor: 'none' | 'app' | 'backup-code';
}

const FAILED = 'The login or the password is wrong, or the e-mail address is not confirmed yet.';

/**
 * Opens a new session, always with a token of its own. Refuses `sign_in_failed`, `second_factor_required` where the password
 * is right and a code is missing, and `rate_limited` after too many failures.
 */
export async function signIn(
  context: Context,
  input: SignIn,
  from: From,
  kind: SessionKind = 'browser',
): Promise<Result<SignedIn>> {
  const login = normalizeEmail(input.login);
  const counted: Counted[] = [
    ['login', context.devices.countedAs(from.cookies, login)],
    ['network', from.network],
  ];
  const begun = await context.attempts.begin(...counted);
  if (!begun.ok) return begun;
  const auth = await context.auth();
  const entered = await enter(auth, { ...input, login }, from);
  if (entered.ok) await context.attempts.succeed(...counted);
  // The right password without a code is no failure, but forgives no wrong codes.
  else if (entered.refusal.code === 'second_factor_required') await context.attempts.undo(...counted);
  if (!entered.ok) return entered;
  const opened = await openSession(context, { ...entered.value, kind }, from);
  return opened.ok ? entered : opened;
}

async function enter(auth: Auth, input: SignIn, from: From): Promise<Result<Entered>> {
  const headers = headersOf(from);
  const body = { password: input.password, rememberMe: true };
  try {
    const entered = input.login.includes('@')
      ? await auth.api.signInEmail({ body: { ...body, email: input.login }, headers, returnHeaders: true })
      : await auth.api.signInUsername({
          body: { ...body, username: input.login },
          headers,
          returnHeaders: true,
        });
    const { response } = entered;
    if (!('twoFactorRedirect' in response))
      return ok({ token: response.token, accountId: response.user.id, factor: 'none' });
    return input.code === undefined
      ? refuse('second_factor_required')
      : await secondFactor(auth, input.code, headers, entered.headers);
  } catch (error) {
    if (!isApiError(error)) throw error;
    return refusalOf(error);
  }
}

const TOTP = /^\d{6}$/;

/** @param given the headers in which better-auth remembers that the password was right */
async function secondFactor(
  auth: Auth,
  code: string,
  headers: Headers,
  given: Headers,
): Promise<Result<Entered>> {
  headers.set('cookie', cookiesOf(given));
  const plain = code.replace(/\s/g, '');
  if (!TOTP.test(plain)) {
    const { token, user } = await auth.api.verifyBackupCode({ body: { code: plain }, headers });
    return ok({ token: token ?? '', accountId: user.id, factor: 'backup-code' });
  }
  const { token, user } = await auth.api.verifyTOTP({ body: { code: plain }, headers });
  if (await isFirstUse(auth, user.id, plain)) return ok({ token, accountId: user.id, factor: 'app' });
  await (await auth.$context).internalAdapter.deleteSession(token);
  return refuse('sign_in_failed', 'This code was used already. Wait for the next one.');
}

/** A code is good for a minute and a half, but only once: who looks over a shoulder gains nothing. */
async function isFirstUse(auth: Auth, accountId: string, code: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  return internalAdapter.reserveVerificationValue({
    identifier: `code-used:${accountId}:${code}`,
    value: accountId,
    expiresAt: new Date(Date.now() + 180_000),
  });
}

function refusalOf(error: unknown): { ok: false; refusal: ReturnType<typeof refuse>['refusal'] } {
  switch (codeOfApiError(error)) {
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refuse('rate_limited', 'Too many wrong codes. Try again in 15 minutes.', {
        retryAfterSeconds: 900,
      });
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return refuse('sign_in_failed', 'The code is wrong or has run out.');
    default:
      return refuse('sign_in_failed', FAILED);
  }
}

/** Signs in for a client: the session ends by itself after a quarter of an hour. Refuses what signIn refuses. */
export async function openToken(
  context: Context,
  input: SignIn,
  from: From,
): Promise<Result<{ readonly token: string; readonly expiresInSeconds: number }>> {
  const signedIn = await signIn(context, input, from, 'token');
  if (!signedIn.ok) return signedIn;
  const { token } = signedIn.value;
  return ok({ token: context.credentials.bearerOf(token), expiresInSeconds: TOKEN_SECONDS });
}

/** What better-auth is told of a request: where it comes from, and nothing that it sent otherwise. */
export const headersOf = ({ address, userAgent }: From): Headers =>
  new Headers({
    [ADDRESS_HEADER]: address,
    ...(userAgent !== undefined && { 'user-agent': userAgent.slice(0, 300) }),
  });
