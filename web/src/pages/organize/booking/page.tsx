/** One booking: what it is, what happened to it, and what can be done. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../../api/client.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleShowQuery } from '../../../console/queries.ts';
import { type ConsoleBooking, consoleBookingQuery } from '../../../console/reports/queries.ts';
import { showTitle } from '../../../console/reports/show-title.ts';
import { BookingBadge } from '../../../console/reports/status.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { BookingActions } from './actions.tsx';
import { Money } from './money.tsx';
import { Tickets } from './tickets.tsx';
import { Timeline } from './timeline.tsx';

export default function BookingPage() {
  const { bookingId } = useParams({ from: '/organize/bookings/$bookingId' });
  const { data, error, refetch } = useQuery(consoleBookingQuery(bookingId));
  if (data !== undefined) return <BookingView booking={data} />;
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <EmptyState whole title="No such booking" action={<Link to="/organize/bookings">To all bookings</Link>}>
        It isn't one of your shows', or the address is wrong.
      </EmptyState>
    );
  if (error !== null) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  return (
    <ConsolePage>
      <Skeleton className="h-24" />
      <Skeleton className="h-96" />
    </ConsolePage>
  );
}

function BookingView({ booking }: { booking: ConsoleBooking }) {
  return (
    <ConsolePage>
      <PageHead
        title={booking.reference}
        back={{ label: 'All bookings', link: { to: '/organize/bookings' } }}
        badge={<BookingBadge status={booking.status} />}
        actions={<BookingActions booking={booking} />}
      />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Facts booking={booking} />
          <Tickets booking={booking} />
          <Money booking={booking} />
        </div>
        <Timeline booking={booking} />
      </div>
    </ConsolePage>
  );
}

function Facts({ booking }: { booking: ConsoleBooking }) {
  const { customer, showId, bookedAt, endReason } = booking;
  const { money, dayAndTime } = useFormat();
  const { data: show } = useQuery(consoleShowQuery(showId));
  return (
    <dl className="grid gap-x-6 gap-y-4 rounded-md border border-line bg-surface p-4 sm:grid-cols-2">
      <Fact term="Customer">
        {customer?.name ?? '–'}
        <span className="block break-all text-ink-soft">{customer?.email}</span>
        {customer?.phone !== undefined && <span className="block text-ink-soft">{customer.phone}</span>}
      </Fact>
      <Fact term="Show">
        <Link to="/organize/shows/$showId" params={{ showId }} className="underline">
          {show === undefined ? `Show ${showId}` : showTitle(show)}
        </Link>
        {show && (
          <span className="block text-ink-soft">
            {dayAndTime(show.startsAt, show.timeZone)} · {show.venue.name}
          </span>
        )}
      </Fact>
      <Fact term="Booked">{bookedAt === null ? '–' : dayAndTime(bookedAt)}</Fact>
      <Fact term="Total">
        {money(booking.total, booking.currency)}
        <span className="block text-ink-soft">
          {money(booking.paid, booking.currency)} paid
          {booking.refunded > 0 && `, ${money(booking.refunded, booking.currency)} given back`}
        </span>
      </Fact>
      {booking.status === 'canceled' && endReason !== null && (
        <Fact term="Canceled because">{endReason}</Fact>
      )}
    </dl>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-sm font-bold text-ink-soft">{term}</dt>
    <dd className="break-words">{children}</dd>
  </div>
);
