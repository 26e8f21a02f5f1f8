import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { eventsQuery } from '../../api/search.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useT } from '../../i18n/index.tsx';
import { offerOf } from '../../lib/offer.ts';
import { EventCard } from './event-card.tsx';
import { apiQuery, type HomeSearch } from './search.ts';

interface ResultsProps {
  readonly search: HomeSearch;
  readonly clear: (keep: HomeSearch) => void;
}

const grid = 'grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4';

/** What was found, or why there is nothing. */
export function Results({ search, clear }: ResultsProps) {
  const t = useT();
  // The days of the search are counted from the day on which the page was opened.
  const [openedAt] = useState(Date.now);
  const found = useInfiniteQuery(eventsQuery(useMemo(() => apiQuery(search, openedAt), [search, openedAt])));
  const isSearch = Object.keys(search).some((key) => key !== 'sort');
  if (found.isPending) return <Waiting />;
  if (found.data === undefined)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const listed = found.data.pages.flatMap(({ items }) => items);
  const events = isSearch || search.sort !== undefined ? listed : featuredFirst(listed);
  const count = events.length;
  const counted = found.hasNextPage ? t('home.foundMore', { count }) : t('home.found', { count });
  return (
    <section aria-busy={found.isPlaceholderData} className="flex flex-col gap-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className={classes('display text-heading', isSearch && 'sr-only')}>{t('home.upcoming')}</h2>
        <p role="status" className={isSearch ? 'text-lg font-bold' : 'sr-only'}>
          {counted}
        </p>
      </header>
      {count === 0 && <Nothing isSearch={isSearch} onClear={() => clear({})} />}
      <div
        className={classes(
          grid,
          'transition-opacity duration-(--quick)',
          found.isPlaceholderData && 'opacity-60',
        )}
      >
        {events.map((event, index) => (
          <EventCard key={event.id} event={event} featured={index === 0 && !isSearch && count > 3} />
        ))}
      </div>
      <ShowMore of={found} size="large">
        {t('home.showMore')}
      </ShowMore>
    </section>
  );
}

/** The first that can be bought comes first of all: a start page shouldn't begin with what is over. */
function featuredFirst(events: readonly Schemas['FoundEvent'][]): readonly Schemas['FoundEvent'][] {
  const first = events.find((event) => ['open', 'few'].includes(offerOf(event, Date.now()).state));
  return first === undefined ? events : [first, ...events.filter((event) => event !== first)];
}

function Nothing({ isSearch, onClear }: { isSearch: boolean; onClear: () => void }) {
  const t = useT();
  if (!isSearch) return <EmptyState title={t('home.nothing.title')}>{t('home.nothing.text')}</EmptyState>;
  const action = (
    <Button look="primary" onClick={onClear}>
      {t('home.clear')}
    </Button>
  );
  return (
    <EmptyState icon="search" title={t('home.empty.title')} action={action}>
      {t('home.empty.text')}
    </EmptyState>
  );
}

const CARDS = Array.from({ length: 8 }, (_, index) => `card ${index}`);

/** Cards of the size that real ones have. */
const Waiting = () => (
  <div className={grid}>
    <Loading>
      {CARDS.map((card, index) => (
        <div key={card} className={classes('flex flex-col gap-3', index === 0 && 'col-span-2 md:row-span-2')}>
          <Skeleton className={classes('w-full grow rounded-md', index === 0 ? 'min-h-96' : 'aspect-4/5')} />
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      ))}
    </Loading>
  </div>
);
