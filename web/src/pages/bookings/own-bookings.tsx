import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ownBookingsQuery, useAccount } from '../../api/account.ts';
import type { Schemas } from '../../api/client.ts';
import { showQuery } from '../../api/queries.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { StageBadge } from './stage-badge.tsx';

/** The bookings of the account that is signed in, the latest first; those of this device are told elsewhere. */
export function OwnBookings({ known }: { known: ReadonlySet<string> }) {
  const t = useT();
  const account = useAccount();
  const found = useInfiniteQuery(ownBookingsQuery(account?.emailVerified ? account.id : undefined));
  const others = found.data?.pages.flatMap(({ items }) => items).filter(({ id }) => !known.has(id)) ?? [];
  if (others.length === 0 && !found.hasNextPage) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="display text-heading">{t('bookings.account')}</h2>
      <ul className="flex max-w-3xl flex-col gap-3">
        {others.map((booking) => (
          <Row key={booking.id} booking={booking} />
        ))}
      </ul>
      <ShowMore of={found} className="self-start">
        {t('bookings.more')}
      </ShowMore>
    </section>
  );
}

function Row({ booking }: { booking: Schemas['Booking'] }) {
  const format = useFormat();
  const { data: show } = useQuery(showQuery(booking.showId));
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-5 hover:border-ink">
      <div className="min-w-0 flex-1 basis-56">
        <h3 className="text-xl leading-tight font-extrabold">
          <Link to="/bookings/$id" params={{ id: booking.id }} className="after:absolute after:inset-0">
            {show?.event.title ?? booking.reference}
          </Link>
        </h3>
        {show === undefined ? (
          <Skeleton className="h-6 max-w-64" />
        ) : (
          <p className="text-ink-soft">
            {format.dayAndTime(show.startsAt, show.timeZone)} · {show.venue.name}
          </p>
        )}
      </div>
      <bdi className="figures text-ink-soft">{booking.reference}</bdi>
      <StageBadge booking={booking} />
    </li>
  );
}
