/** One line of the list: a section, a row or a seat, by its full name. */
import type { Translate } from '../../i18n/index.tsx';
import { tierVariable } from '../render/theme.ts';
import { markKey, markOf } from '../scene/marks.ts';
import { ABSENT } from '../scene/seat-code.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { Blocked } from './blocked.ts';
import type { ListPlace } from './list-place.ts';
import { SeatMark } from './mark.tsx';
import type { SeatWords } from './seat-words.ts';
import type { ItemFocus } from './virtual-list.tsx';

interface ListItemProps {
  readonly place: ListPlace;
  /** Section, row, or place of a seat. */
  readonly index: number;
  readonly store: SeatStore;
  readonly words: SeatWords;
  readonly selection: ReadonlySet<number>;
  readonly blocked: Blocked;
  readonly onChoose: () => void;
  readonly focus: ItemFocus;
  readonly t: Translate;
}

export function ListItem(props: ListItemProps) {
  if (props.place.level === 'seats') return <SeatItem {...props} />;
  return props.place.level === 'rows' ? <RowItem {...props} /> : <SectionItem {...props} />;
}

function SectionItem({ index, store, words, onChoose, focus, t }: ListItemProps) {
  const { free, total, priceFrom, slot } = store.occupancy.summaryOf(index);
  return (
    <button
      type="button"
      className="seatmap-item"
      aria-label={words.sectionName(index)}
      onClick={onChoose}
      {...focus}
    >
      <SeatMark
        shape={free > 0 ? 'disc' : 'cross'}
        color={free > 0 ? tierVariable(slot) : 'var(--seatmap-sold)'}
      />
      <span className="seatmap-what">
        <span>{store.chart.sections[index]?.name}</span>
        <span className="seatmap-quiet">
          {free === 0 ? t('seatmap.soldOut') : t('seatmap.freeOf', { free, total })}
        </span>
      </span>
      <strong>{words.priceFrom(priceFrom)}</strong>
    </button>
  );
}

function RowItem({ index, store, words, onChoose, focus, t }: ListItemProps) {
  const free = store.occupancy.freeInRow(index);
  const total = store.occupancy.totalInRow(index);
  return (
    <button
      type="button"
      className="seatmap-item"
      aria-label={words.rowName(index)}
      onClick={onChoose}
      {...focus}
    >
      <span className="seatmap-what">
        <span>{t('seatmap.rowName', { row: store.chart.rows[index]?.label ?? '' })}</span>
        <span className="seatmap-quiet">
          {free === 0 ? t('seatmap.soldOut') : t('seatmap.freeOf', { free, total })}
        </span>
      </span>
    </button>
  );
}

function SeatItem({ index, store, words, selection, blocked, onChoose, focus, t }: ListItemProps) {
  const { chart, occupancy } = store;
  const id = chart.seatIds[index] ?? -1;
  const isSelected = selection.has(id);
  const isBlocked = blocked.seats.has(id);
  const isOff = !isSelected && !isBlocked && !occupancy.isFree(index);
  const { seat, price, state, extras } = words.factsOf(index, isSelected);
  const kept = isBlocked ? [blocked.label] : [];
  return (
    <button
      type="button"
      className="seatmap-item"
      aria-label={[words.nameOf(index, isSelected), ...kept].join(t('seatmap.comma'))}
      aria-pressed={isSelected}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onChoose}
      {...focus}
    >
      {isSelected ? (
        <SeatMark shape="check" color="var(--seatmap-selected)" />
      ) : (
        <StateMark {...{ store, index }} />
      )}
      <span className="seatmap-what">
        <span>{t('seatmap.seatShort', { seat })}</span>
        <span className="seatmap-quiet">{[...kept, state, ...extras].join(t('seatmap.comma'))}</span>
      </span>
      {!isOff && <strong>{price}</strong>}
    </button>
  );
}

function StateMark({ store, index }: Pick<ListItemProps, 'store' | 'index'>) {
  const { codes, slots } = store.occupancy;
  const accessible = store.chart.accessible[index] ?? 0;
  const { shape, slot } = markOf(markKey(codes[index] ?? ABSENT, slots[index] ?? 0, accessible));
  const colors = { ring: 'held', target: 'pending', cross: 'sold', dot: 'sold' } as const;
  if (shape !== 'disc' && shape !== 'picked')
    return <SeatMark shape={shape} color={`var(--seatmap-${colors[shape]})`} />;
  return <SeatMark shape={accessible === 1 ? 'square' : 'disc'} color={tierVariable(slot)} />;
}
