/** The map of a show as it sells: what has become of each seat, or how fast it went. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import type { Show } from '../../../api/client.ts';
import type { LiveShow } from '../../../api/live.ts';
import { chartQuery } from '../../../api/queries.ts';
import { useLiveShow, useRevision } from '../../../api/use-live-show.ts';
import { Button } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { heatQuery, type ShowHeat } from '../../../console/reports/queries.ts';
import { Toolbar } from '../../../console/toolbar.tsx';
import { useSpeech } from '../../../i18n/index.tsx';
import { type ChartGeometry, PaintedMap } from '../../../seatmap/index.ts';
import { PaintedSeats, type PaintSlot } from '../../../seatmap/picker/painted-seats.ts';
import { SectionHeat } from './section-heat.tsx';

type View = 'sales' | 'heat';

export function HeatPart({ show }: { show: Show }) {
  const [view, setView] = useState<View>('sales');
  const chart = useQuery(chartQuery(show.chartId));
  const heat = useQuery(heatQuery(show.id));
  const live = useLiveShow(show.id);
  const isReady = useRevision(live) >= 0;
  const error = chart.error ?? heat.error;
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-extrabold">Map</h2>
        <Toolbar label="What the colors show">
          {VIEWS.map(({ key, label }) => (
            <Button
              key={key}
              size="small"
              look={view === key ? 'primary' : 'secondary'}
              aria-pressed={view === key}
              onClick={() => setView(key)}
            >
              {label}
            </Button>
          ))}
        </Toolbar>
      </div>
      <p className="max-w-3xl text-ink-soft">{TEXTS[view]}</p>
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void (chart.error ? chart : heat).refetch()} />
      ) : (
        <Suspense fallback={<Skeleton className="h-96" />}>
          {chart.data && live && isReady && heat.data ? (
            <SalesMap view={view} chart={chart.data} live={live} heat={heat.data} />
          ) : (
            <Skeleton className="h-96" />
          )}
        </Suspense>
      )}
      {heat.data !== undefined && <SectionHeat heat={heat.data} timeZone={show.timeZone} />}
    </section>
  );
}

const VIEWS = [
  { key: 'sales', label: 'Sold now' },
  { key: 'heat', label: 'What went first' },
] as const;

const TEXTS: Readonly<Record<View, string>> = {
  sales:
    'What has become of each seat, as it happens. Seats that the house keeps back look as if they were in a basket.',
  heat:
    'The seats that are sold, in the order in which they went: the strongest color is the first fifth of them, the palest ' +
    'the last. So it tells what people wanted most, whether the sale took minutes or months.',
};

const SALES_SLOTS: readonly PaintSlot[] = [
  { id: 1, name: 'Sold' },
  { id: 2, name: 'Waits for payment' },
  { id: 3, name: 'In a basket' },
];
const HEAT_SLOTS: readonly PaintSlot[] = [
  { id: 5, name: 'First fifth' },
  { id: 4, name: 'Second' },
  { id: 3, name: 'Third' },
  { id: 2, name: 'Fourth' },
  { id: 1, name: 'Last fifth' },
];
const SALES_TEXTS = {
  blank: 'Free',
  countOf: (taken: number, total: number) => `${taken} of ${total} taken`,
};
const HEAT_TEXTS = {
  blank: 'Not sold',
  countOf: (sold: number, total: number) => `${sold} of ${total} sold`,
};
const SLOT_OF_STATE = { available: undefined, held: 3, pending: 2, sold: 1 } as const;

interface MapProps {
  readonly view: View;
  readonly chart: ChartGeometry;
  readonly live: LiveShow;
  readonly heat: ShowHeat;
}

function SalesMap({ view, chart, live, heat }: MapProps) {
  const { t, language } = useSpeech();
  const seats = useMemo(
    () => (view === 'sales' ? bySale(live) : byHeat(live, chart, heat)),
    [view, live, chart, heat],
  );
  return (
    <PaintedMap
      chart={chart}
      seats={seats}
      slots={view === 'sales' ? SALES_SLOTS : HEAT_SLOTS}
      palette={view}
      texts={view === 'sales' ? SALES_TEXTS : HEAT_TEXTS}
      locale={language}
      t={t}
    />
  );
}

const bySale = (live: LiveShow): PaintedSeats =>
  new PaintedSeats(
    live,
    (seat) => SLOT_OF_STATE[live.stateOf(seat)],
    () => 1,
  );

/** A section's blank seats count for the mean step of its sold ones, so that the section has that color from afar. */
function byHeat(live: LiveShow, chart: ChartGeometry, heat: ShowHeat): PaintedSeats {
  const steps = new Map(heat.seats.map((seat, index) => [seat, Number(heat.steps[index])]));
  const means = new Map<number, number>();
  for (const { rows } of chart.sections) {
    const seats = rows.flatMap((row) => row.seats);
    const known = seats.map((seat) => steps.get(seat)).filter((step) => step !== undefined);
    const mean = known.length === 0 ? 1 : Math.round(known.reduce((a, b) => a + b, 0) / known.length);
    for (const seat of seats) means.set(seat, mean);
  }
  return new PaintedSeats(
    live,
    (seat) => steps.get(seat),
    (seat) => means.get(seat),
  );
}
