/** What the waitlist knows of a person: given to them, and forgotten when they ask for it. */
import { guest } from '../access/index.ts';
import type { Context } from './context.ts';
import { leave } from './entry.ts';

export interface OwnEntry {
  readonly id: string;
  readonly showId: number;
  readonly tierId: number;
  readonly quantity: number;
  readonly state: string;
  readonly joinedAt: Date;
}

/** Where somebody waits or waited. */
export async function entriesOfCustomer(
  { pool, identity }: Context,
  email: string,
): Promise<readonly OwnEntry[]> {
  const { rows } = await pool.query<OwnEntry>(
    `select id, show_id as "showId", tier as "tierId", quantity, state, joined_at as "joinedAt"
     from waitlist_entries where customer_hash = $1 order by joined_at desc limit 2000`,
    [identity.customerHash(email)],
  );
  return rows;
}

/** Takes somebody off every waitlist, and forgets that they were on it. Done again it does nothing. */
export async function forgetCustomer(context: Context, email: string): Promise<void> {
  for (const { id, showId, state } of await entriesOfCustomer(context, email)) {
    if (state === 'waiting' || state === 'offered') {
      await leave(context, id, { secret: context.identity.secretOf(id), actor: guest });
    }
    await context.pool.query(
      `update waitlist_entries
       set customer = json_build_object('name', 'Deleted', 'email', ''), customer_hash = gen_random_uuid()
       where show_id = $1 and id = $2`,
      [showId, id],
    );
  }
}
