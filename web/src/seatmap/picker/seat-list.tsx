/** The seats as a list: section, then row, then seat. Everything the map offers, for keyboards, screen readers and small screens. */
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { Translate } from '../../i18n/index.tsx';
import type { SeatStore } from '../scene/seat-store.ts';
import type { Blocked } from './blocked.ts';
import { ListHeader } from './list-header.tsx';
import { ListItem } from './list-item.tsx';
import { itemsOf, type ListPlace, parentOf, ROOT, titleOf } from './list-place.ts';
import type { SeatWords } from './seat-words.ts';
import { VirtualList } from './virtual-list.tsx';

interface SeatListProps {
  readonly store: SeatStore;
  readonly words: SeatWords;
  readonly selection: ReadonlySet<number>;
  readonly blocked: Blocked;
  readonly onToggle: (place: number) => void;
  /** Somebody looks at a seat or section in the list: the map shows where that is. */
  readonly onShow: (place: number) => void;
  readonly onShowSection: (section: number) => void;
  readonly t: Translate;
}

/** Where the list opens, and which of its items had the focus there. */
interface Visit {
  readonly place: ListPlace;
  readonly item: number;
  /** Whether the focus goes there. */
  readonly takesFocus: boolean;
}

export function SeatList(props: SeatListProps) {
  const { store, words, selection, blocked, onToggle, t } = props;
  const [{ place, item, takesFocus }, setVisit] = useState<Visit>({
    place: ROOT,
    item: -1,
    takesFocus: false,
  });
  const [onlyFree, setOnlyFree] = useState(false);
  useRefreshed(store);
  const items = useStableItems(store, place, onlyFree, selection);
  const open = (index: number) => {
    if (place.level === 'sections') {
      props.onShowSection(index);
      setVisit({ place: { level: 'rows', section: index }, item: -1, takesFocus: true });
    } else if (place.level === 'rows') {
      const first = store.chart.rows[index]?.firstSeat;
      if (first !== undefined) props.onShow(first);
      setVisit({ place: { level: 'seats', section: place.section, row: index }, item: -1, takesFocus: true });
    } else {
      props.onShow(index);
      onToggle(index);
    }
  };
  const back = () => {
    const parent = parentOf(place);
    if (parent !== undefined) setVisit({ ...parent, takesFocus: true });
  };
  const title = titleOf(place, store.chart, t);
  return (
    <div className="seatmap-list">
      <ListHeader title={title} onBack={place === ROOT ? undefined : back} backLabel={t('action.back')} />
      <label className="seatmap-filter">
        <input type="checkbox" checked={onlyFree} onChange={(event) => setOnlyFree(event.target.checked)} />
        {t('seatmap.onlyFree')}
      </label>
      {items.length === 0 && <p className="seatmap-empty">{t('seatmap.nothingFree')}</p>}
      <VirtualList
        key={`${place.level} ${place.section} ${place.row}`}
        label={title}
        items={items}
        initialItem={item}
        takesFocus={takesFocus}
        onBack={place === ROOT ? undefined : back}
        renderItem={(index, focus) => (
          <ListItem
            {...{ place, index, store, words, selection, blocked, t, focus }}
            onChoose={() => open(index)}
          />
        )}
      />
    </div>
  );
}

/** Changes come in bursts; a list that is read need not follow each. */
const REFRESH_MS = 200;

/** Shows changes of the store, at most a few times a second. */
function useRefreshed(store: SeatStore): void {
  const shown = useRef(store.version);
  // The same function for as long as the store is: subscribing anew would forget a change that waits.
  const subscribe = useCallback(
    (changed: () => void) => {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const unsubscribe = store.subscribe(() => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          shown.current = store.version;
          changed();
        }, REFRESH_MS);
      });
      return () => {
        unsubscribe();
        clearTimeout(waiting);
      };
    },
    [store],
  );
  useSyncExternalStore(subscribe, () => shown.current);
}

interface Shown {
  readonly key: string;
  readonly items: readonly number[];
}

/**
 * The items of a place. What was free when somebody came here stays in the list when it is taken, marked as such: a list
 * that shifts under a finger picks the wrong seat.
 */
function useStableItems(
  store: SeatStore,
  place: ListPlace,
  onlyFree: boolean,
  selection: ReadonlySet<number>,
): readonly number[] {
  const { isLoaded } = store;
  const key = `${place.level} ${place.section} ${place.row} ${onlyFree} ${isLoaded}`;
  const [shown, setShown] = useState<Shown>({ key: '', items: [] });
  if (shown.key === key) return shown.items;
  const items = itemsOf(place, store, onlyFree, selection);
  setShown({ key, items });
  return items;
}
