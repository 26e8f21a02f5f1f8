import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem } from '../../api/client.ts';
import { showQuery } from '../../api/queries.ts';
import { type WaitlistEntry, waitlistEntryQuery } from '../../api/waitlist.ts';
import { buttonClasses } from '../../components/button.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';
import { useStored } from '../../stores/use-stored.ts';
import { rememberEntry, waitlistStore } from '../../stores/waitlist.ts';
import { EntryView } from './entry-view.tsx';

/** One place in line, opened by the secret of this device or of the address, or by its customer who has signed in. */
export default function WaitlistPage() {
  const t = useT();
  const { id } = useParams({ from: '/waitlist/$id' });
  const fragment = useLocation({ select: ({ hash }) => hash });
  const known = useStored(waitlistStore).find((entry) => entry.id === id);
  const secret = decodeURIComponent(fragment.replace(/^#/, '')) || known?.secret;
  const { data: entry, error, refetch } = useQuery(waitlistEntryQuery(id, secret));
  const { data: show } = useQuery({ ...showQuery(entry?.showId ?? 0), enabled: entry !== undefined });
  useRemembered(entry, secret);
  return (
    <div className="page flex flex-col gap-6 py-10">
      {entry !== undefined && show !== undefined ? (
        <EntryView entry={entry} show={show} secret={secret} />
      ) : (
        <>
          <Heading title={t('waitlist.page')} />
          {error instanceof ApiProblem && error.status === 404 ? (
            <Unknown />
          ) : error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading>
              <Skeleton className="h-72 max-w-2xl" />
            </Loading>
          )}
        </>
      )}
    </div>
  );
}

/** An entry that was opened by its link is one of this device from then on. */
function useRemembered(entry: WaitlistEntry | undefined, secret: string | undefined): void {
  useEffect(() => {
    if (entry === undefined || secret === undefined) return;
    const { id, showId, tierId, state } = entry;
    rememberEntry({ id, secret, showId, tierId, isOver: state !== 'waiting' && state !== 'offered' });
  }, [entry, secret]);
}

function Unknown() {
  const t = useT();
  return (
    <EmptyState
      title={t('waitlist.unknown.title')}
      action={
        <Link to="/" className={buttonClasses('primary')}>
          {t('basket.empty.action')}
        </Link>
      }
    >
      {t('waitlist.unknown.text')}
    </EmptyState>
  );
}
