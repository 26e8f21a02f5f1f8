/** Bookings to look through and to search as one types: those of one show, or of all shows of an organizer. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmailAddress } from '../../../components/email-address.tsx';
import { inputClasses } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useDebounced } from '../../../components/use-debounced.ts';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { consoleShowQuery } from '../../../console/queries.ts';
import { Refused } from '../../../console/refused.tsx';
import { type BookingStatus, bookingsQuery, type ConsoleBooking } from '../../../console/reports/queries.ts';
import { showTitle } from '../../../console/reports/show-title.ts';
import { BookingBadge, statusChoices } from '../../../console/reports/status.tsx';
import { Toolbar } from '../../../console/toolbar.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import type { BookingsSearch } from './search.ts';

interface BookingListProps {
  readonly showId?: number | undefined;
  readonly organizerId?: number | undefined;
  readonly search: BookingsSearch;
  readonly onSearch: (search: BookingsSearch) => void;
}

/** Typing pauses before it is searched. */
const PAUSE_MS = 250;

export function BookingList({ showId, organizerId, search, onSearch }: BookingListProps) {
  const { q = '', status = '' } = search;
  const [typed, setTyped] = useDebounced(q, (text) => onSearch({ ...search, q: text.trim() }), PAUSE_MS);
  const found = useInfiniteQuery(bookingsQuery({ q, status, showId, organizerId }));
  const bookings = found.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Toolbar label="Which bookings">
        <input
          type="search"
          aria-label="Search bookings"
          placeholder="Name, e-mail, reference or ticket code"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClasses} max-w-md`}
        />
        <Select
          aria-label="State"
          value={status}
          onChange={({ target }) =>
            onSearch({
              ...(q !== '' && { q }),
              ...(target.value !== '' && { status: target.value as BookingStatus }),
            })
          }
        >
          <option value="">In any state</option>
          {statusChoices.map((choice) => (
            <option key={choice.status} value={choice.status}>
              {choice.text}
            </option>
          ))}
        </Select>
      </Toolbar>
      {found.error ? (
        <Refused whom="organizers and finance" error={found.error} onRetry={() => void found.refetch()} />
      ) : bookings === undefined ? (
        <Skeleton className="h-80" />
      ) : (
        <Found
          bookings={bookings}
          isSearch={q !== '' || status !== ''}
          isOfShow={showId !== undefined}
          hasMore={found.hasNextPage}
        />
      )}
      <ShowMore of={found}>{q === '' ? 'Show more' : 'Search on in older bookings'}</ShowMore>
    </>
  );
}

interface FoundProps {
  readonly bookings: readonly ConsoleBooking[];
  readonly isSearch: boolean;
  readonly isOfShow: boolean;
  readonly hasMore: boolean;
}

function Found({ bookings, isSearch, isOfShow, hasMore }: FoundProps) {
  if (bookings.length > 0) return <Bookings bookings={bookings} isOfShow={isOfShow} />;
  if (!isSearch)
    return <EmptyState title="No bookings yet">The moment somebody books, it stands here.</EmptyState>;
  return (
    <EmptyState icon="search" title={hasMore ? 'Nothing found so far' : 'Nothing found'}>
      {hasMore
        ? 'There are older bookings that have not been looked through.'
        : 'Try a part of the name or e-mail, or the reference from the ticket.'}
    </EmptyState>
  );
}

function Bookings({ bookings, isOfShow }: { bookings: readonly ConsoleBooking[]; isOfShow: boolean }) {
  const { money, number, dayAndTime } = useFormat();
  const columns: Column<ConsoleBooking>[] = [
    {
      key: 'reference',
      label: 'Booking',
      heading: true,
      cell: ({ id, reference }) => (
        <Link to="/organize/bookings/$bookingId" params={{ bookingId: id }} className="figures underline">
          {reference}
        </Link>
      ),
    },
    {
      key: 'customer',
      label: 'Customer',
      cell: ({ customer }) => (
        <span className="flex flex-col break-words">
          {customer?.name ?? 'Nobody'}
          {customer && (
            <span className="text-sm text-ink-soft">
              <EmailAddress address={customer.email} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'show',
      label: 'Show',
      wide: true,
      cell: ({ showId }) => <ShowName showId={showId} />,
    },
    {
      key: 'places',
      label: 'Places',
      numeric: true,
      cell: ({ lines }) => number(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    },
    { key: 'total', label: 'Total', numeric: true, cell: ({ total, currency }) => money(total, currency) },
    {
      key: 'booked',
      label: 'Booked',
      cell: ({ bookedAt }) => (bookedAt === null ? '–' : dayAndTime(bookedAt)),
    },
    { key: 'status', label: 'State', cell: ({ status }) => <BookingBadge status={status} /> },
  ];
  return (
    <DataTable
      label="Bookings"
      columns={columns.filter(({ key }) => !isOfShow || key !== 'show')}
      rows={bookings}
      rowKey={({ id }) => id}
    />
  );
}

/** Rows of one show share what is read of it. */
function ShowName({ showId }: { showId: number }) {
  const { data } = useQuery(consoleShowQuery(showId));
  return (
    <Link to="/organize/shows/$showId" params={{ showId }} className="underline">
      {data === undefined ? `Show ${showId}` : showTitle(data)}
    </Link>
  );
}
