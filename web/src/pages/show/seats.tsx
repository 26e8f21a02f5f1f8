import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import type { Show } from '../../api/client.ts';
import type { LiveShow } from '../../api/live.ts';
import { chartQuery } from '../../api/queries.ts';
import { useRevision } from '../../api/use-live-show.ts';
import { Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useSpeech } from '../../i18n/index.tsx';
import { sizeOf } from '../../purchase/selection.ts';
import { preloadSeatPicker, SeatPicker } from '../../seatmap/index.ts';
import { BestAvailable } from './best-available.tsx';
import type { usePicking } from './use-picking.ts';
import type { Proposal } from './use-proposal.ts';

interface SeatsProps {
  readonly show: Show;
  readonly live: LiveShow | undefined;
  readonly picking: ReturnType<typeof usePicking>;
  /** Seats that the visitor holds, or is about to: that these are taken is no loss. */
  readonly mine: ReadonlySet<number>;
  readonly onHold: () => void;
}

/** Reserved tiers: the map with its list, and best available. */
export function Seats({ show, live, picking, mine, onHold }: SeatsProps) {
  const { t, language } = useSpeech();
  const { data: chart, error, refetch } = useQuery(chartQuery(show.chartId));
  const isReady = useRevision(live) >= 0;
  // The map's script comes while the chart does, not after it.
  useEffect(preloadSeatPicker, []);
  const reserved = show.tiers.filter(({ kind }) => kind === 'reserved');
  const orderMax = Math.min(
    Math.max(...reserved.map((tier) => tier.orderMax)),
    show.customerLimit ?? Number.POSITIVE_INFINITY,
  );
  return (
    <section aria-labelledby="seats-title" className="flex flex-col gap-4">
      <h2 id="seats-title" className="display text-heading">
        {t('show.seats.title')}
      </h2>
      <BestAvailable
        max={orderMax}
        search={picking.search}
        isFirst={sizeOf(picking.wanted) === 0}
        onTake={onHold}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Suspense fallback={<Loading />}>
          {chart !== undefined && live !== undefined && isReady ? (
            <SeatPicker
              chart={chart}
              live={live}
              tiers={show.tiers}
              selection={picking.selection.seats}
              onToggle={picking.toggle}
              proposed={proposedSeats(picking.search.proposal)}
              mine={mine}
              onLost={picking.lose}
              currency={show.currency}
              locale={language}
              t={t}
            />
          ) : (
            <Loading />
          )}
        </Suspense>
      )}
    </section>
  );
}

const NONE: ReadonlySet<number> = new Set();
const known = new WeakMap<Proposal, ReadonlySet<number>>();

/** The same set for the same proposal. */
function proposedSeats(proposal: Proposal | undefined): ReadonlySet<number> {
  if (proposal === undefined) return NONE;
  const seats = known.get(proposal) ?? new Set(proposal.seats.map(({ id }) => id));
  known.set(proposal, seats);
  return seats;
}

function Loading() {
  const { t } = useSpeech();
  return (
    <div>
      <p role="status" className="sr-only">
        {t('show.seats.loading')}
      </p>
      <Skeleton className="h-[36rem]" />
    </div>
  );
}
