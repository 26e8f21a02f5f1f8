/** One's own entry in a waitlist: read it, leave, or let the offer go. */
import { guest } from '../access/index.ts';
import type { Access, LineView } from '../bookings/index.ts';
import { normalizeEmail } from '../bookings/index.ts';
import type { ShowSetup } from '../catalog/index.ts';
import { asErrorCode, type Customer } from '../inventory/index.ts';
import { ok, type Result, refuse } from '../lib/errors.ts';
import { showOfId } from '../lib/ids.ts';
import type { Context } from './context.ts';
import { type EntryRow, readEntry, type WaitlistState } from './rows.ts';

/** What is kept for somebody whose turn has come. */
export interface OfferView {
  /** Book it as any hold: `POST /bookings {holdId}` with the secret. */
  readonly holdId: string;
  readonly secret: string;
  readonly expiresAt: Date;
  readonly lines: readonly LineView[];
  readonly total: number;
  readonly currency: string;
  /** Whether it was booked, and waits for its payment. */
  readonly booked: boolean;
}

export interface EntryView {
  readonly id: string;
  readonly showId: number;
  readonly tierId: number;
  readonly tierName: string;
  readonly quantity: number;
  readonly allOrNothing: boolean;
  readonly state: WaitlistState;
  /** How many wait for the tier and came before; null when this one waits no more. */
  readonly ahead: number | null;
  readonly customer: Customer;
  readonly joinedAt: Date;
  readonly endedAt: Date | null;
  /** Null unless one stands. */
  readonly offer: OfferView | null;
}

/** Reads an entry. Refuses `waitlist_entry_not_found`, also for strangers. */
export async function getEntry(context: Context, id: string, access: Access): Promise<Result<EntryView>> {
  const row = await openEntry(context, id, access);
  if (!row.ok) return row;
  const setup = await context.catalog.getShowSetup(row.value.show_id);
  return setup === undefined
    ? refuse('waitlist_entry_not_found')
    : ok(await toEntry(context, row.value, setup));
}

/**
 * Leaves the waitlist, or lets the offer go, whose places go to the next in line. Without effect when the entry has ended
 * already, by itself or before; refuses `already_booked` when the offer was booked.
 */
export async function leave(context: Context, id: string, access: Access): Promise<Result<void>> {
  const row = await openEntry(context, id, access);
  if (!row.ok) return row;
  const { show_id: showId } = row.value;
  const { rows } = await context.pool.query<{ found: WaitlistState }>({
    name: 'waitlist_leave',
    text: `select waitlist_leave($1, $2, 'left') as found`,
    values: [showId, id],
  });
  if (rows[0]?.found !== 'offered') return ok(undefined);
  const request = { id, event: 'release', by_role: false } as const;
  const decided = await context.engine.decide(showId, { kind: 'settle', request });
  if (!decided.ok) return decided;
  return decided.value.code === undefined ? ok(undefined) : refuse(asErrorCode(decided.value.code));
}

/** The entry, for whoever has its secret, or has signed in as its customer. */
async function openEntry(
  context: Context,
  id: string,
  { secret, actor }: Access,
): Promise<Result<EntryRow & { readonly ahead: number | null }>> {
  const showId = showOfId(id);
  const row = showId === undefined ? undefined : await readEntry(context.pool, showId, id);
  if (row === undefined) return refuse('waitlist_entry_not_found');
  const { account } = actor;
  const isOwner =
    account?.emailVerified === true &&
    context.identity.digest('customer', normalizeEmail(account.email)) === row.customer_hash;
  return isOwner || context.identity.isSecretOf(id, secret) ? ok(row) : refuse('waitlist_entry_not_found');
}

/** An entry as its customer sees it. */
export async function toEntry(
  context: Context,
  row: EntryRow & { readonly ahead: number | null },
  setup: ShowSetup,
): Promise<EntryView> {
  return {
    id: row.id,
    showId: row.show_id,
    tierId: row.tier,
    tierName: setup.tiers.find(({ id }) => id === row.tier)?.name ?? '',
    quantity: row.quantity,
    allOrNothing: row.all_or_nothing,
    state: row.state,
    ahead: row.ahead,
    customer: row.customer,
    joinedAt: row.joined_at,
    endedAt: row.ended_at,
    offer: row.state === 'offered' ? await offerOf(context, row.id) : null,
  };
}

async function offerOf({ bookings, identity }: Context, id: string): Promise<OfferView | null> {
  const secret = identity.secretOf(id);
  const hold = await bookings.getHold(id, { secret, actor: guest });
  if (!hold.ok) return null;
  const { status, expiresAt, lines, total, currency } = hold.value;
  if (expiresAt === null || (status !== 'held' && status !== 'pending')) return null;
  return { holdId: id, secret, expiresAt, lines, total, currency, booked: status === 'pending' };
}
