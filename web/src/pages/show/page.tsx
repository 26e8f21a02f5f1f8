import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiProblem } from '../../api/client.ts';
import { showQuery } from '../../api/queries.ts';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { ShowHead } from './show-head.tsx';
import { ShowSale } from './show-sale.tsx';

/** Organizers pause, move and cancel: a page that is looked at learns of it within this time. */
const SETUP_PERIOD_MS = 15_000;

/** One night: what is left of it, and picking. */
export default function ShowPage() {
  const { showId } = useParams({ from: '/shows/$showId' });
  const { data: show, error, refetch } = useQuery({ ...showQuery(showId), refetchInterval: SETUP_PERIOD_MS });
  if (show !== undefined) {
    return (
      <>
        <ShowHead show={show} />
        <div className="page flex grow flex-col gap-8 pt-8">
          <ShowSale key={show.id} show={show} />
        </div>
      </>
    );
  }
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return error ? <ErrorState whole error={error} onRetry={() => void refetch()} /> : <Waiting />;
}

const Waiting = () => (
  <Loading>
    <Skeleton className="h-64 rounded-none" />
    <div className="page flex flex-col gap-3 pt-8">
      <Skeleton className="h-10 max-w-xs" />
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
    </div>
  </Loading>
);
