import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client.ts';
import { Badge } from '../../../components/badge.tsx';
import { ShowBadge } from '../../../console/badges.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { showPageOf } from '../../../console/nav.ts';
import { SoldBar } from '../../../console/sold-bar.tsx';
import { useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';

type OwnEvent = Schemas['OwnEvent'];
type Show = OwnEvent['shows'][number];

/** One line a show; an event without shows has one that says so. */
interface Line {
  readonly event: OwnEvent;
  readonly show: Show | undefined;
}

/** Events with their shows: when, where, how they stand, what they have sold. */
export function EventsTable({ events }: { events: readonly OwnEvent[] }) {
  const format = useFormat();
  const lines = events.flatMap((event): Line[] =>
    event.shows.length === 0 ? [{ event, show: undefined }] : event.shows.map((show) => ({ event, show })),
  );
  const columns: Column<Line>[] = [
    { key: 'event', label: 'Event', heading: true, cell: (line) => <Title {...line} /> },
    {
      key: 'date',
      label: 'Date',
      cell: ({ show }) => (show ? format.dayAndTime(show.startsAt, show.timeZone) : '–'),
    },
    { key: 'venue', label: 'Venue', wide: true, cell: ({ show }) => show?.venue.name ?? '–' },
    {
      key: 'state',
      label: 'State',
      cell: ({ show }) => (show ? <ShowBadge show={show} /> : <Badge tone="warn">Needs a date</Badge>),
    },
    { key: 'sold', label: 'Sold', cell: (line) => <Sold {...line} /> },
  ];
  return (
    <DataTable
      label="Events and their shows"
      columns={columns}
      rows={lines}
      rowKey={({ event, show }) => `${event.id}-${show?.id}`}
    />
  );
}

function Title({ event, show }: Line) {
  const workplace = useWorkplace();
  return (
    <span className="flex flex-col">
      <Link to="/organize/events/$slug" params={{ slug: event.slug }} className="hover:underline">
        {event.title}
      </Link>
      {show && (
        <Link
          to={showPageOf(show.status, workplace)}
          params={{ showId: show.id }}
          className="text-base font-medium text-ink-soft underline underline-offset-4 hover:text-ink"
        >
          {show.name === '' ? 'This show' : show.name}
        </Link>
      )}
    </span>
  );
}

function Sold({ event, show }: Line) {
  const stock = event.stock.find(({ showId }) => showId === show?.id);
  if (stock === undefined) return '–';
  return <SoldBar sold={stock.sold} taken={stock.held + stock.pending} capacity={stock.capacity} />;
}
