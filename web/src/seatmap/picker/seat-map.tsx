/** The map itself: two canvases that a controller draws on, and what stands over them. */
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import type { Translate } from '../../i18n/index.tsx';
import { listen } from '../input/listen.ts';
import { CanvasRenderer } from '../render/canvas-renderer.ts';
import { readTheme } from '../render/theme.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { Blocked } from './blocked.ts';
import { watchEnvironment } from './environment.ts';
import { HoverCard } from './hover-card.tsx';
import { MapController } from './map-controller.ts';
import { MapHands } from './map-hands.ts';
import { MapTools } from './map-tools.tsx';
import { Minimap } from './minimap.tsx';
import type { SeatWords } from './seat-words.ts';

export interface SeatMapProps {
  readonly store: SeatStore;
  readonly words: SeatWords;
  readonly selection: ReadonlySet<number>;
  readonly proposed: ReadonlySet<number>;
  readonly blocked: Blocked;
  readonly over: ((map: MapController, store: SeatStore) => ReactNode) | undefined;
  readonly onToggle: (place: number) => void;
  readonly onReady: (map: MapController | undefined) => void;
  readonly t: Translate;
}

export function SeatMap(props: SeatMapProps) {
  const { store, words, selection, proposed, blocked, over, t } = props;
  const surface = useRef<HTMLDivElement>(null);
  const map = useMapController(props, surface);
  useEffect(() => {
    map?.mark({ selected: store.placesOf(selection), proposed: store.placesOf(proposed) });
  }, [map, store, selection, proposed]);
  useEffect(() => {
    map?.mark({ blocked: store.placesOf(blocked.seats) });
  }, [map, store, blocked.seats]);
  useEffect(() => {
    map?.showSeats(store.placesOf(proposed));
  }, [map, store, proposed]);
  return (
    <div className="seatmap-map">
      <div
        ref={surface}
        className="seatmap-surface"
        role="application"
        aria-label={t('seatmap.map')}
        aria-roledescription={t('seatmap.mapRole')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves in it
        tabIndex={0}
      >
        <canvas />
        <canvas />
      </div>
      {map !== undefined && <Over {...{ map, store, words, selection, t }} />}
      {map !== undefined && over?.(map, store)}
    </div>
  );
}

interface OverProps extends Pick<SeatMapProps, 'store' | 'words' | 'selection' | 't'> {
  readonly map: MapController;
}

function Over({ map, store, words, selection, t }: OverProps) {
  const view = useSyncExternalStore(map.subscribe, map.getView);
  const here = store.chart.sections[view.section]?.name;
  return (
    <>
      {view.detail === 'seats' && here !== undefined && (
        <p className="seatmap-here" aria-hidden="true">
          {here}
        </p>
      )}
      {!view.isFitted && <Minimap {...{ map, store }} />}
      <MapTools {...{ map, view, t }} />
      <HoverCard {...{ map, view, store, words, selection, t }} />
    </>
  );
}

/** The controller, made once the canvases are there, for as long as chart and words are the same. */
function useMapController(props: SeatMapProps, surface: { readonly current: HTMLDivElement | null }) {
  const { store, words } = props;
  const [map, setMap] = useState<MapController>();
  const announce = useAnnounce();
  const latest = useRef({ ...props, announce });
  useEffect(() => {
    latest.current = { ...props, announce };
  });
  useEffect(() => {
    const element = surface.current;
    const [below, above] = element?.querySelectorAll('canvas') ?? [];
    if (element === null || below === undefined || above === undefined) return;
    const made = new MapController(store, new CanvasRenderer(below, above));
    const hands = new MapHands(made, {
      onToggle: (place) => latest.current.onToggle(place),
      onCursor: (cursor) => tellCursor(latest.current, cursor),
    });
    const ends = [
      made.start((section) => words.textOf(section)),
      watchEnvironment(element, made, () => readTheme(element)),
      listen(element, hands),
      showState(element, made),
    ];
    setMap(made);
    latest.current.onReady(made);
    return () => {
      for (const end of ends) end();
      setMap(undefined);
      latest.current.onReady(undefined);
    };
  }, [store, words, surface]);
  return map;
}

type Teller = Pick<SeatMapProps, 'store' | 'words' | 'selection'> & {
  readonly announce: (text: string) => void;
};

/** Says where the keyboard has come to. */
function tellCursor({ store, words, selection, announce }: Teller, { seat, section }: Cursor): void {
  if (seat >= 0) announce(words.nameOf(seat, selection.has(store.chart.seatIds[seat] ?? -1)));
  else if (section >= 0) announce(words.sectionName(section));
}

interface Cursor {
  readonly seat: number;
  readonly section: number;
}

/** Keeps on the element what CSS and tests go by: whether all is seen, what the mouse points at, where the camera is. */
function showState(element: HTMLElement, map: MapController): () => void {
  const show = () => {
    const { isFitted, hoveredSeat, hoveredSection, detail } = map.view;
    element.dataset.fitted = String(isFitted);
    element.dataset.detail = detail;
    element.dataset.pointing = String(hoveredSeat >= 0 || (hoveredSection >= 0 && detail !== 'seats'));
  };
  show();
  const unsubscribe = map.subscribe(show);
  const stopCamera = map.onRest(({ x, y, scale }) => {
    element.dataset.camera = `${x} ${y} ${scale}`;
  });
  return () => {
    unsubscribe();
    stopCamera();
  };
}
