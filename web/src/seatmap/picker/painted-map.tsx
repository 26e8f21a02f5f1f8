/** A map to look at, colored by what its seats are painted by. It says the same in words to whoever moves on it by keys. */
import { useEffect, useMemo } from 'react';
import { createFormat } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/index.tsx';
import type { ChartGeometry } from '../geometry/chart-geometry.ts';
import { tierVariable } from '../render/theme.ts';
import { type LiveSource, SeatStore } from '../scene/seat-store.ts';
import { NOTHING_BLOCKED } from './blocked.ts';
import { SeatMark } from './mark.tsx';
import type { PaintSlot } from './painted-seats.ts';
import './seat-map.css';
import './painted-map.css';
import { PaintedWords, type PaintTexts } from './painted-words.ts';
import { SeatMap } from './seat-map.tsx';

export interface PaintedMapProps {
  readonly chart: ChartGeometry;
  /** See PaintedSeats. Another one paints the map anew. */
  readonly seats: LiveSource;
  readonly slots: readonly PaintSlot[];
  /** Which set of colors. */
  readonly palette: 'sales' | 'heat';
  readonly texts: PaintTexts;
  readonly locale: string;
  readonly t: Translate;
}

const NONE: ReadonlySet<number> = new Set();
const nothing = () => {};

export function PaintedMap({ chart, seats, slots, palette, texts, locale, t }: PaintedMapProps) {
  const store = useMemo(
    () =>
      new SeatStore(
        chart,
        seats,
        slots.map(({ id }) => ({ id, price: 0 })),
      ),
    [chart, seats, slots],
  );
  const words = useMemo(
    () =>
      new PaintedWords(
        texts,
        store,
        slots.map((slot) => ({ ...slot, price: 0 })),
        'USD',
        t,
        createFormat(locale),
      ),
    [store, slots, texts, t, locale],
  );
  useEffect(() => store.follow(), [store]);
  return (
    <div className="seatmap seatmap-painted" data-palette={palette}>
      <SeatMap
        store={store}
        words={words}
        selection={NONE}
        proposed={NONE}
        blocked={NOTHING_BLOCKED}
        over={undefined}
        onToggle={nothing}
        onReady={nothing}
        t={t}
      />
      <ul className="seatmap-legend" aria-label="What the colors mean">
        {slots.map(({ id, name }, slot) => (
          <li key={id}>
            <SeatMark shape="disc" color={tierVariable(slot)} /> {name}
          </li>
        ))}
        <li>
          <SeatMark shape="ring" color="var(--seatmap-held)" /> {texts.blank}
        </li>
      </ul>
    </div>
  );
}
