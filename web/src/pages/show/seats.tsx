import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Schemas, Show } from '../../api/client.ts';
import type { LiveShow } from '../../api/live.ts';
import { chartQuery } from '../../api/queries.ts';
import { useRevision } from '../../api/use-live-show.ts';
import { Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useSpeech } from '../../i18n/index.tsx';
import { BestAvailable } from './best-available.tsx';

/** A chunk of its own: nobody waits for the map who doesn't need one. */
const SeatPicker = lazy(async () => {
  const { SeatPicker } = await import('../../seatmap/picker/seat-picker.tsx');
  return { default: SeatPicker };
});

type Proposal = Schemas['Proposal'];

interface SeatsProps {
  readonly show: Show;
  readonly live: LiveShow | undefined;
  readonly selection: ReadonlySet<number>;
  readonly mine: ReadonlySet<number>;
  readonly proposal: Proposal | undefined;
  readonly onToggle: (seat: number) => void;
  readonly onLost: (seats: readonly number[]) => void;
  readonly onProposal: (proposal: Proposal | undefined) => void;
  readonly onTake: (proposal: Proposal) => void;
}

/** Reserved tiers: the map with its list, and best available. */
export function Seats({ show, live, proposal, ...props }: SeatsProps) {
  const { t, language } = useSpeech();
  const { data: chart, error, refetch } = useQuery(chartQuery(show.chartId));
  const isReady = useRevision(live) >= 0;
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
        showId={show.id}
        max={orderMax}
        proposal={proposal}
        onProposal={props.onProposal}
        onTake={props.onTake}
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
              selection={props.selection}
              onToggle={props.onToggle}
              proposed={proposedSeats(proposal)}
              mine={props.mine}
              onLost={props.onLost}
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
