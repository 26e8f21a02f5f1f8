/** What stands above all pages of one show: which it is, how it stands, and the tabs. */
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { ApiProblem, type Show } from '../../../api/client.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { ShowBadge } from '../../../console/badges.tsx';
import { showTabs, waysOf } from '../../../console/nav.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleShowQuery } from '../../../console/queries.ts';
import { TabLinks } from '../../../console/tabs.tsx';
import { useWorkFor, useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { NotFound } from '../../../shell/not-found.tsx';

export default function ShowPages() {
  const { showId } = useParams({ from: '/organize/shows/$showId' });
  const { data, error, refetch } = useQuery(consoleShowQuery(showId));
  if (data !== undefined) return <ShowFrame show={data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error !== null) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  return (
    <ConsolePage>
      <Skeleton className="h-24" />
      <Skeleton className="h-96" />
    </ConsolePage>
  );
}

function ShowFrame({ show }: { show: Show }) {
  const format = useFormat();
  const workplace = useWorkplace();
  useWorkFor(show.event.organizerId);
  const title = show.name === '' ? show.event.title : `${show.event.title} · ${show.name}`;
  return (
    <ConsolePage>
      <PageHead
        title={title}
        back={{ label: 'All events', link: { to: '/organize/events' } }}
        badge={<ShowBadge show={show} />}
        text={`${format.dayAndTime(show.startsAt, show.timeZone)} · ${show.venue.name}, ${show.venue.city}`}
      />
      <TabLinks
        label="This show"
        tabs={waysOf(showTabs, workplace).map((tab) => ({ ...tab, params: { showId: show.id } }))}
      />
      <Outlet />
    </ConsolePage>
  );
}
