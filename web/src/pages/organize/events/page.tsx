/** All events of an organizer, drafts too. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { inputClasses } from '../../../components/field.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { useDebounced } from '../../../components/use-debounced.ts';
import { ShowBadge } from '../../../console/badges.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { organizerEventsQuery } from '../../../console/queries.ts';
import { Toolbar } from '../../../console/toolbar.tsx';
import { useFormat } from '../../../i18n/index.tsx';

type FoundEvent = Schemas['FoundEvent'];
type Show = FoundEvent['shows'][number];

export default function EventsPage() {
  const [wanted, setWanted] = useState('');
  const [typed, setTyped] = useDebounced(wanted, setWanted, 300);
  const found = useInfiniteQuery(organizerEventsQuery(wanted));
  const events = found.data?.pages.flatMap(({ items }) => items);
  return (
    <ConsolePage>
      <PageHead title="Events" />
      <Toolbar label="Which events">
        <input
          type="search"
          aria-label="Search your events"
          placeholder="Title, artist, venue"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClasses} max-w-sm`}
        />
      </Toolbar>
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : events === undefined ? (
        <Skeleton className="h-80" />
      ) : events.length === 0 ? (
        <EmptyState icon="search" title="No events">
          {wanted === '' ? 'There is none yet.' : 'No event of yours has these words.'}
        </EmptyState>
      ) : (
        <Events events={events} />
      )}
      {found.hasNextPage && (
        <Button
          className="self-center"
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </ConsolePage>
  );
}

/** One line a show; an event without shows has one that says so. */
interface Line {
  readonly event: FoundEvent;
  readonly show: Show | undefined;
}

function Events({ events }: { events: readonly FoundEvent[] }) {
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
    { key: 'state', label: 'State', cell: ({ show }) => (show ? <ShowBadge show={show} /> : 'No show') },
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
  if (show === undefined) return event.title;
  return (
    <Link to="/organize/shows/$showId/setup" params={{ showId: show.id }} className="underline">
      {event.title}
      {show.name !== '' && <span className="font-medium text-ink-soft"> · {show.name}</span>}
    </Link>
  );
}
