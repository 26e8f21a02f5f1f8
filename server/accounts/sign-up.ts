/**
 * Signing up. Who signs up hears the same, and as late, whether there is such an account or not: the mail says the rest.
 * Nobody confirms an address by a link alone, but with the password too: otherwise somebody could sign up with an address of
 * a stranger, who presses the link in good faith, and hands over the bookings of that address.
 */
import { sql, type Transaction } from 'kysely';
import type { By } from '../access/index.ts';
import { type Database, decide, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context, From } from './context.ts';
import { writeCredential } from './credential-row.ts';
import { evenly } from './evenly.ts';
import { type Addressee, sendVerificationLink, tellOfAccount, VERIFY_HOURS } from './mails.ts';
import { normalizeEmail, ownerOfEmail } from './owner.ts';
import { checkPassword, hashPassword } from './password.ts';
import { byGuest, bySelf, recordAccount } from './record.ts';

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
    await register(context, { ...input, email }, from);
    const account = known ?? (await ownerOfEmail(context, email));
    if (account?.emailVerified) await tellOfAccount(context, account);
    else if (account !== undefined) await resend(context, account, from);
    return ok(undefined);
  });
}

/** Makes the account, if there is none with its address. The password is hashed in any case: that takes the longest. */
async function register(context: Context, { email, name, password }: SignUp, from: From): Promise<void> {
  const hash = await hashPassword(context, password);
  const id = (await (await context.auth()).$context).generateId({ model: 'user' }) || '';
  await inTransaction(context.kysely, async (transaction) => {
    const made = await transaction
      .insertInto('accounts')
      .values({ id, email, name })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) return;
    await writeCredential(transaction, id, hash);
    await recordAccount(transaction, byGuest(from), 'account.created', id);
  });
}

const resend = (context: Context, account: Addressee, from: From): Promise<void> =>
  sendVerification(context, account, byGuest(from), 'account.verification-asked');

/** Sends the link once more, if there is an account that waits for it. Refuses `rate_limited`. */
export async function resendVerification(context: Context, given: string, from: From): Promise<Result<void>> {
  const email = normalizeEmail(given);
  const begun = await context.attempts.begin(['mail', email], ['mail-network', from.network]);
  if (!begun.ok) return begun;
  return evenly(async () => {
    const account = await ownerOfEmail(context, email);
    if (account !== undefined && !account.emailVerified) await resend(context, account, from);
    return ok(undefined);
  });
}

/** What the link in a mail stands for: that this account's address is this one, whatever it was before. */
interface Claim {
  readonly accountId: string;
  readonly email: string;
}

/** Sends the link that shows whose an address is, and writes down that it was asked for. */
export async function sendVerification(
  context: Context,
  to: Addressee,
  by: By,
  action: `account.${string}`,
): Promise<void> {
  const { internalAdapter, generateId } = await (await context.auth()).$context;
  const token = generateId({ model: 'verification', size: 43 }) || '';
  const claim: Claim = { accountId: to.id, email: to.email };
  const value = { identifier: verifyLink(token), value: JSON.stringify(claim) };
  await inTransaction(context.kysely, async (transaction) => {
    const expiresAt = new Date(Date.now() + VERIFY_HOURS * 3_600_000);
    await context.join(transaction, () => internalAdapter.createVerificationValue({ ...value, expiresAt }));
    await sendVerificationLink({ ...context, kysely: transaction }, to, token);
    await recordAccount(transaction, by, action, to.id);
  });
}

const verifyLink = (token: string): string => `verify-email:${token}`;

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
  const identifier = verifyLink(token);
  const found = await internalAdapter.findVerificationValue(identifier);
  if (!found || found.expiresAt < new Date()) return refuse('link_invalid');
  const claim: Claim = JSON.parse(found.value);
  const right = await checkPassword(context, claim.accountId, password, from);
  if (!right.ok) return right;
  return confirm(context, claim, async () => {
    if ((await internalAdapter.consumeVerificationValue(identifier)) === null) return refuse('link_invalid');
    return ok(bySelf(claim.accountId, from));
  });
}

const UNIQUE_VIOLATION = '23505';

/** Writes down whose the address is. Another account may have it confirmed by now: then the link came too late. */
async function confirm(
  { kysely, join }: Context,
  claim: Claim,
  spendLink: () => Promise<Result<By>>,
): Promise<Result<{ readonly email: string }>> {
  try {
    return await decide(kysely, async (transaction) => {
      const by = await join(transaction, spendLink);
      if (!by.ok) return by;
      await giveAddress(transaction, claim, by.value);
      return ok({ email: claim.email });
    });
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return refuse('link_invalid');
  }
}

async function giveAddress(
  transaction: Transaction<Database>,
  { accountId, email }: Claim,
  by: By,
): Promise<void> {
  // Who has not confirmed it has no right to it.
  const removed = await transaction
    .deleteFrom('accounts')
    .where('email', '=', email)
    .where('id', '<>', accountId)
    .where('email_verified', '=', false)
    .returning('id')
    .execute();
  for (const { id } of removed) await recordAccount(transaction, by, 'account.removed', id);
  const before = await transaction
    .selectFrom('accounts')
    .select(['email', 'email_verified'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (before === undefined) return;
  await transaction
    .updateTable('accounts')
    .set({ email, email_verified: true, updated_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', accountId)
    .execute();
  // Links to choose a new password went to the address before.
  await transaction.deleteFrom('account_verifications').where('value', '=', accountId).execute();
  await recordAccount(transaction, by, 'account.email-confirmed', accountId, {
    before: { emailVerified: before.email_verified },
    after: { emailVerified: true, isAnotherAddress: before.email !== email },
  });
}
