/** Everything that happened to a booking, in the order in which it did. */
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { type ConsoleBooking, timelineQuery } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

type Entry = Schemas['Timeline']['items'][number];

export function Timeline({ booking: { id } }: { booking: ConsoleBooking }) {
  const { data, error, refetch } = useQuery(timelineQuery(id));
  return (
    <section aria-labelledby="timeline" className="flex min-w-0 flex-col gap-3">
      <h2 id="timeline" className="text-lg font-extrabold">
        What happened
      </h2>
      {data !== undefined ? (
        <ol className="flex flex-col border-s-2 border-line">
          {data.items.map((entry) => (
            <Item key={`${entry.at} ${entry.text}`} entry={entry} />
          ))}
        </ol>
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </section>
  );
}

const DOTS: Readonly<Record<Entry['kind'], string>> = {
  hold: 'bg-warn',
  booking: 'bg-ink',
  payment: 'bg-good',
  ticket: 'bg-info',
  refund: 'bg-bad',
  message: 'bg-ink-faint',
  change: 'bg-info',
  'check-in': 'bg-good',
};

function Item({ entry: { at, kind, text, detail, by } }: { entry: Entry }) {
  const { dayAndTime } = useFormat();
  return (
    <li className="relative pb-5 ps-5 last:pb-0">
      <span aria-hidden="true" className={`absolute top-1.5 -left-[7px] size-3 rounded-full ${DOTS[kind]}`} />
      <p className="text-sm text-ink-soft">
        <time dateTime={at}>{dayAndTime(at)}</time>
        {by !== null && ` · ${by}`}
      </p>
      <p className="font-medium break-words">{text}</p>
      {detail !== null && <p className="text-sm break-words text-ink-soft">{detail}</p>}
    </li>
  );
}
