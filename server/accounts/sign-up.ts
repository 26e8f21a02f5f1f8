/**
 * Signing up. Who signs up hears the same, and as late, whether there is such an account or not: the mail says the rest.
 * Nobody confirms an address by a link alone, but with the password too: otherwise somebody could sign up with an address of
 * a stranger, who presses the link in good faith, and hands over the bookings of that address.
 */
import { sql, type Transaction } from 'kysely';
import { type Database, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { codeOfApiError } from './better-auth.ts';
import type { Context, From } from './context.ts';
import { evenly } from './evenly.ts';
import { type Addressee, sendVerificationLink, tellOfAccount, VERIFY_HOURS } from './mails.ts';
import { normalizeEmail, ownerOfEmail } from './owner.ts';
import { checkPassword } from './password.ts';
import { headersOf } from './sign-in.ts';

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Makes an account that its owner has to confirm. Refuses `rate_limited`. */
export async function signUp(context: Context, input: SignUp, from: From): Promise<Result<void>> {
  const email = normalizeEmail(input.email);
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    const known = await ownerOfEmail(context, email);
    // Called in any case: it hashes the password even if it doesn't keep it.
    await register(context, { ...input, email }, from);
    const account = known ?? (await ownerOfEmail(context, email));
    if (account !== undefined)
      await (account.emailVerified ? tellOfAccount : sendVerification)(context, account);
    return ok(undefined);
  });
}

async function register(context: Context, input: SignUp, from: From): Promise<void> {
  const { api } = await context.auth();
  try {
    await api.signUpEmail({ body: { ...input }, headers: headersOf(from) });
  } catch (error) {
    // Somebody signs up with the same address at this moment; what is there then is told by mail.
    if (codeOfApiError(error) !== 'FAILED_TO_CREATE_USER') throw error;
  }
}

/** Sends the link once more, if there is an account that waits for it. Refuses `rate_limited`. */
export async function resendVerification(context: Context, given: string, from: From): Promise<Result<void>> {
  const email = normalizeEmail(given);
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    const account = await ownerOfEmail(context, email);
    if (account !== undefined && !account.emailVerified) await sendVerification(context, account);
    return ok(undefined);
  });
}

/** What the link in a mail stands for: that this account's address is this one, whatever it was before. */
interface Claim {
  readonly accountId: string;
  readonly email: string;
}

/** Sends the link that shows whose an address is. */
export async function sendVerification(context: Context, to: Addressee): Promise<void> {
  const { internalAdapter, generateId } = await (await context.auth()).$context;
  const token = generateId({ model: 'verification', size: 43 }) || '';
  const claim: Claim = { accountId: to.id, email: to.email };
  await internalAdapter.createVerificationValue({
    identifier: `verify-email:${token}`,
    value: JSON.stringify(claim),
    expiresAt: new Date(Date.now() + VERIFY_HOURS * 3_600_000),
  });
  await sendVerificationLink(context, to, token);
}

/**
 * Confirms an address with the link's token and the account's password. Refuses `link_invalid`, `password_wrong`,
 * `rate_limited`.
 * @returns the login with which to sign in now
 */
export async function verifyEmail(
  context: Context,
  { token, password }: { readonly token: string; readonly password: string },
  from: From,
): Promise<Result<{ readonly email: string }>> {
  const { internalAdapter } = await (await context.auth()).$context;
  const identifier = `verify-email:${token}`;
  const found = await internalAdapter.findVerificationValue(identifier);
  if (!found || found.expiresAt < new Date()) return refuse('link_invalid');
  const claim: Claim = JSON.parse(found.value);
  const right = await checkPassword(context, claim.accountId, password, from);
  if (!right.ok) return right;
  if ((await internalAdapter.consumeVerificationValue(identifier)) === null) return refuse('link_invalid');
  return confirm(context, claim);
}

const UNIQUE_VIOLATION = '23505';

/** Writes down whose the address is. Another account may have it confirmed by now: then the link came too late. */
async function confirm(context: Context, claim: Claim): Promise<Result<{ readonly email: string }>> {
  try {
    await inTransaction(context.kysely, (transaction) => giveAddress(transaction, claim));
    return ok({ email: claim.email });
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return refuse('link_invalid');
  }
}

async function giveAddress(transaction: Transaction<Database>, { accountId, email }: Claim): Promise<void> {
  // Who has not confirmed it has no right to it.
  await transaction
    .deleteFrom('accounts')
    .where('email', '=', email)
    .where('id', '<>', accountId)
    .where('email_verified', '=', false)
    .execute();
  await transaction
    .updateTable('accounts')
    .set({ email, email_verified: true, updated_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', accountId)
    .execute();
  // Links to choose a new password went to the address before.
  await transaction.deleteFrom('account_verifications').where('value', '=', accountId).execute();
}
