/**
 * Passwords of accounts: checked for what matters, changed, forgotten and chosen anew. Hashing takes long, so it is done
 * before a transaction begins.
 */
import type { By } from '../access/index.ts';
import { decide, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Counted } from './attempts.ts';
import type { Context, From } from './context.ts';
import { writePassword } from './credential-row.ts';
import { evenly } from './evenly.ts';
import type { Proof } from './joined.ts';
import { type Addressee, RESET_HOURS, sendReset, tellOfPassword } from './mails.ts';
import { normalizeEmail, ownerOfEmail } from './owner.ts';
import { byGuest, bySelf, recordAccount } from './record.ts';
import { dropSessions } from './sessions.ts';

/** Whether this is the account's password. Refuses `password_wrong`, and `rate_limited` after too many of them. */
export async function checkPassword(
  context: Context,
  accountId: string,
  password: string,
  from: From,
): Promise<Result<Proof>> {
  const counted: Counted[] = [
    ['login', accountId],
    ['network', from.network],
  ];
  const begun = await context.attempts.begin(...counted);
  if (!begun.ok) return begun;
  const { internalAdapter, password: hashing } = await (await context.auth()).$context;
  const credential = await internalAdapter.findCredentialAccount(accountId);
  const hash = credential?.password;
  if (!hash || !(await hashing.verify({ hash, password }))) return refuse('password_wrong');
  await context.attempts.succeed(...counted);
  return ok({ hash, password });
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
  const hash = await hashPassword(context, newPassword);
  await inTransaction(context.kysely, async (transaction) => {
    const owner = await writePassword(transaction, accountId, hash);
    const sessionsEnded = (await dropSessions(transaction, accountId, token)).length;
    const by = bySelf(accountId, from);
    await recordAccount(transaction, by, 'account.password-changed', accountId, { after: { sessionsEnded } });
    await tellOfPassword({ kysely: transaction }, owner);
  });
  return ok(undefined);
}

export const hashPassword = async ({ auth }: Context, password: string): Promise<string> =>
  (await (await auth()).$context).password.hash(password);

/** Sends the link with which to choose a new password, if there is such an account. Refuses `rate_limited`. */
export async function forgotPassword(context: Context, given: string, from: From): Promise<Result<void>> {
  const email = normalizeEmail(given);
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    const owner = await ownerOfEmail(context, email);
    if (owner !== undefined) await sendPasswordLink(context, owner, byGuest(from));
    return ok(undefined);
  });
}

const resetLink = (token: string): string => `reset-password:${token}`;

/** Sends the link with which to choose a new password, whoever asks for it. */
export async function sendPasswordLink(context: Context, owner: Addressee, by: By): Promise<void> {
  const { internalAdapter, generateId } = await (await context.auth()).$context;
  const token = generateId({ model: 'verification', size: 43 }) || '';
  const value = { identifier: resetLink(token), value: owner.id };
  await inTransaction(context.kysely, async (transaction) => {
    const expiresAt = new Date(Date.now() + RESET_HOURS * 3_600_000);
    await context.join(transaction, () => internalAdapter.createVerificationValue({ ...value, expiresAt }));
    await sendReset({ ...context, kysely: transaction }, owner, token);
    await recordAccount(transaction, by, 'account.password-reset-asked', owner.id);
  });
}

/**
 * Chooses a new password with the token of a link, which can be used once. Ends all sessions; and who has the link reads the
 * mail of the address, so it is confirmed, and wrong tries to sign in with it are forgotten. Refuses `link_invalid`.
 */
export async function resetPassword(
  context: Context,
  { token, newPassword }: { readonly token: string; readonly newPassword: string },
  from: From,
): Promise<Result<void>> {
  const { internalAdapter } = await (await context.auth()).$context;
  const found = await internalAdapter.findVerificationValue(resetLink(token));
  if (!found || found.expiresAt < new Date()) return refuse('link_invalid');
  const accountId = found.value;
  const hash = await hashPassword(context, newPassword);
  const reset = await decide(context.kysely, async (transaction) => {
    const used = await context.join(transaction, () =>
      internalAdapter.consumeVerificationValue(resetLink(token)),
    );
    if (used === null) return refuse('link_invalid');
    const owner = await writePassword(transaction, accountId, hash);
    await transaction
      .updateTable('accounts')
      .set({ email_verified: true })
      .where('id', '=', accountId)
      .execute();
    const sessionsEnded = (await dropSessions(transaction, accountId)).length;
    await recordAccount(transaction, bySelf(accountId, from), 'account.password-reset', accountId, {
      before: { emailVerified: owner.emailVerified },
      after: { emailVerified: true, sessionsEnded },
    });
    await tellOfPassword({ kysely: transaction }, owner);
    return ok(owner);
  });
  if (!reset.ok) return reset;
  await context.attempts.succeed(['login', accountId], ['login', reset.value.email]);
  return ok(undefined);
}
