import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem, type Schemas } from '../../api/client.ts';
import { bookingQuery, showQuery } from '../../api/queries.ts';
import { buttonClasses } from '../../components/button.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';
import { bookingsStore, secretFor, withBooking } from '../../stores/bookings.ts';
import { signedInStore } from '../../stores/signed-in.ts';
import { useStored } from '../../stores/use-stored.ts';
import { BookingView } from './booking-view.tsx';

/** One booking, opened by the secret of this device or of the address, or by signing in as its customer. */
export default function BookingPage() {
  const t = useT();
  const { id } = useParams({ from: '/bookings/$id' });
  const fragment = useLocation({ select: ({ hash }) => hash });
  const secret = secretFor(id, fragment, useStored(bookingsStore));
  const isSignedIn = useStored(signedInStore);
  const { data: booking, error, refetch } = useQuery(bookingQuery(id, secret, isSignedIn));
  useRemembered(booking, fragment === '' ? undefined : secret);
  const isLocked =
    (secret === undefined && !isSignedIn) || (error instanceof ApiProblem && error.status === 404);
  return (
    <div className="page flex flex-col gap-6 py-6 sm:gap-8 sm:py-10">
      {booking !== undefined ? (
        <BookingView booking={booking} opened={{ id: booking.id, secret }} />
      ) : (
        <>
          <Heading title={t('booking.title')} />
          {isLocked ? (
            <Locked />
          ) : error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading>
              <Skeleton className="h-20" />
              <Skeleton className="h-96 max-w-sm" />
            </Loading>
          )}
        </>
      )}
    </div>
  );
}

/** A booking that was opened by its link is one of this device from then on. */
function useRemembered(booking: Schemas['Booking'] | undefined, secret: string | undefined): void {
  const { data: show } = useQuery({ ...showQuery(booking?.showId ?? 0), enabled: booking !== undefined });
  useEffect(() => {
    if (booking === undefined || show === undefined || secret === undefined) return;
    const { id, reference } = booking;
    const { startsAt, timeZone } = show;
    const known = {
      id,
      secret,
      reference,
      title: show.event.title,
      venue: show.venue.name,
      startsAt,
      timeZone,
    };
    bookingsStore.update((before) =>
      before.some((each) => each.id === id && each.secret === secret) ? before : withBooking(before, known),
    );
  }, [booking, show, secret]);
}

function Locked() {
  const t = useT();
  return (
    <EmptyState
      title={t('booking.locked.title')}
      action={
        <Link to="/bookings" className={buttonClasses('primary')}>
          {t('bookings.title')}
        </Link>
      }
    >
      {t('booking.locked.text')}
    </EmptyState>
  );
}
