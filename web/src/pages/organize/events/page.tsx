/** All events of an organizer with their shows, drafts too. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonClasses } from '../../../components/button.tsx';
import { inputClasses } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Select } from '../../../components/select.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { useDebounced } from '../../../components/use-debounced.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { organizerEventsQuery, type When } from '../../../console/queries.ts';
import { Toolbar } from '../../../console/toolbar.tsx';
import { mayEdit, useWorkplace, workplaceKey } from '../../../console/workplace.tsx';
import { EventsTable } from './events-table.tsx';

export default function EventsPage() {
  const workplace = useWorkplace();
  const [wanted, setWanted] = useState('');
  const [when, setWhen] = useState<When>('upcoming');
  const [typed, setTyped] = useDebounced(wanted, setWanted, 300);
  const found = useInfiniteQuery(organizerEventsQuery(workplaceKey(workplace), wanted, when));
  const events = found.data?.pages.flatMap(({ items }) => items);
  return (
    <ConsolePage>
      <PageHead title="Events" actions={mayEdit(workplace) && <NewEventLink />} />
      <Toolbar label="Which events">
        <input
          type="search"
          aria-label="Search your events"
          placeholder="Title, artist, venue"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClasses} max-w-sm`}
        />
        <Select aria-label="When" value={when} onChange={(event) => setWhen(event.target.value as When)}>
          <option value="upcoming">To come</option>
          <option value="past">Over</option>
        </Select>
      </Toolbar>
      {found.error && events === undefined ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : events === undefined ? (
        <Skeleton className="h-80" />
      ) : events.length === 0 ? (
        <Nothing isSearch={wanted !== ''} when={when} />
      ) : (
        <EventsTable events={events} />
      )}
      <ShowMore of={found}>Show more</ShowMore>
    </ConsolePage>
  );
}

const NewEventLink = () => (
  <Link to="/organize/events/new" className={buttonClasses('primary')}>
    <Icon name="plus" />
    New event
  </Link>
);

function Nothing({ isSearch, when }: { isSearch: boolean; when: When }) {
  if (isSearch)
    return (
      <EmptyState icon="search" title="Nothing found">
        None of these events has such words.
      </EmptyState>
    );
  if (when === 'past') return <EmptyState icon="clock" title="Nothing is over yet" />;
  return (
    <EmptyState title="No events yet" action={<NewEventLink />}>
      An event is what you advertise. Give it a title first; dates, places and prices come next.
    </EmptyState>
  );
}
