/** The map of a show with its blocks, and the ways to select many seats at once. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { Show } from '../../../api/client.ts';
import type { LiveShow } from '../../../api/live.ts';
import { chartQuery } from '../../../api/queries.ts';
import { useRevision } from '../../../api/use-live-show.ts';
import { Button } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useSpeech } from '../../../i18n/index.tsx';
import { preloadSeatPicker, SeatPicker } from '../../../seatmap/index.ts';
import { Marquee } from './marquee.tsx';
import { RowPicker } from './row-picker.tsx';
import { toggled, union, without } from './sets.ts';

interface SeatsMapProps {
  readonly show: Show;
  readonly live: LiveShow | undefined;
  readonly selection: ReadonlySet<number>;
  readonly blocked: { readonly seats: ReadonlySet<number>; readonly label: string };
  readonly mine: ReadonlySet<number>;
  readonly onSelect: (change: (before: ReadonlySet<number>) => ReadonlySet<number>) => void;
}

export function SeatsMap({ show, live, selection, blocked, mine, onSelect }: SeatsMapProps) {
  const { t, language } = useSpeech();
  const toast = useToast();
  const [isDrawing, setDrawing] = useState(false);
  const { data: chart, error, refetch } = useQuery(chartQuery(show.chartId));
  const isReady = useRevision(live) >= 0;
  useEffect(preloadSeatPicker, []);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (chart === undefined || live === undefined || !isReady) return <Skeleton className="h-[36rem]" />;
  const add = (seats: readonly number[]) => onSelect((before) => union(before, seats));
  const mayPick = (seat: number) =>
    live.has(seat) && (live.stateOf(seat) === 'available' || blocked.seats.has(seat));
  return (
    <section aria-labelledby="map-title" className="flex flex-col gap-4">
      <h2 id="map-title" className="sr-only">
        Map
      </h2>
      <div className="flex flex-wrap items-end gap-3">
        <RowPicker
          chart={chart}
          isFree={(seat) => live.has(seat) && live.stateOf(seat) === 'available'}
          onPick={add}
        />
        <Button
          aria-pressed={isDrawing}
          onClick={() => setDrawing(!isDrawing)}
          look={isDrawing ? 'primary' : 'secondary'}
        >
          {isDrawing ? 'Stop drawing' : 'Select by drawing'}
        </Button>
      </div>
      <Suspense fallback={<Skeleton className="h-[36rem]" />}>
        <SeatPicker
          chart={chart}
          live={live}
          tiers={show.tiers}
          selection={selection}
          onToggle={(seat) => onSelect((before) => toggled(before, seat))}
          blocked={blocked}
          mine={mine}
          onLost={(seats) => {
            onSelect((before) => without(before, seats));
            toast({
              tone: 'bad',
              text: `Somebody else has taken ${seats.length} of the seats you selected.`,
            });
          }}
          over={isDrawing ? (map, store) => <Marquee {...{ map, store, mayPick }} onPick={add} /> : undefined}
          currency={show.currency}
          locale={language}
          t={t}
        />
      </Suspense>
    </section>
  );
}
