import { Link } from '@tanstack/react-router';
import type { Event, Show } from '../../../api/client.ts';
import { buttonClasses } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ShowBadge } from '../../../console/badges.tsx';
import { DataTable } from '../../../console/data-table.tsx';
import { showPageOf } from '../../../console/nav.ts';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';

/** The dates of an event. */
export function ShowsPart({ event }: { event: Event }) {
  const format = useFormat();
  const workplace = useWorkplace();
  const capacityOf = (show: Show) => show.tiers.reduce((sum, { capacity }) => sum + capacity, 0);
  return (
    <section aria-labelledby="shows" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="shows" className="text-xl font-extrabold">
          Shows
        </h2>
        {mayEdit(workplace) && (
          <Link
            to="/organize/events/$slug/shows/new"
            params={{ slug: event.slug }}
            className={buttonClasses(event.shows.length === 0 ? 'primary' : 'secondary')}
          >
            <Icon name="plus" />
            Add a show
          </Link>
        )}
      </div>
      {event.shows.length === 0 ? (
        <p className="rounded-lg border-2 border-dashed border-line-strong p-6 text-ink-soft">
          No date yet. A show is one date of this event: with its place, its prices and its sale.
        </p>
      ) : (
        <DataTable
          label="Shows of this event"
          rows={event.shows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'date',
              label: 'Date',
              heading: true,
              cell: (show) => (
                <Link
                  to={showPageOf(show.status, workplace)}
                  params={{ showId: show.id }}
                  className="underline underline-offset-4"
                >
                  {format.dayAndTime(show.startsAt, show.timeZone)}
                  {show.name !== '' && ` · ${show.name}`}
                </Link>
              ),
            },
            { key: 'venue', label: 'Venue', cell: ({ venue }) => `${venue.name}, ${venue.city}` },
            {
              key: 'places',
              label: 'Places',
              numeric: true,
              cell: (show) => format.number(capacityOf(show)),
            },
            { key: 'state', label: 'State', cell: (show) => <ShowBadge show={show} /> },
          ]}
        />
      )}
    </section>
  );
}
