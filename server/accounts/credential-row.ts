/** The row of an account's password. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.ts';
import type { Owner } from './owner.ts';

/** Gives a new account its password, where better-auth looks for it. */
export async function writeCredential(
  transaction: Transaction<Database>,
  id: string,
  hash: string,
): Promise<void> {
  await transaction
    .insertInto('account_credentials')
    .values({ id, account_id: id, provider_id: 'credential', provider_account_id: id, password: hash })
    .execute();
}

/** Writes a new password over the one of an account, and returns whose it is. */
export async function writePassword(
  transaction: Transaction<Database>,
  accountId: string,
  hash: string,
): Promise<Owner> {
  await transaction
    .updateTable('account_credentials')
    .set({ password: hash, updated_at: sql<Date>`clock_timestamp()` })
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute();
  return transaction
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'email_verified as emailVerified'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
}
