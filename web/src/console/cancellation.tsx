/** How far the cancellation of a show has come, for as long as something is still to be done. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, api, body, type Schemas } from '../api/client.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { ErrorState } from '../components/states.tsx';
import type { Format } from '../i18n/format.ts';
import { useFormat } from '../i18n/index.tsx';
import { nameOf } from './person.ts';

const PERIOD_MS = 1_500;

const cancellationQuery = (showId: number) =>
  queryOptions({
    queryKey: ['console', 'cancellation', showId],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/shows/{id}/cancellation', { params: { path: { id: showId } }, signal })),
    refetchInterval: ({ state }) => (state.data !== undefined && isDone(state.data) ? false : PERIOD_MS),
    retry: false,
  });

type Progress = Schemas['ShowCancellation'];

const isDone = ({ finishedAt, refunds }: Progress): boolean =>
  finishedAt !== null && refunds.requested.count === 0;

/** Shows nothing for a show that was not canceled. Its heading is the page's. */
export function Cancellation({ showId }: { readonly showId: number }) {
  const { data, error, refetch } = useQuery(cancellationQuery(showId));
  if (data !== undefined) return <Shown progress={data} />;
  if (error instanceof ApiProblem && error.status === 404) return null;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton className="h-40" />;
}

function Shown({ progress }: { progress: Progress }) {
  const format = useFormat();
  const { reason, requestedBy, requestedAt } = progress;
  return (
    <>
      {reason !== '' && <p>“{reason}”</p>}
      <p className="text-ink-soft">
        Canceled by {nameOf(requestedBy)}, {format.dayAndTime(requestedAt)}. Customers are told by mail.
      </p>
      <p role="status" className="font-bold">
        {sentenceOf(progress)}
      </p>
      <dl className="flex flex-col">
        {factsOf(progress, format).map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="figures font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Left to do: bookings, holds and blocks. */
const liveOf = ({ left }: Progress): number => left.bookings + left.holds + left.blocks;

function factsOf(progress: Progress, format: Format): (readonly [string, string])[] {
  const { canceledBookings, refunds, currency } = progress;
  const money = ({ count, amount }: { count: number; amount: number }) =>
    count === 0
      ? 'nothing'
      : `${format.money(amount, currency)} in ${format.number(count)} ${count === 1 ? 'refund' : 'refunds'}`;
  const live = liveOf(progress);
  return [
    ['Bookings canceled', format.number(canceledBookings)],
    ['Still to cancel', live === 0 ? 'nothing' : format.number(live)],
    ['Given back', money(refunds.succeeded)],
    ['On its way', money(refunds.requested)],
    ...(refunds.failed.count > 0 ? [['Failed: look into these', money(refunds.failed)] as const] : []),
  ];
}

function sentenceOf(progress: Progress): string {
  const { refunds } = progress;
  if (liveOf(progress) > 0) return 'Canceling what was sold …';
  if (refunds.requested.count > 0) return 'Everything is canceled. Money is on its way back …';
  return refunds.failed.count > 0
    ? 'Everything is canceled, but not all money went back.'
    : 'Everything is canceled and given back.';
}
