/**
 * Rows of the audit log about accounts. They stay for ever, so they hold nothing that a deletion has to forget: no name, no
 * address, only the account's id.
 */
import type { Transaction } from 'kysely';
import { type By, guest, nameOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';

type Requested = Pick<By, 'requestId'>;

/** The owner of an account, who has signed in or has just shown to be it. */
export function bySelf(accountId: string, { requestId }: Requested): By {
  const actor = { ...guest, kind: 'account', id: accountId } as const;
  return { actor: { ...actor, name: nameOf(actor) }, requestId };
}

/** Somebody who has shown nothing yet. */
export const byGuest = ({ requestId }: Requested): By => ({ actor: guest, requestId });

/** Writes down what was done with an account, in the transaction that does it. */
export const recordAccount = (
  transaction: Transaction<Database>,
  by: By,
  action: `account.${string}`,
  id: string,
  change: { readonly before?: object; readonly after?: object } = {},
): Promise<void> =>
  recordAudit(transaction, { by, action, organizerId: null, subject: { type: 'account', id }, ...change });
