/** Payments and refunds of a booking. */
import { type Column, DataTable } from '../../../console/data-table.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

interface Line {
  readonly key: string;
  readonly what: string;
  readonly amount: number;
  readonly state: string;
  readonly note: string;
}

const STATES: Readonly<Record<ConsoleBooking['payments'][number]['state'], string>> = {
  action_required: 'Waits for the customer',
  processing: 'Under way',
  unknown: 'Not known yet',
  authorized: 'Promised',
  captured: 'Taken',
  failed: 'Failed',
  voided: 'Given up',
};

const REFUNDS = { requested: 'On its way', succeeded: 'Paid back', failed: 'Failed' } as const;

export function Money({ booking }: { booking: ConsoleBooking }) {
  const { money } = useFormat();
  const lines: Line[] = [
    ...booking.payments.map(({ number, provider, amount, state, failure }) => ({
      key: `payment ${number}`,
      what: `Payment ${number}`,
      amount,
      state: STATES[state],
      note: failure ?? provider,
    })),
    ...booking.refunds.map(({ number, amount, state, reason }) => ({
      key: `refund ${number}`,
      what: `Refund ${number}`,
      amount: -amount,
      state: REFUNDS[state],
      note: reason,
    })),
  ];
  const columns: Column<Line>[] = [
    { key: 'what', label: 'Money', heading: true, cell: ({ what }) => what },
    { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => money(amount, booking.currency) },
    { key: 'state', label: 'State', cell: ({ state }) => state },
    { key: 'note', label: 'By, or why', cell: ({ note }) => <span className="break-words">{note}</span> },
  ];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-extrabold">Money</h2>
      {lines.length === 0 ? (
        <p className="text-ink-soft">Nothing was paid here.</p>
      ) : (
        <DataTable label="Payments and refunds" columns={columns} rows={lines} rowKey={({ key }) => key} />
      )}
    </section>
  );
}
