/** A new show on one page: when, where, which room, which tickets. It becomes a draft, and nothing is on sale yet. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiProblem, type Event } from '../../../api/client.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleEventQuery, organizerVenuesQuery } from '../../../console/queries.ts';
import { Steps } from '../../../console/steps.tsx';
import { useWorkFor, useWorkplace, workplaceKey } from '../../../console/workplace.tsx';
import { NotFound } from '../../../shell/not-found.tsx';
import { NewShowForm } from './new-show-form.tsx';

export default function NewShowPage() {
  const { slug } = useParams({ from: '/organize/events/$slug/shows/new' });
  const workplace = useWorkplace();
  const event = useQuery(consoleEventQuery(slug));
  const venues = useQuery(organizerVenuesQuery(workplaceKey(workplace)));
  const error = event.error ?? venues.error;
  if (event.data !== undefined && venues.data !== undefined)
    return (
      <ConsolePage narrow>
        <Head event={event.data} />
        <NewShowForm event={event.data} venues={venues.data} />
      </ConsolePage>
    );
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error !== null)
    return (
      <ErrorState
        whole
        error={error}
        onRetry={() => {
          void event.refetch();
          void venues.refetch();
        }}
      />
    );
  return (
    <ConsolePage narrow>
      <Skeleton className="h-20" />
      <Skeleton className="h-96" />
    </ConsolePage>
  );
}

function Head({ event }: { event: Event }) {
  useWorkFor(event.organizerId);
  return (
    <>
      <PageHead
        title="New show"
        back={{ label: event.title, link: { to: '/organize/events/$slug', params: { slug: event.slug } } }}
        text="One date of your event. It stays a draft that only you see until you publish it."
      />
      {event.shows.length === 0 && <Steps current={1} />}
    </>
  );
}
