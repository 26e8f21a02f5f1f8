/** How administrators help somebody who can't sign in, or whose account is in the wrong hands. */
import type { By } from '../access/index.ts';
import { decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { ownerOfId } from './owner.ts';
import { sendPasswordLink } from './password.ts';
import { recordAccount } from './record.ts';
import { dropSessions } from './sessions.ts';

/** Signs an account out everywhere. Refuses `account_not_found`. */
export const endAllSessions = ({ kysely }: Context, id: string, by: By): Promise<Result<void>> =>
  decide(kysely, async (transaction) => {
    const account = await transaction
      .selectFrom('accounts')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (account === undefined) return refuse('account_not_found');
    const sessions = await dropSessions(transaction, id);
    if (sessions.length > 0)
      await recordAccount(transaction, by, 'account.sessions-ended', id, { before: { sessions } });
    return ok(undefined);
  });

/** Sends the owner the link with which to choose a new password. Refuses `account_not_found`. */
export async function helpWithPassword(context: Context, id: string, by: By): Promise<Result<void>> {
  const owner = await ownerOfId(context, id);
  if (owner === undefined) return refuse('account_not_found');
  await sendPasswordLink(context, owner, by);
  return ok(undefined);
}
