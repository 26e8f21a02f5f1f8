/** The mails of this module. Links carry their token behind the sign that browsers keep to themselves: it stands in no log. */
import type { Kysely } from 'kysely';
import type { Database } from '../database/index.ts';
import { enqueue } from '../messages/index.ts';

interface Sender {
  /** Or a transaction. */
  readonly kysely: Kysely<Database>;
  /** Where people see this server, without a slash at the end. */
  readonly publicUrl: string;
}

/** To whom a mail goes, and about which account. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** How long the link that confirms an address is good. */
export const VERIFY_HOURS = 24;
/** How long the link of a password reset is good. */
export const RESET_HOURS = 1;

const headOf = ({ id, email, name }: Addressee) => ({
  to: { address: email, name },
  subject: { type: 'account', id },
});

/** The link with which somebody confirms an address. */
export const sendVerificationLink = (
  { kysely, publicUrl }: Sender,
  to: Addressee,
  token: string,
): Promise<void> =>
  enqueue(kysely, {
    kind: 'verify-email',
    ...headOf(to),
    data: { secret: { link: `${publicUrl}/verify#token=${token}` }, validHours: VERIFY_HOURS },
  });

/** The link with which somebody chooses a new password. */
export const sendReset = ({ kysely, publicUrl }: Sender, to: Addressee, token: string): Promise<void> =>
  enqueue(kysely, {
    kind: 'reset-password',
    ...headOf(to),
    data: { secret: { link: `${publicUrl}/reset#token=${token}` }, validHours: RESET_HOURS },
  });

/** To the owner of an account, when somebody wants another one with its address. */
export const tellOfAccount = ({ kysely, publicUrl }: Sender, to: Addressee): Promise<void> =>
  enqueue(kysely, {
    kind: 'account-exists',
    ...headOf(to),
    data: { secret: { link: `${publicUrl}/sign-in` } },
  });

/** To somebody whose password was changed. */
export const tellOfPassword = ({ kysely }: Pick<Sender, 'kysely'>, to: Addressee): Promise<void> =>
  enqueue(kysely, { kind: 'password-changed', ...headOf(to), data: {} });

/** To somebody whose account is deleted. It names no account: there is none any more. */
export const tellOfDeletion = (
  { kysely }: Pick<Sender, 'kysely'>,
  { email, name }: Addressee,
): Promise<void> => enqueue(kysely, { kind: 'account-deleted', to: { address: email, name }, data: {} });
