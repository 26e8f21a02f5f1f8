/** Changing rows: how many seats, how far apart, how bent, and what seats and rows are called. */
import {
  type ArcShape,
  type ChartDocument,
  type Numbering,
  type Row,
  SEATS_IN_ROW_MAX,
  withAllRows,
  withSections,
} from './document.ts';
import { labelRows, type RowLabels } from './numbering.ts';
import { changePlaces } from './row.ts';
import { placesByRow, type Selection } from './selection.ts';
import { arcOf, countOf, frontOf } from './shape.ts';

/** Changes every row that has a selected seat. */
export function changeRows(
  document: ChartDocument,
  selection: Selection,
  change: (row: Row) => Row,
): ChartDocument {
  const selected = placesByRow(selection);
  return withAllRows(document, (row) => (selected.has(row.id) ? change(row) : row));
}

const withArc = (row: Row, change: (arc: ArcShape) => ArcShape): Row => ({
  ...row,
  shape: change(arcOf(row.shape)),
});

/** As many places, around the same middle. What was particular about places beyond the new end is gone. */
export function setCount(document: ChartDocument, selection: Selection, count: number): ChartDocument {
  const wanted = Math.max(1, Math.min(SEATS_IN_ROW_MAX, Math.round(count)));
  return changeRows(document, selection, (row) =>
    countOf(row.shape) === wanted
      ? row
      : {
          ...withArc(row, (arc) => ({ ...arc, count: wanted })),
          places: row.places.filter(({ at }) => at < wanted),
        },
  );
}

/** From seat to seat, around the same middle. */
export const setSpacing = (document: ChartDocument, selection: Selection, spacing: number): ChartDocument =>
  changeRows(document, selection, (row) =>
    withArc(row, (arc) => ({ ...arc, spacing: Math.max(0.1, spacing) })),
  );

/**
 * Bends the selected rows of each section around one point: the first one to this radius, the others to larger ones. 0 is
 * straight; a negative radius bends them the other way.
 */
export function setRadius(document: ChartDocument, selection: Selection, radius: number): ChartDocument {
  return eachBlock(document, selection, (rows) => {
    const [first] = rows;
    if (first === undefined) return rows;
    return rows.map((arc) => {
      const own = radius === 0 ? 0 : radius + depthOf(arc, first);
      return { ...arc, angle: first.angle, bend: own === 0 ? 0 : 1 / own };
    });
  });
}

/** The same way from each selected row to the next one of its section; the first one stays. */
export function setRowSpacing(document: ChartDocument, selection: Selection, spacing: number): ChartDocument {
  return eachBlock(document, selection, (rows) => {
    const [first] = rows;
    if (first === undefined) return rows;
    const [frontX, frontY] = frontOf(first.angle);
    return rows.map((arc, index) => {
      const further = index * spacing - depthOf(arc, first);
      const radius = arc.bend === 0 ? 0 : 1 / arc.bend + further;
      const bend = radius === 0 ? 0 : 1 / radius;
      return { ...arc, x: arc.x - frontX * further, y: arc.y - frontY * further, bend };
    });
  });
}

/** How far a row lies behind another one. */
function depthOf(arc: ArcShape, first: ArcShape): number {
  const [frontX, frontY] = frontOf(first.angle);
  return -((arc.x - first.x) * frontX + (arc.y - first.y) * frontY);
}

/** Changes the selected rows of each section together, from the front. */
function eachBlock(
  document: ChartDocument,
  selection: Selection,
  change: (rows: readonly ArcShape[]) => readonly ArcShape[],
): ChartDocument {
  const selected = placesByRow(selection);
  return withSections(document, (section) => {
    const block = section.rows.filter((row) => selected.has(row.id));
    if (block.length === 0) return section;
    const shapes = new Map(
      change(block.map((row) => arcOf(row.shape))).map((shape, index) => [block[index]?.id, shape]),
    );
    return {
      ...section,
      rows: section.rows.map((row) => ({ ...row, shape: shapes.get(row.id) ?? row.shape })),
    };
  });
}

/** Numbers the seats of the selected rows anew; labels that were written by hand go. */
export function renumber(document: ChartDocument, selection: Selection, numbering: Numbering): ChartDocument {
  return changeRows(document, selection, (row) => {
    const labeled = row.places.filter(({ label }) => label !== undefined).map(({ at }) => at);
    return { ...changePlaces(row, labeled, ({ label: _label, ...place }) => place), numbering };
  });
}

/** Labels the selected rows of each section anew, from the front. */
export function relabelRows(document: ChartDocument, selection: Selection, labels: RowLabels): ChartDocument {
  const selected = placesByRow(selection);
  return withSections(document, (section) => {
    const made = labelRows(section.rows.filter((row) => selected.has(row.id)).length, labels);
    let next = 0;
    const rows = section.rows.map((row) =>
      selected.has(row.id) ? { ...row, label: made[next++] ?? row.label } : row,
    );
    return next === 0 ? section : { ...section, rows };
  });
}

export const renameRow = (document: ChartDocument, rowId: number, label: string): ChartDocument =>
  withAllRows(document, (row) => (row.id === rowId && row.label !== label ? { ...row, label } : row));

/** Turns the order of the rows around: the back becomes the front. */
export function reverseRows(document: ChartDocument, sectionId: number): ChartDocument {
  return withSections(document, (section) =>
    section.id === sectionId ? { ...section, rows: [...section.rows].reverse() } : section,
  );
}
