import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client.ts';
import { buttonClasses } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { NotForYou } from '../../../console/refused.tsx';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';

type Venue = Schemas['Venue'];

/** Somebody may not draw the seats of a venue: why, and what they can do in place of that. */
export function NotYours({ venue }: { venue: Venue }) {
  const workplace = useWorkplace();
  const { name, slug, organizerId } = venue;
  const owner = organizerId === null ? 'the house' : 'another organizer';
  return (
    <>
      <PageHead
        title={`Seating chart of ${name}`}
        back={{ label: name, link: { to: '/organize/venues/$slug', params: { slug } } }}
      />
      {mayEdit(workplace) ? (
        <EmptyState
          icon="warning"
          title={`This venue belongs to ${owner}`}
          action={<OwnCopy chartId={venue.chartId} />}
        >
          Only {owner} draws its seats.
          {venue.chartId !== null &&
            ' For seats of your own, download this chart and import the file at a venue that you make.'}
        </EmptyState>
      ) : (
        <NotForYou />
      )}
    </>
  );
}

/** What leads to a room that one may change. */
const OwnCopy = ({ chartId }: { chartId: number | null }) => (
  <div className="flex flex-wrap justify-center gap-3">
    {chartId !== null && (
      <a href={`/api/v1/charts/${chartId}/export`} download className={buttonClasses('primary')}>
        Download this chart
      </a>
    )}
    <Link to="/organize/venues/new" className={buttonClasses()}>
      Make a venue
    </Link>
  </div>
);
