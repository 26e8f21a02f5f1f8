/** How far the cancellation of a show has come, for as long as something is still to be done. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, api, body, type Schemas } from '../api/client.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { ErrorState } from '../components/states.tsx';
import { useFormat } from '../i18n/index.tsx';
import { Stat, Stats } from './stat.tsx';

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

/** Shows nothing for a show that was not canceled. */
export function Cancellation({ showId }: { readonly showId: number }) {
  const { data, error, refetch } = useQuery(cancellationQuery(showId));
  if (data !== undefined) return <Shown progress={data} />;
  if (error instanceof ApiProblem && error.status === 404) return null;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton className="h-40" />;
}

function Shown({ progress }: { progress: Progress }) {
  const format = useFormat();
  const { left, canceledBookings, refunds, currency, reason, requestedBy, requestedAt } = progress;
  const money = ({ amount }: { amount: number }) => format.money(amount, currency);
  const refundsOf = ({ count }: { count: number }) =>
    `${count.toLocaleString('en')} ${count === 1 ? 'refund' : 'refunds'}`;
  const live = left.bookings + left.holds + left.blocks;
  return (
    <section aria-labelledby="cancellation-title" className="flex flex-col gap-4">
      <h2 id="cancellation-title" className="text-xl font-extrabold">
        The show is canceled
      </h2>
      <p className="text-ink-soft">
        {reason !== '' && <>“{reason}” </>}
        {requestedBy}, {format.dayAndTime(requestedAt)}. Customers are told by mail.
      </p>
      <p role="status" className="font-bold">
        {sentenceOf(progress, live)}
      </p>
      <Stats>
        <Stat
          label="Still to cancel"
          value={live.toLocaleString('en')}
          note={`${left.bookings.toLocaleString('en')} bookings`}
        />
        <Stat label="Bookings canceled" value={canceledBookings.toLocaleString('en')} />
        <Stat label="Given back" value={money(refunds.succeeded)} note={refundsOf(refunds.succeeded)} />
        <Stat label="On its way" value={money(refunds.requested)} note={refundsOf(refunds.requested)} />
        {refunds.failed.count > 0 && (
          <Stat
            label="Failed: look into these"
            value={money(refunds.failed)}
            note={refundsOf(refunds.failed)}
          />
        )}
      </Stats>
    </section>
  );
}

function sentenceOf({ refunds }: Progress, live: number): string {
  if (live > 0) return 'Canceling what was sold …';
  if (refunds.requested.count > 0) return 'Everything is canceled. Money is on its way back …';
  return refunds.failed.count > 0
    ? 'Everything is canceled, but not all money went back.'
    : 'Everything is canceled and given back.';
}
