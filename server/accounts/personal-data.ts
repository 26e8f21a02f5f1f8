/** What is kept about a person: given to them, and forgotten when they ask for it. */
import { inTransaction } from '../database/index.ts';
import { ok, type Result } from '../lib/errors.ts';
import type { Context, From } from './context.ts';
import { tellOfDeletion } from './mails.ts';
import { leaveOrganizers } from './memberships.ts';
import { checkPassword } from './password.ts';
import { type AccountView, getAccount } from './profile.ts';
import { bySelf, recordAccount } from './record.ts';
import { listSessions, type SessionView } from './sessions.ts';

/** A person as other modules know them. Only of a confirmed address anything is looked up or forgotten. */
export interface Person {
  readonly accountId: string;
  readonly email: string;
}

/** What a module keeps about people. */
export interface PersonalData {
  /** Its name in what people are given. */
  readonly name: string;
  readonly collect: (person: Person) => Promise<unknown>;
  /** Removes who it was; safe to do again. What has to be kept, such as sales, stays without them. */
  readonly forget: (person: Person) => Promise<void>;
}

export interface Export {
  readonly account: AccountView;
  readonly sessions: readonly SessionView[];
  /** By the name of what they are: bookings, messages … */
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that is kept about the owner of an account. */
export async function exportData(context: Context, id: string, token: string): Promise<Result<Export>> {
  const account = await getAccount(context, id);
  if (!account.ok) return account;
  const sessions = await listSessions(context, id, token);
  const data: Record<string, unknown> = {};
  const person = personOf(account.value);
  if (person !== undefined) {
    for (const { name, collect } of context.personalData) data[name] = await collect(person);
  }
  return ok({ account: account.value, sessions, data });
}

const personOf = ({ id, email, emailVerified }: AccountView): Person | undefined =>
  emailVerified ? { accountId: id, email } : undefined;

/**
 * Deletes an account, once its password confirms it: bookings stay without their customer, everything else goes. What other
 * modules keep is forgotten first, so whoever is interrupted can ask again. Refuses `password_wrong`, `rate_limited`, and
 * `last_organizer` to whoever has nobody to take over.
 */
export async function deleteAccount(
  context: Context,
  id: string,
  password: string,
  from: From,
): Promise<Result<void>> {
  const right = await checkPassword(context, id, password, from);
  if (!right.ok) return right;
  const account = await getAccount(context, id);
  if (!account.ok) return account;
  const left = await leaveOrganizers(context, id, from);
  if (!left.ok) return left;
  const person = personOf(account.value);
  if (person !== undefined) for (const { forget } of context.personalData) await forget(person);
  await inTransaction(context.kysely, async (transaction) => {
    await transaction.deleteFrom('account_verifications').where('value', 'like', `%${id}%`).execute();
    await transaction.deleteFrom('accounts').where('id', '=', id).execute();
    await recordAccount(transaction, bySelf(id, from), 'account.deleted', id);
    await tellOfDeletion({ kysely: transaction }, account.value);
  });
  return ok(undefined);
}
