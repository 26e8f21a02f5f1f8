/** The seating chart of a venue: what to begin with, and then the editor. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { draftQuery, venueQuery } from '../../../charteditor/index.ts';
import { ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { Heading } from '../../../shell/heading.tsx';
import { PageLoading } from '../../../shell/page-states.tsx';
import { StartPage } from './start.tsx';
import { Workbench } from './workbench.tsx';

export default function ChartPage() {
  const { slug } = useParams({ strict: false }) as { slug: string };
  const { draft } = useSearch({ strict: false }) as { draft?: number };
  const venue = useQuery(venueQuery(slug));
  if (venue.error) return <ErrorState whole error={venue.error} onRetry={() => void venue.refetch()} />;
  if (venue.data === undefined) return <PageLoading />;
  return draft === undefined ? (
    <ConsolePage>
      <StartPage venue={venue.data} />
    </ConsolePage>
  ) : (
    <Opened key={draft} venue={venue.data} draftId={draft} />
  );
}

type Venue = Parameters<typeof StartPage>[0]['venue'];

function Opened({ venue, draftId }: { venue: Venue; draftId: number }) {
  const draft = useQuery(draftQuery(draftId));
  const navigate = useNavigate();
  if (draft.error) return <ErrorState whole error={draft.error} onRetry={() => void draft.refetch()} />;
  if (draft.data === undefined) return <PageLoading />;
  const open = (id: number | undefined) =>
    void navigate({
      to: '/organize/venues/$slug/chart',
      params: { slug: venue.slug },
      search: id === undefined ? {} : { draft: id },
    });
  return (
    <div className="flex grow flex-col">
      <Heading title={`Seating chart of ${venue.name}`} className="sr-only" />
      <Workbench
        key={draft.data.version}
        venue={venue}
        draft={draft.data}
        onReload={() => void draft.refetch()}
        onOpen={open}
      />
    </div>
  );
}
