/** The tickets of a booking, and what can be done with some of them: cancel, move, another name. */
import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { MovePart } from './move-part.tsx';
import { RenameDialog } from './rename-dialog.tsx';

type Ticket = ConsoleBooking['tickets'][number];

export function Tickets({ booking }: { booking: ConsoleBooking }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<'cancel' | 'move'>();
  const [renamed, setRenamed] = useState<Ticket>();
  const picked = booking.tickets.filter(({ id, status }) => chosen.has(id) && status === 'valid');
  const done = () => {
    setDoing(undefined);
    setChosen(new Set());
  };
  const toggle = ({ id }: Ticket) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const columns = useColumns(booking, chosen, toggle, setRenamed);
  if (booking.tickets.length === 0) return <Places booking={booking} />;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-extrabold">Tickets</h2>
      <DataTable label="Tickets" columns={columns} rows={booking.tickets} rowKey={({ id }) => id} />
      {picked.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" look="danger" onClick={() => setDoing('cancel')}>
            Cancel {picked.length === 1 ? '1 ticket' : `${picked.length} tickets`}
          </Button>
          {picked.every(({ seat }) => seat !== undefined) && (
            <Button size="small" onClick={() => setDoing('move')}>
              Move to other seats
            </Button>
          )}
        </div>
      )}
      {doing === 'move' && <MovePart booking={booking} tickets={picked} onClose={done} />}
      {doing === 'cancel' && <CancelDialog booking={booking} tickets={picked} onClose={done} />}
      {renamed && <RenameDialog booking={booking} ticket={renamed} onClose={() => setRenamed(undefined)} />}
    </section>
  );
}

function useColumns(
  { currency }: ConsoleBooking,
  chosen: ReadonlySet<string>,
  toggle: (ticket: Ticket) => void,
  rename: (ticket: Ticket) => void,
): Column<Ticket>[] {
  const { money } = useFormat();
  return [
    {
      key: 'place',
      label: 'Ticket',
      heading: true,
      cell: (ticket) => (
        <label className="flex min-h-9 items-center gap-3">
          <input
            type="checkbox"
            className="size-5"
            disabled={ticket.status !== 'valid'}
            checked={chosen.has(ticket.id)}
            onChange={() => toggle(ticket)}
          />
          <span className="min-w-0 break-words">{ticket.seat?.name ?? ticket.tierName}</span>
        </label>
      ),
    },
    { key: 'tier', label: 'Tier', wide: true, cell: ({ tierName }) => tierName },
    {
      key: 'name',
      label: 'Name',
      cell: (ticket) => (
        <span className="flex flex-wrap items-center gap-x-2 max-md:justify-end">
          {ticket.name}
          {ticket.status === 'valid' && (
            <button
              type="button"
              className="min-h-9 text-sm underline"
              aria-label={`Change the name ${ticket.name}`}
              onClick={() => rename(ticket)}
            >
              Change
            </button>
          )}
        </span>
      ),
    },
    { key: 'price', label: 'Price', numeric: true, cell: ({ price }) => money(price, currency) },
    {
      key: 'status',
      label: 'State',
      cell: ({ status }) =>
        status === 'valid' ? <Badge tone="good">Valid</Badge> : <Badge tone="bad">Canceled</Badge>,
    },
  ];
}

/** Before there are tickets. */
function Places({ booking }: { booking: ConsoleBooking }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg font-extrabold">Places</h2>
      <ul className="list-disc ps-5">
        {booking.lines.map(({ tierId, tierName, seat, quantity }) => (
          <li key={`${tierId} ${seat?.id}`}>{seat?.name ?? `${quantity} × ${tierName}`}</li>
        ))}
      </ul>
      <p className="text-ink-soft">There are no tickets: they are issued when it is confirmed.</p>
    </section>
  );
}
