/** The seating chart of a venue: what to begin with, and then the editor. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ApiProblem } from '../../../api/client.ts';
import { draftQuery, draftsQuery } from '../../../charteditor/index.ts';
import { ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { consoleVenueQuery } from '../../../console/queries.ts';
import { isForbidden } from '../../../console/refused.tsx';
import { Heading } from '../../../shell/heading.tsx';
import { NotFound } from '../../../shell/not-found.tsx';
import { PageLoading } from '../../../shell/page-states.tsx';
import { NotYours } from './not-yours.tsx';
import { StartPage } from './start.tsx';
import { Workbench } from './workbench.tsx';

export default function ChartPage() {
  const { slug } = useParams({ strict: false }) as { slug: string };
  const { draft } = useSearch({ strict: false }) as { draft?: number };
  const venue = useQuery(consoleVenueQuery(slug));
  // Who may not see the drafts may not draw here at all.
  const drafts = useQuery(draftsQuery(slug));
  if (venue.error instanceof ApiProblem && venue.error.status === 404) return <NotFound />;
  if (venue.error) return <ErrorState whole error={venue.error} onRetry={() => void venue.refetch()} />;
  if (venue.data === undefined || drafts.isPending) return <PageLoading />;
  if (isForbidden(drafts.error))
    return (
      <ConsolePage narrow>
        <NotYours venue={venue.data} />
      </ConsolePage>
    );
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
