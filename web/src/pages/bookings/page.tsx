import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bookingQuery } from '../../api/queries.ts';
import { buttonClasses } from '../../components/button.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';
import { bookingsStore, byDate, type KnownBooking } from '../../stores/bookings.ts';
import { signedInStore } from '../../stores/signed-in.ts';
import { useStored } from '../../stores/use-stored.ts';
import { OwnBookings } from './own-bookings.tsx';
import { StageBadge } from './stage-badge.tsx';

/** All bookings of this device, those to come first; and those of the account that is signed in. */
export default function BookingsPage() {
  const t = useT();
  const known = useStored(bookingsStore);
  const isSignedIn = useStored(signedInStore);
  const { ahead, over } = byDate(known, Date.now());
  return (
    <div className="page flex flex-col gap-8 py-10">
      <header className="flex flex-col gap-3">
        <Heading title={t('bookings.title')} />
        {known.length > 0 && <p className="text-lg text-ink-soft">{t('bookings.text')}</p>}
      </header>
      {known.length === 0 && <NoBookings isSignedIn={isSignedIn} />}
      {ahead.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2 className="display text-heading">{t('home.upcoming')}</h2>
          <List bookings={ahead} />
        </section>
      )}
      {over.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2 className="display text-heading">{t('bookings.over')}</h2>
          <List bookings={over} />
        </section>
      )}
      {isSignedIn && <OwnBookings known={new Set(known.map(({ id }) => id))} />}
    </div>
  );
}

function NoBookings({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useT();
  return (
    <EmptyState
      title={t('bookings.empty.title')}
      action={
        <span className="flex flex-wrap justify-center gap-3">
          <Link to="/" className={buttonClasses('primary', 'large')}>
            {t('basket.empty.action')}
          </Link>
          {!isSignedIn && (
            <Link to="/sign-in" search={{ to: '/bookings' }} className={buttonClasses('secondary', 'large')}>
              {t('nav.signIn')}
            </Link>
          )}
        </span>
      }
    >
      {t('bookings.empty.text')}
    </EmptyState>
  );
}

const List = ({ bookings }: { bookings: readonly KnownBooking[] }) => (
  <ul className="flex max-w-3xl flex-col gap-3">
    {bookings.map((booking) => (
      <Row key={booking.id} booking={booking} />
    ))}
  </ul>
);

function Row({ booking }: { booking: KnownBooking }) {
  const format = useFormat();
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-5 hover:border-ink">
      <div className="min-w-0 flex-1 basis-56">
        <h3 className="text-xl leading-tight font-extrabold">
          {/* Its area is the whole row. */}
          <Link to="/bookings/$id" params={{ id: booking.id }} className="after:absolute after:inset-0">
            {booking.title}
          </Link>
        </h3>
        <p className="text-ink-soft">
          {format.dayAndTime(booking.startsAt, booking.timeZone)} · {booking.venue}
        </p>
      </div>
      <bdi className="figures text-ink-soft">{booking.reference}</bdi>
      <Status booking={booking} />
    </li>
  );
}

/** How it stands now; nothing while that is not known, for the row is of use without it. */
function Status({ booking: { id, secret } }: { booking: KnownBooking }) {
  const { data } = useQuery(bookingQuery(id, secret));
  return data === undefined ? null : <StageBadge booking={data} />;
}
