/** People who wait, and the allocator's rounds. */
import { randomUUID } from 'node:crypto';
import { guest } from '../../server/access/index.ts';
import type { OpenDatabase } from '../../server/database/index.ts';
import type { Domain } from '../../server/domain.ts';
import { unwrap } from '../../server/lib/errors.ts';

const caller = { client: undefined, address: '127.0.0.1', actor: guest };
/** What opens an entry. */
export const opened = (secret: string) => ({ secret, actor: guest });

export interface Wish {
  readonly tierId?: number;
  readonly quantity?: number;
  readonly allOrNothing?: boolean;
  readonly email?: string;
}

/** Joins and returns the entry with its secret, or the refusal. */
export function tryToJoin({ waitlist }: Domain, showId: number, wish: Wish = {}) {
  const { tierId = 1, quantity = 1, allOrNothing = false, email = `${randomUUID()}@example.com` } = wish;
  const input = { tierId, quantity, allOrNothing, customer: { name: 'Ada', email } };
  return waitlist.join(showId, input, caller, randomUUID());
}

/** Joins and returns the entry with its secret. */
export const join = async (domain: Domain, showId: number, wish: Wish = {}) =>
  unwrap(await tryToJoin(domain, showId, wish));

/** Holds places as anybody may; the code of the refusal, where there is one. */
export async function hold({ bookings }: Domain, showId: number, quantity: number, tierId = 1) {
  const held = await bookings.createHold(showId, { items: [{ tierId, quantity }] }, caller);
  return held.ok
    ? { id: held.value.hold.id, secret: held.value.secret, code: undefined }
    : { id: '', secret: '', code: held.refusal.code };
}

/** Entries of a show in order: state, and places of the offer. */
export async function linesOf({ pool }: OpenDatabase, showId: number): Promise<string[]> {
  const { rows } = await pool.query(
    `select e.state, c.quantity from waitlist_entries e
     left join claims c on c.show_id = e.show_id and c.id = e.id
     where e.show_id = $1 order by e.position`,
    [showId],
  );
  return rows.map(({ state, quantity }) => (quantity === null ? state : `${state} ${quantity}`));
}
