/** Sections, rows and seats as a list: the way of the keyboard through a chart, and an overview for everybody. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { classes } from '../../components/classes.ts';
import { combine } from '../model/selection.ts';
import { Glyph } from './glyph.tsx';
import { type TreeNode, treeNodes } from './tree-nodes.ts';
import { useEditorView, useParts } from './use-editor.ts';

const ITEM_PIXELS = 40;
const OVERSCAN = 8;
const PAGE = 10;
const INDENT: Readonly<Record<TreeNode['level'], string>> = { 1: 'ps-2', 2: 'ps-7', 3: 'ps-14' };

export function Tree() {
  const { editor, canvas } = useParts();
  const { document, selection } = useEditorView();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const nodes = useMemo(() => treeNodes(document, selection, open), [document, selection, open]);
  const list = useFocusList(nodes.length);
  const { current } = list;
  const setNodeOpen = (node: TreeNode, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(node.id);
    else next.delete(node.id);
    setOpen(next);
  };
  const select = (node: TreeNode, isAdded: boolean) => {
    const chosen = node.select();
    editor.select(isAdded ? combine(editor.selection, chosen, true) : chosen);
    canvas?.controller.showSelected();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodes[current];
    if (node === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') select(node, event.shiftKey);
    else if (event.key === 'ArrowRight' && node.isOpen === false) setNodeOpen(node, true);
    else if (event.key === 'ArrowRight' && node.isOpen === true) list.go(current + 1);
    else if (event.key === 'ArrowLeft' && node.isOpen === true) setNodeOpen(node, false);
    else if (event.key === 'ArrowLeft' && node.parent >= 0) list.go(node.parent);
    else if (!list.step(event.key)) return;
    event.preventDefault();
  };
  if (nodes.length === 0)
    return <p className="p-4 text-sm text-ink-soft">No sections yet. Draw one, or import a chart.</p>;
  return (
    <div ref={list.scroll} className="chart-tree">
      <div
        role="tree"
        aria-label="Sections, rows and seats"
        aria-multiselectable="true"
        className="relative"
        style={{ height: list.virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {list.virtual.getVirtualItems().map(({ index, start }) => {
          const node = nodes[index];
          if (node === undefined) return null;
          return (
            <Item
              key={node.key}
              node={node}
              start={start}
              index={index}
              isCurrent={index === current}
              onFocus={() => list.setActive(index)}
              onSelect={(isAdded) => select(node, isAdded)}
              onOpen={() => setNodeOpen(node, node.isOpen !== true)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly node: TreeNode;
  readonly start: number;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onSelect: (isAdded: boolean) => void;
  readonly onOpen: () => void;
}

function Item({ node, start, index, isCurrent, onFocus, onSelect, onOpen }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <div
      role="treeitem"
      aria-level={node.level}
      aria-setsize={node.siblings}
      aria-posinset={node.index}
      aria-expanded={node.isOpen}
      aria-selected={node.share === 'all'}
      data-item={index}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onSelect(event.shiftKey || event.ctrlKey || event.metaKey)}
      style={{ transform: `translateY(${start}px)` }}
      className={classes(
        'absolute inset-x-0 top-0 flex h-10 cursor-pointer items-center gap-1.5 border-b border-line pe-3 text-sm select-none focus-visible:-outline-offset-3',
        INDENT[node.level],
        node.share === 'all' ? 'bg-accent text-on-accent hover:bg-accent-hover' : 'hover:bg-sunken',
        node.share === 'some' && 'font-bold',
      )}
    >
      {node.isOpen === undefined ? (
        <span className="w-6 shrink-0" />
      ) : (
        // The keyboard opens by arrows; this is for the mouse.
        <span
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
          className={classes('grid size-6 shrink-0 place-items-center', node.isOpen && 'rotate-90')}
        >
          <Glyph name="open" />
        </span>
      )}
      <span className={classes('min-w-0 grow truncate', node.level === 1 && 'font-bold')}>{node.name}</span>
      <span className={classes('figures shrink-0', node.share === 'all' ? '' : 'text-ink-soft')}>
        {node.detail}
      </span>
    </div>
  );
}

/** A virtual list with one stop of Tab; what has the focus stays in the page. */
function useFocusList(count: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef(-1);
  const current = Math.min(active, Math.max(0, count - 1));
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ITEM_PIXELS,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(current) || count === 0 ? shown : [...shown, current].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (wanted.current < 0) return;
    const item = scroll.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"]`);
    if (!item) return;
    wanted.current = -1;
    item.focus({ preventScroll: true });
  });
  const go = (index: number) => {
    const next = Math.min(count - 1, Math.max(0, index));
    wanted.current = next;
    setActive(next);
    virtual.scrollToIndex(next);
  };
  /** Returns whether the key moves. */
  const step = (key: string): boolean => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: count - 1,
    };
    const target = targets[key];
    if (target !== undefined) go(target);
    return target !== undefined;
  };
  return { scroll, virtual, current, setActive, go, step };
}
