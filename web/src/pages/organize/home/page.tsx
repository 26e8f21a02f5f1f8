/** Where an organizer begins: what to do next, and how the next shows stand. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client.ts';
import { buttonClasses } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { organizerEventsQuery } from '../../../console/queries.ts';
import { Stat, Stats } from '../../../console/stat.tsx';
import { mayEdit, mayReadSales, useWorkplace, workplaceKey } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import { EventsTable } from '../events/events-table.tsx';
import { SalesSummary } from './sales-summary.tsx';

type OwnEvent = Schemas['OwnEvent'];

export default function HomePage() {
  const workplace = useWorkplace();
  const { data, error, refetch } = useInfiniteQuery(
    organizerEventsQuery(workplaceKey(workplace), '', 'upcoming'),
  );
  const events = data?.pages[0]?.items;
  return (
    <ConsolePage>
      <PageHead
        title={workplace.name}
        actions={
          mayEdit(workplace) &&
          events !== undefined &&
          events.length > 0 && (
            <Link to="/organize/events/new" className={buttonClasses('primary')}>
              <Icon name="plus" />
              New event
            </Link>
          )
        }
      />
      {events !== undefined ? (
        events.length === 0 ? (
          <Beginning mayEdit={mayEdit(workplace)} />
        ) : (
          <Overview events={events} />
        )
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </ConsolePage>
  );
}

const BEGINNING = [
  ['Name your event', 'A title, what kind it is, who plays. A minute.'],
  ['Add a show', 'Date, place, room and prices on one page. Rooms with seats are ready to take.'],
  ['Publish', 'A list shows what is missing, if anything. Then buyers can find it.'],
] as const;

function Beginning({ mayEdit }: { mayEdit: boolean }) {
  return (
    <section className="flex flex-col items-start gap-6 rounded-lg border border-line bg-surface p-6 sm:p-8">
      <h2 className="display text-heading">From nothing to on sale</h2>
      <ol className="grid gap-6 md:grid-cols-3">
        {BEGINNING.map(([title, text], index) => (
          <li key={title} className="flex flex-col gap-1.5">
            <span
              aria-hidden="true"
              className="figures mb-1 grid size-9 place-items-center rounded-full bg-accent font-extrabold text-on-accent"
            >
              {index + 1}
            </span>
            <span className="font-extrabold">{title}</span>
            <span className="text-ink-soft">{text}</span>
          </li>
        ))}
      </ol>
      {mayEdit ? (
        <Link to="/organize/events/new" className={buttonClasses('primary', 'large')}>
          Make your first event
          <Icon name="forward" />
        </Link>
      ) : (
        <p className="text-ink-soft">There are no events yet. Your organizer makes them.</p>
      )}
    </section>
  );
}

function Overview({ events }: { events: readonly OwnEvent[] }) {
  const workplace = useWorkplace();
  const format = useFormat();
  const stock = events.flatMap((event) => event.stock);
  const shows = events.flatMap((event) => event.shows);
  const sum = (values: readonly number[]) => format.number(values.reduce((total, value) => total + value, 0));
  return (
    <>
      <Stats>
        <Stat label="Shows to come" value={format.number(shows.length)} />
        <Stat label="Drafts" value={format.number(shows.filter(({ status }) => status === 'draft').length)} />
        {stock.length > 0 && (
          <>
            <Stat label="Tickets sold" value={sum(stock.map(({ sold }) => sold))} />
            <Stat
              label="Still free"
              value={sum(stock.map(({ capacity, sold, held, pending }) => capacity - sold - held - pending))}
            />
          </>
        )}
      </Stats>
      {workplace.id !== null && mayReadSales(workplace) && <SalesSummary organizerId={workplace.id} />}
      <h2 className="text-xl font-extrabold">What comes next</h2>
      <EventsTable events={events} />
    </>
  );
}
