/** Changing seats, categories, sections and the stage. */
import {
  type Category,
  type ChartDocument,
  type Corner,
  type PlaceChange,
  type Row,
  type Section,
  type Stage,
  withAllRows,
  withRows,
  withSections,
} from './document.ts';
import { changePlaces, placeOf, seatsOfRow } from './row.ts';
import { placesByRow, type Selection, selectedRows } from './selection.ts';
import { countOf } from './shape.ts';

function changeSeats(
  document: ChartDocument,
  selection: Selection,
  change: (place: PlaceChange) => PlaceChange,
): ChartDocument {
  const selected = placesByRow(selection);
  return withAllRows(document, (row) => {
    const places = selected.get(row.id);
    return places === undefined ? row : changePlaces(row, places, change);
  });
}

export type Mark = 'accessible' | 'companion';

/** Marks seats, or takes the mark away. A place for a wheelchair is no companion's seat. */
export const markSeats = (
  document: ChartDocument,
  selection: Selection,
  mark: Mark,
  isSo: boolean,
): ChartDocument =>
  changeSeats(document, selection, ({ accessible: _a, companion: _c, ...place }) =>
    isSo ? { ...place, [mark]: true } : place,
  );

/** Whether all selected seats have a mark. */
export function areMarked(document: ChartDocument, selection: Selection, mark: Mark): boolean {
  const rows = selectedRows(document, selection);
  return (
    rows.length > 0 &&
    rows.every(({ row, places }) => places.every((at) => placeOf(row, at)?.[mark] === true))
  );
}

/** What one seat is called, instead of its number; an empty text gives it its number again. */
export const labelSeats = (document: ChartDocument, selection: Selection, label: string): ChartDocument =>
  changeSeats(document, selection, ({ label: _label, ...place }) =>
    label === '' ? place : { ...place, label },
  );

/** Puts seats into a category; 0 for none. */
export function categorize(document: ChartDocument, selection: Selection, category: number): ChartDocument {
  const selected = placesByRow(selection);
  return withAllRows(document, (row) => {
    const places = selected.get(row.id);
    if (places === undefined) return row;
    if (places.length < seatsOfRow(row).at.length)
      return changePlaces(row, places, (place) => ({ ...place, category }));
    // The whole row: then nothing is particular about its places.
    const all = { ...row, category };
    return changePlaces(
      all,
      row.places.map(({ at }) => at),
      ({ category: _category, ...place }) => place,
    );
  });
}

/** The category of all selected seats; undefined when they differ. */
export function categoryOf(document: ChartDocument, selection: Selection): number | undefined {
  const found = new Set<number>();
  for (const { row, places } of selectedRows(document, selection)) {
    for (const at of places) found.add(placeOf(row, at)?.category ?? row.category);
    if (found.size > 1) return undefined;
  }
  return [...found][0];
}

export const addCategory = (document: ChartDocument, category: Category): ChartDocument => ({
  ...document,
  categories: [...document.categories, category],
});

export const changeCategory = (document: ChartDocument, category: Category): ChartDocument => ({
  ...document,
  categories: document.categories.map((each) => (each.id === category.id ? category : each)),
});

/** Its seats are in none from then on. */
export function removeCategory(document: ChartDocument, id: number): ChartDocument {
  const without = withAllRows(document, (row) => {
    const own = row.places.filter(({ category }) => category === id).map(({ at }) => at);
    if (row.category !== id && own.length === 0) return row;
    const next: Row = row.category === id ? { ...row, category: 0 } : row;
    return changePlaces(next, own, ({ category: _category, ...place }) => place);
  });
  return { ...without, categories: without.categories.filter((each) => each.id !== id) };
}

/** Brings back the seats that were taken out of the rows with selected seats. */
export function restoreGaps(document: ChartDocument, selection: Selection): ChartDocument {
  const selected = placesByRow(selection);
  return withAllRows(document, (row) => {
    const removed = row.places.filter((place) => place.removed === true).map(({ at }) => at);
    return !selected.has(row.id) || removed.length === 0
      ? row
      : changePlaces(row, removed, ({ removed: _removed, ...place }) => place);
  });
}

export const hasGaps = (document: ChartDocument, selection: Selection): boolean =>
  selectedRows(document, selection).some(({ row }) => seatsOfRow(row).at.length < countOf(row.shape));

export const renameSection = (document: ChartDocument, id: number, name: string): ChartDocument =>
  withSections(document, (section) =>
    section.id === id && section.name !== name ? { ...section, name } : section,
  );

export const setOutline = (document: ChartDocument, id: number, outline: readonly Corner[]): ChartDocument =>
  withSections(document, (section) => (section.id === id ? { ...section, outline } : section));

/** Moves a section to another place of the list: seats are numbered in its order. */
export function moveSection(document: ChartDocument, id: number, by: -1 | 1): ChartDocument {
  const from = document.sections.findIndex((section) => section.id === id);
  const to = from + by;
  const [moved, other] = [document.sections[from], document.sections[to]];
  if (moved === undefined || other === undefined) return document;
  const sections = [...document.sections];
  sections[from] = other;
  sections[to] = moved;
  return { ...document, sections };
}

/** The rows with selected seats become a section of their own, behind the one of the first. */
export function splitOff(
  document: ChartDocument,
  selection: Selection,
  id: number,
  name: string,
): ChartDocument {
  const rows = selectedRows(document, selection);
  const [first] = rows;
  if (first === undefined) return document;
  const taken = new Set(rows.map(({ row }) => row.id));
  const made: Section = { id, name, outline: [], rows: rows.map(({ row }) => row) };
  const sections = document.sections.flatMap((section) => {
    const left = withRows(section, (row) => (taken.has(row.id) ? undefined : row));
    return section.id === first.section.id ? [left, made] : [left];
  });
  return {
    ...document,
    sections: sections.filter(({ rows: left, outline }) => left.length > 0 || outline.length > 0),
  };
}

export const setStage = (document: ChartDocument, change: Partial<Stage>): ChartDocument => ({
  ...document,
  stage: { ...document.stage, ...change },
});

export const renameChart = (document: ChartDocument, name: string): ChartDocument => ({ ...document, name });
