/** The venues that an organizer may use: its own to edit, those of the house to play at. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client.ts';
import { Badge } from '../../../components/badge.tsx';
import { buttonClasses } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { DataTable } from '../../../console/data-table.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { organizerVenuesQuery } from '../../../console/queries.ts';
import { mayEdit, useWorkplace, workplaceKey } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';

type Venue = Schemas['Venue'];

export default function VenuesPage() {
  const workplace = useWorkplace();
  const { data, error, refetch } = useQuery(organizerVenuesQuery(workplaceKey(workplace)));
  return (
    <ConsolePage>
      <PageHead
        title="Venues"
        text="Where your shows are. A venue has charts: its seats, as buyers see them on the map."
        actions={mayEdit(workplace) && <NewVenueLink />}
      />
      {data !== undefined ? (
        <Venues venues={data} organizerId={workplace.id} />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </ConsolePage>
  );
}

const NewVenueLink = () => (
  <Link to="/organize/venues/new" className={buttonClasses('primary')}>
    <Icon name="plus" />
    New venue
  </Link>
);

function Venues({ venues, organizerId }: { venues: readonly Venue[]; organizerId: number | null }) {
  const format = useFormat();
  if (venues.length === 0)
    return (
      <EmptyState icon="search" title="No venues yet" action={<NewVenueLink />}>
        You can also make one while you make a show.
      </EmptyState>
    );
  const isOwn = (venue: Venue) => venue.organizerId === organizerId;
  const rows = [...venues.filter(isOwn), ...venues.filter((venue) => !isOwn(venue))];
  return (
    <DataTable
      label="Venues"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: 'Venue',
          heading: true,
          cell: (venue) => (
            <Link
              to="/organize/venues/$slug"
              params={{ slug: venue.slug }}
              className="underline underline-offset-4"
            >
              {venue.name}
            </Link>
          ),
        },
        { key: 'city', label: 'City', cell: ({ city, country }) => `${city}, ${country}` },
        {
          key: 'capacity',
          label: 'People',
          numeric: true,
          cell: ({ capacity }) => format.number(capacity),
        },
        { key: 'chart', label: 'Numbered seats', cell: ({ chartId }) => (chartId === null ? 'none' : 'yes') },
        {
          key: 'whose',
          label: 'Whose',
          cell: (venue) => (isOwn(venue) ? <Badge tone="good">Yours</Badge> : <Badge>For everybody</Badge>),
        },
      ]}
    />
  );
}
