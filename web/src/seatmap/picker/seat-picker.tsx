/** Picks seats on a map, or from the list beside it: both work on the same selection. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import { createFormat } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/index.tsx';
import type { ChartGeometry } from '../geometry/chart-geometry.ts';
import { lostSeats } from '../scene/lost.ts';
import { type LiveSource, SeatStore } from '../scene/seat-store.ts';
import { type Blocked, NOTHING_BLOCKED } from './blocked.ts';
import { Legend } from './legend.tsx';
import type { MapController } from './map-controller.ts';
import { SeatList } from './seat-list.tsx';
import { SeatMap } from './seat-map.tsx';
import './seat-colors.css';
import './seat-map.css';
import { type PickerTier, SeatWords } from './seat-words.ts';

export interface SeatPickerProps {
  readonly chart: ChartGeometry;
  readonly live: LiveSource;
  /** All tiers of the show, in their order; those without seats don't matter here. */
  readonly tiers: readonly PickerTier[];
  /** Seat ids that the visitor has picked. */
  readonly selection: ReadonlySet<number>;
  readonly onToggle: (seat: number) => void;
  /** Seat ids to be shown as a proposal, such as the best available. */
  readonly proposed?: ReadonlySet<number>;
  /** Seat ids that the visitor holds, or is about to: that these are taken is no loss. */
  readonly mine?: ReadonlySet<number>;
  /** Seats that are kept from sale, and may be picked by who is shown them; and what they are called. */
  readonly blocked?: Blocked;
  /** What else stands over the map. */
  readonly over?: ((map: MapController, store: SeatStore) => ReactNode) | undefined;
  /** Picked or proposed seats that somebody else has taken. */
  readonly onLost?: (seats: readonly number[]) => void;
  readonly currency: string;
  readonly locale: string;
  readonly t: Translate;
}

const NONE: ReadonlySet<number> = new Set();

export function SeatPicker({ chart, live, tiers, currency, locale, t, ...props }: SeatPickerProps) {
  const {
    selection,
    onToggle,
    proposed = NONE,
    mine = NONE,
    blocked = NOTHING_BLOCKED,
    over,
    onLost,
  } = props;
  const seated = useReserved(tiers);
  const store = useMemo(() => new SeatStore(chart, live, seated), [chart, live, seated]);
  const words = useMemo(
    () => new SeatWords(store, seated, currency, t, createFormat(locale)),
    [store, seated, currency, t, locale],
  );
  const [map, setMap] = useState<MapController>();
  const toggle = (place: number) => {
    const seat = store.chart.seatIds[place];
    if (seat === undefined) return;
    if (store.occupancy.isFree(place) || selection.has(seat) || blocked.seats.has(seat)) onToggle(seat);
  };
  useFollowed(store);
  useLost({ store, words, map, selection, proposed, mine, onLost, t });
  return (
    <section className="seatmap seat-colors" aria-label={t('seatmap.label')}>
      <SeatList
        {...{ store, words, selection, blocked, t }}
        onToggle={toggle}
        onShow={(place) => map?.showSeat(place)}
        onShowSection={(section) => map?.showSection(section)}
      />
      <SeatMap
        {...{ store, words, selection, proposed, blocked, over, t }}
        onToggle={toggle}
        onReady={setMap}
      />
      <Legend {...{ store, tiers: seated, words, blocked, t }} hasProposal={proposed.size > 0} />
    </section>
  );
}

/** The same list for as long as its tiers are the same: stock goes elsewhere. */
function useReserved(tiers: readonly PickerTier[]): readonly PickerTier[] {
  const key = JSON.stringify(
    tiers.filter(({ kind }) => kind !== 'general').map(({ id, name, price }) => ({ id, name, price })),
  );
  return useMemo(() => JSON.parse(key) as PickerTier[], [key]);
}

function useFollowed(store: SeatStore): void {
  useEffect(() => store.follow(), [store]);
}

interface Lost extends Required<Pick<SeatPickerProps, 'selection' | 'proposed' | 'mine' | 't'>> {
  readonly store: SeatStore;
  readonly words: SeatWords;
  readonly map: MapController | undefined;
  readonly onLost: SeatPickerProps['onLost'];
}

/** Tells of seats that others take while the visitor looks at them. */
function useLost(props: Lost): void {
  const announce = useAnnounce();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { store } = props;
  useEffect(
    () =>
      store.subscribe((places) => {
        if (places === 'all') return;
        const { words, map, selection, proposed, mine, onLost, t } = latest.current;
        const picked = new Set([...store.placesOf(selection), ...store.placesOf(proposed)]);
        const watched = new Set([...picked, ...(map?.watched ?? [])]);
        const lost = lostSeats(places, store.occupancy, watched, new Set(store.placesOf(mine)));
        if (lost.length === 0) return;
        map?.pulse(lost);
        const names = lost.slice(0, 3).map((place) => words.whereOf(place));
        announce(t('seatmap.lost', { count: lost.length, seats: names.join(t('seatmap.comma')) }));
        const gone = lost.filter((place) => picked.has(place));
        if (gone.length > 0) onLost?.(gone.map((place) => store.chart.seatIds[place] as number));
      }),
    [store, announce],
  );
}
