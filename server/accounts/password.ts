/** Passwords of accounts: checked for what matters, changed, forgotten and chosen anew. */
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Counted } from './attempts.ts';
import { codeOfApiError, isApiError } from './better-auth.ts';
import type { Context, From } from './context.ts';
import { evenly } from './evenly.ts';
import { tellOfPassword } from './mails.ts';
import { normalizeEmail, ownerOfId } from './owner.ts';

/** Whether this is the account's password. Refuses `password_wrong`, and `rate_limited` after too many of them. */
export async function checkPassword(
  context: Context,
  accountId: string,
  password: string,
  from: From,
): Promise<Result<void>> {
  const counted: Counted[] = [
    ['login', accountId],
    ['network', from.network],
  ];
  const begun = await context.attempts.begin(...counted);
  if (!begun.ok) return begun;
  const { internalAdapter, password: hashing } = await (await context.auth()).$context;
  const credential = await internalAdapter.findCredentialAccount(accountId);
  const right = credential?.password && (await hashing.verify({ hash: credential.password, password }));
  if (!right) return refuse('password_wrong');
  await context.attempts.succeed(...counted);
  return ok(undefined);
}

export interface PasswordChange {
  readonly password: string;
  readonly newPassword: string;
}

/** Changes the password and ends all other sessions. Refuses what checkPassword refuses. */
export async function changePassword(
  context: Context,
  { accountId, token }: { readonly accountId: string; readonly token: string },
  { password, newPassword }: PasswordChange,
  from: From,
): Promise<Result<void>> {
  const right = await checkPassword(context, accountId, password, from);
  if (!right.ok) return right;
  const { internalAdapter, password: hashing } = await (await context.auth()).$context;
  await internalAdapter.updatePassword(accountId, await hashing.hash(newPassword));
  await context.pool.query('delete from account_sessions where account_id = $1 and token <> $2', [
    accountId,
    token,
  ]);
  await tellOfChange(context, accountId);
  return ok(undefined);
}

/** Sends the link with which to choose a new password, if there is such an account. Refuses `rate_limited`. */
export async function forgotPassword(context: Context, given: string, from: From): Promise<Result<void>> {
  const email = normalizeEmail(given);
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    await (await context.auth()).api.requestPasswordReset({ body: { email } });
    return ok(undefined);
  });
}

/**
 * Chooses a new password with the token of a link, which can be used once. Ends all sessions; and who has the link reads the
 * mail of the address, so it is confirmed. Refuses `link_invalid`.
 */
export async function resetPassword(
  context: Context,
  { token, newPassword }: { readonly token: string; readonly newPassword: string },
): Promise<Result<void>> {
  const { api, $context } = await context.auth();
  const { internalAdapter } = await $context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!found) return refuse('link_invalid');
  try {
    await api.resetPassword({ body: { token, newPassword } });
  } catch (error) {
    if (!isApiError(error) || codeOfApiError(error) === undefined) throw error;
    return refuse('link_invalid');
  }
  const accountId = found.value;
  await context.pool.query('update accounts set email_verified = true where id = $1', [accountId]);
  await context.attempts.succeed(['login', accountId]);
  await tellOfChange(context, accountId);
  return ok(undefined);
}

async function tellOfChange(context: Context, accountId: string): Promise<void> {
  const owner = await ownerOfId(context, accountId);
  if (owner !== undefined) await tellOfPassword(context, owner);
}
