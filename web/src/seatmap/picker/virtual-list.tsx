/** A list of any length of which only what is seen is in the page. One stop for Tab; arrow keys move in it. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/** To be spread onto the control of an item. */
export interface ItemFocus {
  readonly tabIndex: 0 | -1;
  readonly 'data-item': number;
  readonly onFocus: () => void;
}

interface VirtualListProps {
  readonly label: string;
  /** Whatever `renderItem` knows them by. */
  readonly items: readonly number[];
  /** The item that has the focus first; the first one by default. */
  readonly initialItem: number;
  /** Whether it takes the focus when it appears. */
  readonly takesFocus: boolean;
  readonly onBack: (() => void) | undefined;
  readonly renderItem: (item: number, focus: ItemFocus) => ReactNode;
}

const ITEM_PIXELS = 52;
const OVERSCAN = 6;

export function VirtualList({ label, items, initialItem, takesFocus, onBack, renderItem }: VirtualListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => Math.max(0, items.indexOf(initialItem)));
  /** An item that gets the focus as soon as it is in the page; -1 for none. */
  const wanted = useRef(takesFocus ? active : -1);
  const current = Math.min(active, Math.max(0, items.length - 1));
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ITEM_PIXELS,
    overscan: OVERSCAN,
    initialOffset: Math.max(0, active - 2) * ITEM_PIXELS,
    // What has the focus stays in the page, however far one scrolls.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(current) || items.length === 0
        ? shown
        : [...shown, current].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (wanted.current < 0) return;
    const item = scroll.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"]`);
    if (item === null || item === undefined) return;
    wanted.current = -1;
    item.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onBack !== undefined) onBack();
    const next = target(event.key, current, items.length);
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = next;
    setActive(next);
    virtual.scrollToIndex(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div ref={scroll} className="seatmap-scroll" onKeyDown={onKeyDown}>
      <ul className="seatmap-items" aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderItem(items[index] ?? -1, {
              tabIndex: index === current ? 0 : -1,
              'data-item': index,
              onFocus: () => setActive(index),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const PAGE = 8;

function target(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, next));
}
