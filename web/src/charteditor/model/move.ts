/** Moving, turning, scaling, mirroring, duplicating and deleting what is selected. */
import type { Bounds } from '../../seatmap/geometry/bounds.ts';
import {
  type ChartDocument,
  type Corner,
  NAME_MAX,
  nextId,
  type Row,
  type Section,
  withRows,
  withSections,
} from './document.ts';
import { changePlaces, seatsOfRow } from './row.ts';
import {
  placesByRow,
  type Selection,
  seatKey,
  selectedRows,
  selectSeats,
  selectSections,
  shareOfRow,
  shareOfSection,
} from './selection.ts';
import { placesOf } from './shape.ts';
import { applyTo, type Transform, transformPlaces, transformRow, transformStage } from './transform.ts';

/**
 * The document with what is selected transformed. A section that is selected whole takes its outline along; a row of which
 * only some seats move is free from then on.
 */
export function transformSelected(
  document: ChartDocument,
  selection: Selection,
  transform: Transform,
): ChartDocument {
  const selected = placesByRow(selection);
  const moved = withSections(document, (section) => {
    const isWhole = shareOfSection(section, selection, selected) === 'all';
    const rows = withRows(section, (row) => {
      if (isWhole || shareOfRow(row, selected) === 'all') return transformRow(row, transform);
      const places = selected.get(row.id);
      return places === undefined ? row : transformSome(row, new Set(places), transform);
    });
    if (!isWhole || section.outline.length === 0) return rows;
    return { ...rows, outline: section.outline.map(([x, y]) => applyTo(transform, x, y)) };
  });
  return selection.stage ? { ...moved, stage: transformStage(moved.stage, transform) } : moved;
}

const transformSome = (row: Row, places: ReadonlySet<number>, transform: Transform): Row => ({
  ...row,
  shape: transformPlaces(placesOf(row.shape), transform, (at) => places.has(at)),
});

/** The smallest rectangle around what is selected; undefined for nothing. */
export function boundsOfSelected(document: ChartDocument, selection: Selection): Bounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { row, places } of selectedRows(document, selection)) {
    const { at, x, y } = seatsOfRow(row);
    const wanted = places.length < at.length ? new Set(places) : undefined;
    for (let seat = 0; seat < at.length; seat += 1) {
      if (wanted?.has(at[seat] as number) !== false) take(x[seat] as number, y[seat] as number);
    }
  }
  for (const { id, outline } of document.sections) {
    if (selection.sections.has(id)) for (const [x, y] of outline) take(x, y);
  }
  const { x, y, width, height } = document.stage;
  if (selection.stage) {
    take(x, y);
    take(x + width, y + height);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

/** The document without what is selected: seats become gaps, rows without seats and selected sections go. */
export function deleteSelected(document: ChartDocument, selection: Selection): ChartDocument {
  const selected = placesByRow(selection);
  const sections = document.sections.flatMap((section) =>
    selection.sections.has(section.id)
      ? []
      : [withRows(section, (row) => withoutPlaces(row, selected.get(row.id)))],
  );
  const isSame =
    sections.length === document.sections.length &&
    sections.every((each, at) => each === document.sections[at]);
  return isSame ? document : { ...document, sections };
}

function withoutPlaces(row: Row, places: readonly number[] | undefined): Row | undefined {
  if (places === undefined) return row;
  if (places.length >= seatsOfRow(row).at.length) return undefined;
  return changePlaces(row, places, ({ at }) => ({ at, removed: true }));
}

/**
 * What is selected once more, `dx` and `dy` beside it: whole sections as new sections, else rows in their own sections.
 * Answers the copies selected.
 */
export function duplicateSelected(
  document: ChartDocument,
  selection: Selection,
  dx: number,
  dy: number,
): { readonly document: ChartDocument; readonly selection: Selection } {
  const ids = counter(document);
  const selected = placesByRow(selection);
  const whole = document.sections.filter((section) => shareOfSection(section, selection, selected) === 'all');
  if (whole.length > 0)
    return duplicateSections(document, whole, ids, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });
  const copies: number[] = [];
  const next = withSections(document, (section) => {
    const labels = section.rows.map(({ label }) => label);
    const made = section.rows
      .filter((row) => shareOfRow(row, selected) === 'all')
      .map((row): Row => ({ ...row, id: ids(), label: copyName(row.label, labels) }));
    copies.push(...made.map(({ id }) => id));
    return made.length === 0 ? section : { ...section, rows: [...section.rows, ...made] };
  });
  const chosen = new Set(copies);
  const keys = next.sections.flatMap(({ rows }) =>
    rows
      .filter(({ id }) => chosen.has(id))
      .flatMap((row) => seatsOfRow(row).at.map((at) => seatKey(row.id, at))),
  );
  const copied = selectSeats(keys);
  return {
    document: transformSelected(next, copied, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy }),
    selection: copied,
  };
}

