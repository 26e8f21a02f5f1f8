/**
 * Mails about waitlists. An entry knows of which state its customer was told last: whatever has changed since is told, from
 * the row alone. So a mail is neither lost nor sent twice, whichever node dies.
 */
import type { Transaction } from 'kysely';
import type { ShowSetup } from '../catalog/index.ts';
import { type Database, inTransaction } from '../database/index.ts';
import { enqueue, type MailKind } from '../messages/index.ts';
import type { Context } from './context.ts';
import { type EntryRow, entryColumns, type WaitlistState } from './rows.ts';

const ENTRIES_PER_ROUND = 200;

/** What is told of each state; nothing where the customer knows, or is told otherwise. */
const kinds: Readonly<Partial<Record<WaitlistState, MailKind>>> = {
  waiting: 'waitlist-joined',
  offered: 'waitlist-offer',
  expired: 'waitlist-missed',
  removed: 'waitlist-closed',
  closed: 'waitlist-closed',
};

/** Writes the mails that are due. Returns how many entries that were. */
export async function tell(context: Context): Promise<number> {
  const { rows } = await context.pool.query<EntryRow & { offered: number }>({
    name: 'waitlist_untold',
    text: `select ${entryColumns},
             coalesce((select c.quantity from claims c where c.show_id = e.show_id and c.id = e.id), e.quantity) as offered
           from waitlist_entries e where e.told is distinct from e.state
           order by e.show_id, e.position limit ${ENTRIES_PER_ROUND}`,
  });
  for (const row of rows) {
    const setup = await context.catalog.getShowSetup(row.show_id);
    await inTransaction(context.kysely, (transaction) => tellOne(context, transaction, row, setup));
  }
  return rows.length;
}

async function tellOne(
  context: Context,
  transaction: Transaction<Database>,
  row: EntryRow & { readonly offered: number },
  setup: ShowSetup | undefined,
): Promise<void> {
  const kind = kinds[row.state];
  if (kind !== undefined && setup !== undefined) await write(context, transaction, row, setup, kind);
  await transaction
    .updateTable('waitlist_entries')
    .set({ told: row.state })
    .where('show_id', '=', row.show_id)
    .where('id', '=', row.id)
    .execute();
}

function write(
  { identity, publicUrl }: Context,
  transaction: Transaction<Database>,
  row: EntryRow & { readonly offered: number },
  setup: ShowSetup,
  kind: MailKind,
): Promise<void> {
  const { customer } = row;
  const data = {
    secret: { link: `${publicUrl}/waitlist/${row.id}#${identity.secretOf(row.id)}` },
    title: setup.name === '' ? setup.event.title : `${setup.event.title}: ${setup.name}`,
    startsAt: setup.startsAt.toISOString(),
    timeZone: setup.timeZone,
    venue: `${setup.venue.name}, ${setup.venue.city}`,
    tier: setup.tiers.find(({ id }) => id === row.tier)?.name ?? '',
    quantity: row.state === 'offered' ? row.offered : row.quantity,
    until: row.offer_expires_at?.toISOString() ?? '',
  };
  return enqueue(transaction, {
    kind,
    to: { address: customer.email, name: customer.name },
    data,
    subject: { type: 'waitlist', id: row.id },
    // Two nodes may tell the same at once: one mail.
    dedupeKey: `waitlist ${row.id} ${row.state}`,
  } as Parameters<typeof enqueue>[1]);
}
