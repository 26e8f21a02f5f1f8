/** The waitlist of a show: who waits for what, why somebody was passed over, and what is on offer. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Select } from '../../../components/select.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../components/states.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useConsoleShow } from '../../../console/show-context.ts';
import { Stat, Stats } from '../../../console/stat.tsx';
import { Toolbar } from '../../../console/toolbar.tsx';
import { useT } from '../../../i18n/index.tsx';
import { problemText } from '../../../i18n/problem-text.ts';
import { EntryTable } from './entry-table.tsx';
import { entriesQuery, pauseWaitlist, type Summary, summaryQuery } from './queries.ts';
import { TierTable } from './tier-table.tsx';

export default function WaitlistTab() {
  const show = useConsoleShow();
  const { data: summary, error, refetch } = useQuery(summaryQuery(show.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (summary === undefined) return <Skeleton className="h-96" />;
  return <Waitlist summary={summary} />;
}

function Waitlist({ summary }: { summary: Summary }) {
  const { showId, tiers, paused } = summary;
  const sum = (of: (tier: Summary['tiers'][number]) => number) =>
    tiers.reduce((total, tier) => total + of(tier), 0);
  return (
    <>
      <Stats>
        <Stat label="Waiting" value={sum((tier) => tier.waiting)} note="people" />
        <Stat label="Wanted" value={sum((tier) => tier.wanted)} note="places" />
        <Stat
          label="On offer"
          value={sum((tier) => tier.offered)}
          note={`places, for ${minutesOf(summary.offerSeconds)} each`}
        />
        <Stat label="Bought from offers" value={sum((tier) => tier.bought)} note="places" />
      </Stats>
      {paused && (
        <Notice tone="warn" title="The list is paused" takesFocus={false}>
          <p>No offers are made. What comes back is kept for those who wait, and sold to nobody else.</p>
        </Notice>
      )}
      <TierTable tiers={tiers} />
      <Entries key={showId} summary={summary} />
    </>
  );
}

const minutesOf = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;

function Entries({ summary }: { summary: Summary }) {
  const [tierId, setTierId] = useState<number>();
  const [live, setLive] = useState(true);
  const found = useInfiniteQuery(entriesQuery(summary.showId, { tierId, live }));
  const { data, error, refetch } = found;
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="line-title" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="line-title" className="display text-heading">
          The line
        </h2>
        <Toolbar label="Which entries">
          <Select
            aria-label="Tier"
            value={tierId ?? ''}
            onChange={(event) =>
              setTierId(event.target.value === '' ? undefined : Number(event.target.value))
            }
          >
            <option value="">All tiers</option>
            {summary.tiers.map((tier) => (
              <option key={tier.tierId} value={tier.tierId}>
                {tier.name}
              </option>
            ))}
          </Select>
          <Select
            aria-label="State"
            value={live ? 'live' : 'all'}
            onChange={(event) => setLive(event.target.value === 'live')}
          >
            <option value="live">Waiting and on offer</option>
            <option value="all">Everybody</option>
          </Select>
          <PauseButton summary={summary} />
        </Toolbar>
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {entries?.length === 0 && (
        <EmptyState title="Nobody is in line" icon="clock">
          Once a tier is sold out, buyers can wait for it from its page.
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && <EntryTable entries={entries} tiers={summary.tiers} />}
      <ShowMore of={found}>Show more</ShowMore>
    </section>
  );
}

function PauseButton({ summary: { showId, paused } }: { summary: Summary }) {
  const t = useT();
  const toast = useToast();
  const queryClient = useQueryClient();
  const pause = useMutation({
    mutationFn: () => pauseWaitlist(showId, !paused),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['console', 'waitlist', showId] }),
    onError: (error) => toast({ text: problemText(t, error), tone: 'bad' }),
  });
  return (
    <Button busy={pause.isPending} look={paused ? 'primary' : 'secondary'} onClick={() => pause.mutate()}>
      {paused ? 'Resume offers' : 'Pause offers'}
    </Button>
  );
}
