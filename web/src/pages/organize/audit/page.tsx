/** Every change that somebody made: who, what, before and after. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonClasses } from '../../../components/button.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { useDebounced } from '../../../components/use-debounced.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { NotForYou } from '../../../console/refused.tsx';
import { type AuditFilter, auditExportLink, auditQuery } from '../../../console/team/queries.ts';
import { useWorkplace } from '../../../console/workplace.tsx';
import { EntryList } from './entry-list.tsx';
import { Filters } from './filters.tsx';

const EVERYTHING: AuditFilter = { q: '', actor: '', action: '', from: '', to: '' };

export default function AuditPage() {
  const { id, roles } = useWorkplace();
  const mayRead = roles.some((role) => role !== 'door');
  return (
    <ConsolePage>
      {mayRead ? (
        <Log key={id} organizerId={id} />
      ) : (
        <>
          <PageHead title="Audit log" />
          <NotForYou whom="organizers and finance" />
        </>
      )}
    </ConsolePage>
  );
}

function Log({ organizerId }: { organizerId: number | null }) {
  const [wanted, setWanted] = useState<AuditFilter>({
    ...EVERYTHING,
    ...useSearch({ from: '/organize/audit' }),
  });
  const [typed, setTyped] = useDebounced(wanted, setWanted, 300);
  const found = useInfiniteQuery(auditQuery(organizerId, wanted));
  const entries = found.data?.pages.flatMap(({ items }) => items);
  const isFiltered = Object.values(wanted).some((value) => value !== '');
  return (
    <>
      <PageHead
        title="Audit log"
        text={
          organizerId === null
            ? 'Every change anywhere, by whomever. Nothing in it can be changed or removed.'
            : 'Every change by your team, your programs and administrators. Nothing in it can be changed or removed.'
        }
        actions={(['csv', 'json'] as const).map((format) => (
          <a
            key={format}
            href={auditExportLink(organizerId, wanted, format)}
            download
            className={buttonClasses()}
          >
            Export {format.toUpperCase()}
            <span className="sr-only"> of what is listed</span>
          </a>
        ))}
      />
      <Filters filter={typed} onChange={setTyped} />
      {entries === undefined ? (
        found.error === null ? (
          <Skeleton className="h-80" />
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )
      ) : entries.length === 0 ? (
        <EmptyState icon="search" title="Nothing found">
          {isFiltered ? 'No change fits.' : 'Nothing was changed yet.'}
        </EmptyState>
      ) : (
        <EntryList entries={entries} />
      )}
      <ShowMore of={found}>Show earlier ones</ShowMore>
    </>
  );
}