function duplicateSections(
  document: ChartDocument,
  whole: readonly Section[],
  ids: () => number,
  move: Transform,
) {
  const names = document.sections.map(({ name }) => name);
  const copies = whole.map((section): Section => {
    const id = ids();
    return {
      ...section,
      id,
      name: copyName(section.name, names),
      rows: section.rows.map((row) => ({ ...row, id: ids() })),
    };
  });
  const next = { ...document, sections: [...document.sections, ...copies] };
  const selection = selectSections(
    next,
    copies.map(({ id }) => id),
  );
  return { document: transformSelected(next, selection, move), selection };
}

/** Ids that nobody has, one after another. */
export function counter(document: ChartDocument): () => number {
  let next = nextId(document);
  return () => next++;
}

/** "Stalls 2" for "Stalls", "Floor A4" for "Floor A3": the next that nobody has. It is taken from then on. */
export function copyName(name: string, taken: string[]): string {
  const parts = /^(.*?)(\d+)$/.exec(name);
  const stem = parts === null ? `${name.slice(0, NAME_MAX - 5)} ` : (parts[1] ?? '');
  for (let number = parts === null ? 2 : Number(parts[2]) + 1; ; number += 1) {
    const candidate = `${stem}${number}`;
    if (taken.includes(candidate)) continue;
    taken.push(candidate);
    return candidate;
  }
}

export type Edge = 'left' | 'middle' | 'right' | 'top' | 'center' | 'bottom';

/** Moves each selected row, or section where several are selected whole, so that their edges or middles are in one line. */
export function alignSelected(document: ChartDocument, selection: Selection, edge: Edge): ChartDocument {
  const bounds = boundsOfSelected(document, selection);
  if (bounds === undefined) return document;
  const selected = placesByRow(selection);
  const whole = document.sections.filter((section) => shareOfSection(section, selection, selected) === 'all');
  const parts =
    whole.length > 1
      ? whole.map(({ id }) => selectSections(document, [id]))
      : selectedRows(document, selection).map(({ row, places }) =>
          selectSeats(places.map((at) => seatKey(row.id, at))),
        );
  return parts.reduce((next, part) => {
    const own = boundsOfSelected(next, part);
    if (own === undefined) return next;
    const [dx, dy] = wayTo(edge, own, bounds);
    return dx === 0 && dy === 0
      ? next
      : transformSelected(next, part, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });
  }, document);
}

function wayTo(edge: Edge, own: Bounds, all: Bounds): Corner {
  const x = ({ left, right }: Bounds) =>
    edge === 'left' ? left : edge === 'right' ? right : (left + right) / 2;
  const y = ({ top, bottom }: Bounds) =>
    edge === 'top' ? top : edge === 'bottom' ? bottom : (top + bottom) / 2;
  const isAcross = edge === 'left' || edge === 'middle' || edge === 'right';
  return isAcross ? [x(all) - x(own), 0] : [0, y(all) - y(own)];
}
