/** The list of sections, rows and seats, as far as it is open. */
import type { ChartDocument } from '../model/document.ts';
import { seatsOfRow } from '../model/row.ts';
import {
  keysOfRow,
  placesByRow,
  type Selection,
  type Share,
  seatKey,
  selectRows,
  selectSeats,
  selectSections,
  shareOfRow,
  shareOfSection,
} from '../model/selection.ts';
import { countSeats, seatsText } from './names.ts';

export interface TreeNode {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly name: string;
  readonly detail: string;
  readonly share: Share;
  /** Undefined where there is nothing to open. */
  readonly isOpen: boolean | undefined;
  /** The id by which it is opened. */
  readonly id: number;
  /** The node above it, by its place in the list. */
  readonly parent: number;
  /** Among its siblings, from 1. */
  readonly index: number;
  readonly siblings: number;
  readonly select: () => Selection;
}

export function treeNodes(
  document: ChartDocument,
  selection: Selection,
  open: ReadonlySet<number>,
): TreeNode[] {
  const selected = placesByRow(selection);
  const nodes: TreeNode[] = [];
  document.sections.forEach((section, s) => {
    const isOpen = open.has(section.id);
    const parent = nodes.length;
    nodes.push({
      key: `s${section.id}`,
      level: 1,
      name: section.name === '' ? 'No name' : section.name,
      detail: seatsText(countSeats(section)),
      share: shareOfSection(section, selection, selected),
      isOpen: section.rows.length === 0 ? undefined : isOpen,
      id: section.id,
      parent: -1,
      index: s + 1,
      siblings: document.sections.length,
      select: () => selectSections(document, [section.id]),
    });
    if (!isOpen) return;
    section.rows.forEach((row, r) => {
      const isRowOpen = open.has(row.id);
      const seats = seatsOfRow(row);
      const rowParent = nodes.length;
      nodes.push({
        key: `r${row.id}`,
        level: 2,
        name: `Row ${row.label}`,
        detail: seatsText(seats.at.length),
        share: shareOfRow(row, selected),
        isOpen: seats.at.length === 0 ? undefined : isRowOpen,
        id: row.id,
        parent,
        index: r + 1,
        siblings: section.rows.length,
        select: () => selectRows(document, new Set([row.id])),
      });
      if (!isRowOpen) return;
      const keys = keysOfRow(row);
      seats.at.forEach((at, index) => {
        const extra = seats.accessible.includes(index)
          ? 'wheelchair'
          : seats.companion.includes(index)
            ? 'companion'
            : '';
        nodes.push({
          key: `k${keys[index]}`,
          level: 3,
          name: `Seat ${seats.labels[index]}`,
          detail: extra,
          share: selection.seats.has(seatKey(row.id, at)) ? 'all' : 'none',
          isOpen: undefined,
          id: 0,
          parent: rowParent,
          index: index + 1,
          siblings: seats.at.length,
          select: () => selectSeats([keys[index] as number]),
        });
      });
    });
  });
  return nodes;
}
