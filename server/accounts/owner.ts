/** Whose an account is, as other operations of this module look it up. */
import type { Context } from './context.ts';

export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** An address as accounts know it. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

const owners = ({ kysely }: Pick<Context, 'kysely'>) =>
  kysely.selectFrom('accounts').select(['id', 'name', 'email', 'email_verified as emailVerified']);

/** The account with an address; undefined when there is none. */
export const ownerOfEmail = (context: Context, email: string): Promise<Owner | undefined> =>
  owners(context).where('email', '=', email).executeTakeFirst();

/** The account with an id; undefined when there is none. */
export const ownerOfId = (context: Context, id: string): Promise<Owner | undefined> =>
  owners(context).where('id', '=', id).executeTakeFirst();
