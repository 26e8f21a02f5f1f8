/** At whose door somebody works today. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiProblem, api, body, type Schemas } from '../../api/client.ts';
import { buttonClasses } from '../../components/button.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useFormat } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';

type DoorShow = Schemas['DoorShowPage']['items'][number];

export default function ChooseDoorPage() {
  return (
    <div lang="en" dir="ltr" className="page flex max-w-3xl flex-col gap-6 py-6 sm:py-10">
      <Heading title="Door" />
      <Shows />
    </div>
  );
}

function Shows() {
  const found = useInfiniteQuery({
    queryKey: ['door', 'shows'],
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { limit: 20, ...(cursor !== null && { cursor }) };
      return body(api.GET('/api/v1/door/shows', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const { data, error, refetch } = found;
  if (error instanceof ApiProblem && error.status === 401) return <SignedOut />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const shows = data?.pages.flatMap(({ items }) => items);
  if (shows === undefined) return <Skeleton className="h-40" />;
  if (shows.length === 0)
    return (
      <EmptyState title="No show to work at">
        Whoever organizes a show can make you one of its door staff. Then it is listed here.
      </EmptyState>
    );
  return (
    <>
      <p className="text-ink-soft">Choose the show whose tickets you check.</p>
      <ul className="flex flex-col gap-3">
        {shows.map((show) => (
          <li key={show.id}>
            <ShowLink show={show} />
          </li>
        ))}
      </ul>
      <ShowMore of={found}>More shows</ShowMore>
    </>
  );
}

function ShowLink({ show }: { show: DoorShow }) {
  const format = useFormat();
  return (
    <Link
      to="/organize/shows/$showId/door"
      params={{ showId: show.id }}
      className="flex min-h-16 flex-col justify-center rounded-md border border-line bg-surface px-4 py-3 no-underline hover:border-ink"
    >
      <span className="text-lg font-bold">{[show.title, show.name].filter(Boolean).join(' · ')}</span>
      <span className="text-ink-soft">
        {format.dayAndTime(show.startsAt, show.timeZone)} · {show.venue}
        {show.status === 'canceled' && ' · canceled'}
      </span>
    </Link>
  );
}

const SignedOut = () => (
  <EmptyState
    title="Sign in first"
    action={
      <Link to="/sign-in" search={{ to: '/door' }} className={buttonClasses('primary')}>
        Sign in
      </Link>
    }
  >
    The door is for those who work at it.
  </EmptyState>
);
