/** The seat map alone, for measuring and looking at it: harness.html?show=12&language=en */
import { Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useLiveShow } from '../src/api/use-live-show.ts';
import { AnnouncerProvider } from '../src/components/live-region.tsx';
import { I18nProvider, useSpeech } from '../src/i18n/index.tsx';
import type { Language } from '../src/i18n/languages.ts';
import { type ChartGeometry, preloadSeatPicker, SeatPicker } from '../src/seatmap/index.ts';
import '../src/styles/app.css';

interface Show {
  readonly chartId: number;
  readonly currency: string;
  readonly tiers: readonly {
    readonly id: number;
    readonly name: string;
    readonly price: number;
    readonly kind: string;
  }[];
}

const query = new URLSearchParams(location.search);
const showId = Number(query.get('show'));
const language = (query.get('language') ?? 'en') as Language;
const proposal = new Set((query.get('proposed') ?? '').split(',').filter(Boolean).map(Number));

const read = async (path: string) => (await fetch(`/api/v1${path}`)).json();

function Harness() {
  const { t } = useSpeech();
  const live = useLiveShow(showId);
  const [show, setShow] = useState<Show>();
  const [chart, setChart] = useState<ChartGeometry>();
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    preloadSeatPicker();
    void read(`/shows/${showId}`).then(async (found: Show) => {
      setShow(found);
      setChart(await read(`/charts/${found.chartId}`));
    });
  }, []);
  if (show === undefined || chart === undefined || live === undefined) return null;
  const toggle = (seat: number) =>
    setSelection((before) => {
      const after = new Set(before);
      if (!after.delete(seat)) after.add(seat);
      return after;
    });
  const { tiers, currency } = show;
  return (
    <main className="page py-4">
      <SeatPicker
        {...{ chart, live, tiers, currency, selection, t }}
        locale={language}
        onToggle={toggle}
        proposed={proposal}
      />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <Suspense>
      <I18nProvider language={language}>
        <AnnouncerProvider>
          <Suspense>
            <Harness />
          </Suspense>
        </AnnouncerProvider>
      </I18nProvider>
    </Suspense>,
  );
