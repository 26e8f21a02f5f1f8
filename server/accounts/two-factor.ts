/** The second factor: an authenticator app (TOTP), with backup codes for the day it is lost. */
import type { Transaction } from 'kysely';
import { type Database, inTransaction } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { codeOfApiError, cookiesOf, isApiError } from './better-auth.ts';
import type { Context, From } from './context.ts';
import type { Credential } from './credentials.ts';
import type { Proof } from './joined.ts';
import { checkPassword } from './password.ts';
import { bySelf, recordAccount } from './record.ts';
import { takeOver } from './sessions.ts';

/** Who asks: an account, and the session by which. */
export interface Self {
  readonly accountId: string;
  readonly credential: Credential;
}

export interface TwoFactorSetUp {
  /** What authenticator apps read, as a QR code or typed. */
  readonly uri: string;
  /** Each signs in once without the app. They are not shown again. */
  readonly backupCodes: readonly string[];
}

/** Begins: makes a secret, which counts only once a code confirms it. Refuses `password_wrong`, `two_factor_on`. */
export async function setUpTwoFactor(
  context: Context,
  self: Self,
  password: string,
  from: From,
): Promise<Result<TwoFactorSetUp>> {
  const right = await checkPassword(context, self.accountId, password, from);
  if (!right.ok) return right;
  const owner = await context.kysely
    .selectFrom('accounts')
    .select('two_factor_enabled')
    .where('id', '=', self.accountId)
    .executeTakeFirst();
  if (owner?.two_factor_enabled === true) return refuse('two_factor_on');
  const { api } = await context.auth();
  const headers = cookieHeaders(context, self);
  return change(context, right.value, async (transaction) => {
    const made = await api.enableTwoFactor({ body: { password }, headers });
    if (made.method !== 'totp')
      throw new TypeError('better-auth set up another second factor than was asked for');
    await record(transaction, self, 'account.two-factor-set-up', from);
    return ok({ uri: made.totpURI, backupCodes: made.backupCodes });
  });
}

/** Turns it on with a code of the app. Refuses `code_wrong`, `two_factor_off` before it is set up. */
export async function confirmTwoFactor(
  context: Context,
  self: Self,
  code: string,
  from: From,
): Promise<Result<void>> {
  const { api } = await context.auth();
  return change(context, undefined, async (transaction) => {
    const { headers } = await api.verifyTOTP({
      body: { code: code.replace(/\s/g, '') },
      headers: cookieHeaders(context, self),
      returnHeaders: true,
    });
    // It has opened another session in place of the one that asked, and tells so only by its cookie.
    const cookies = cookiesOf(headers);
    const opened = context.credentials.read((name) => (name === 'cookie' ? cookies : undefined));
    if (opened === undefined) return ok(undefined);
    await takeOver(transaction, opened.token, self.credential);
    await record(transaction, self, 'account.two-factor-on', from);
    return ok(undefined);
  });
}

/** New backup codes; the ones before are of no use any more. Refuses `password_wrong`, `two_factor_off`. */
export async function renewBackupCodes(
  context: Context,
  self: Self,
  password: string,
  from: From,
): Promise<Result<{ readonly backupCodes: readonly string[] }>> {
  const right = await checkPassword(context, self.accountId, password, from);
  if (!right.ok) return right;
  const { api } = await context.auth();
  const headers = cookieHeaders(context, self);
  return change(context, right.value, async (transaction) => {
    const { backupCodes } = await api.generateBackupCodes({ body: { password }, headers });
    await record(transaction, self, 'account.backup-codes-renewed', from);
    return ok({ backupCodes });
  });
}

/** Turns it off. Refuses `password_wrong`. */
export async function turnOffTwoFactor(
  context: Context,
  self: Self,
  password: string,
  from: From,
): Promise<Result<void>> {
  const right = await checkPassword(context, self.accountId, password, from);
  if (!right.ok) return right;
  await inTransaction(context.kysely, async (transaction) => {
    const removed = await transaction
      .deleteFrom('account_two_factors')
      .where('account_id', '=', self.accountId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) return;
    await transaction
      .updateTable('accounts')
      .set({ two_factor_enabled: false })
      .where('id', '=', self.accountId)
      .execute();
    await record(transaction, self, 'account.two-factor-off', from);
  });
  return ok(undefined);
}

const record = (
  transaction: Transaction<Database>,
  { accountId }: Self,
  action: `account.${string}`,
  from: From,
): Promise<void> => recordAccount(transaction, bySelf(accountId, from), action, accountId);

/** better-auth knows a session by its cookie, whatever it came with. */
const cookieHeaders = ({ credentials }: Context, { credential }: Self): Headers =>
  new Headers({ cookie: credentials.cookieOf(credential.token).split(';', 1)[0] ?? '' });

/** Has better-auth change something in one transaction with its row of the audit log. */
async function change<Value>(
  { kysely, join }: Context,
  proof: Proof | undefined,
  work: (transaction: Transaction<Database>) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await inTransaction(kysely, (transaction) => join(transaction, () => work(transaction), proof));
  } catch (error) {
    if (!isApiError(error)) throw error;
    switch (codeOfApiError(error)) {
      case 'INVALID_CODE':
        return refuse('code_wrong');
      case 'TOTP_NOT_ENABLED':
      case 'TWO_FACTOR_NOT_ENABLED':
        return refuse('two_factor_off');
      default:
        throw error;
    }
  }
}
