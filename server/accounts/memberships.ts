/** How somebody who deletes their account stops working for organizers. */
import { sql } from 'kysely';
import { recordAudit } from '../audit/index.ts';
import { decide } from '../database/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import type { Context, From } from './context.ts';
import { bySelf } from './record.ts';

/** Takes an account out of all organizers. Refuses `last_organizer` where nobody else would be in charge. */
export const leaveOrganizers = (
  { kysely }: Context,
  accountId: string,
  from: Pick<From, 'requestId'>,
): Promise<Result<void>> =>
  decide(kysely, async (transaction) => {
    const mine = sql<number>`(select organizer_id from members where account_id = ${accountId})`;
    // Locked as whoever changes members locks them: who leaves last is decided one by one.
    await sql`select from organizers where id in ${mine} order by id for update`.execute(transaction);
    const { rows } = await sql<{ organizerId: number; roles: string[]; isLast: boolean }>`
      with gone as (delete from members where account_id = ${accountId} returning organizer_id, role)
      select gone.organizer_id as "organizerId", array_agg(gone.role::text order by gone.role) as roles,
        bool_or(gone.role = 'organizer') and not exists (
          select from members m
          where m.organizer_id = gone.organizer_id and m.role = 'organizer' and m.account_id <> ${accountId}) as "isLast"
      from gone group by gone.organizer_id order by gone.organizer_id`.execute(transaction);
    if (rows.some(({ isLast }) => isLast)) return refuse('last_organizer');
    const by = bySelf(accountId, from);
    const subject = { type: 'member', id: accountId };
    for (const { organizerId, roles } of rows)
      await recordAudit(transaction, {
        by,
        action: 'member.removed',
        organizerId,
        subject,
        before: { roles },
      });
    return ok(undefined);
  });
