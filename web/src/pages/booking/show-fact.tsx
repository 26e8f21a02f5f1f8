import { Link } from '@tanstack/react-router';
import type { Show } from '../../api/client.ts';
import { Skeleton } from '../../components/skeleton.tsx';
import { useFormat } from '../../i18n/index.tsx';

/** Which night it is, when and where. */
export function ShowFact({ show }: { show: Show | undefined }) {
  const format = useFormat();
  if (show === undefined) return <Skeleton className="h-14 max-w-md" />;
  return (
    <div>
      <Link
        to="/events/$slug"
        params={{ slug: show.event.slug }}
        className="text-xl font-extrabold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {show.event.title}
      </Link>
      <p className="text-ink-soft">
        {format.dayAndTime(show.startsAt, show.timeZone)} · {show.venue.name}, {show.venue.city}
      </p>
    </div>
  );
}
