/** What the mouse points at: section, row, seat and price. The same is in every seat's name, so it is for the eye only. */
import type { Translate } from '../../i18n/index.tsx';
import { placeCard } from '../scene/card-place.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { MapController, MapView } from './map-controller.ts';
import type { SeatWords } from './seat-words.ts';

interface HoverCardProps {
  readonly map: MapController;
  readonly view: MapView;
  readonly store: SeatStore;
  readonly words: SeatWords;
  readonly selection: ReadonlySet<number>;
  readonly t: Translate;
}

export function HoverCard({ map, view, store, words, selection, t }: HoverCardProps) {
  const { hoveredSeat, hoveredSection, hoverPoint, detail } = view;
  const isSection = hoveredSection >= 0 && detail !== 'seats';
  if (hoveredSeat < 0 && !isSection) return null;
  const { x, y, shift } = placeCard(hoverPoint, map.driver.viewport);
  const style = { transform: `translate(${x}px, ${y}px) translateX(${-shift}%)` };
  return (
    <div className="seatmap-card" aria-hidden="true" style={style}>
      {hoveredSeat >= 0 ? (
        <SeatCard
          t={t}
          facts={words.factsOf(hoveredSeat, selection.has(store.chart.seatIds[hoveredSeat] ?? -1))}
        />
      ) : (
        <SectionCard {...words.textOf(hoveredSection)} />
      )}
    </div>
  );
}

function SeatCard({ facts, t }: { readonly facts: ReturnType<SeatWords['factsOf']>; readonly t: Translate }) {
  const { section, row, seat, price, tier, state, extras } = facts;
  return (
    <>
      <dl>
        <Pair term={t('seatmap.section')} value={section} />
        <Pair term={t('seatmap.row')} value={row} />
        <Pair term={t('seatmap.seat')} value={seat} />
      </dl>
      {price !== '' && (
        <p>
          <bdi className="seatmap-price">{price}</bdi> <bdi className="seatmap-quiet">{tier}</bdi>
        </p>
      )}
      <p className="seatmap-quiet">{[state, ...extras].join(t('seatmap.comma'))}</p>
    </>
  );
}

const Pair = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
);

const SectionCard = ({ name, count, price }: ReturnType<SeatWords['textOf']>) => (
  <>
    <p className="seatmap-price">{name}</p>
    <p className="seatmap-quiet">{count}</p>
    <p>{price}</p>
  </>
);
