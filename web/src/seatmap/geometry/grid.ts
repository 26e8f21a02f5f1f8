/** A grid over points, to find those near a place or in a rectangle without looking at all of them. */
import type { Bounds } from './bounds.ts';

export interface Grid {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** By cell: where its points begin in `members`; one more at the end. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** @param cell side of a cell, in the units of the points */
export function buildGrid(x: Float32Array, y: Float32Array, bounds: Bounds, cell: number): Grid {
  const columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / cell) + 1);
  const rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / cell) + 1);
  const cellOf = (at: number) =>
    Math.floor(((y[at] as number) - bounds.top) / cell) * columns +
    Math.floor(((x[at] as number) - bounds.left) / cell);
  const starts = new Uint32Array(columns * rows + 1);
  for (let at = 0; at < x.length; at += 1) bump(starts, cellOf(at) + 1);
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const next = starts.slice();
  const members = new Uint32Array(x.length);
  for (let at = 0; at < x.length; at += 1) {
    const of = cellOf(at);
    members[next[of] as number] = at;
    bump(next, of);
  }
  return { cell, left: bounds.left, top: bounds.top, columns, rows, starts, members };
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** Hands over every point in the cells that a rectangle touches; some lie a little outside of it. */
export function eachIn(grid: Grid, area: Bounds, visit: (point: number) => void): void {
  const { cell, columns, rows, starts, members } = grid;
  const column = (x: number) => Math.floor((x - grid.left) / cell);
  const row = (y: number) => Math.floor((y - grid.top) / cell);
  const firstColumn = Math.max(0, column(area.left));
  const lastColumn = Math.min(columns - 1, column(area.right));
  const lastRow = Math.min(rows - 1, row(area.bottom));
  if (lastColumn < firstColumn) return;
  for (let line = Math.max(0, row(area.top)); line <= lastRow; line += 1) {
    const from = starts[line * columns + firstColumn] as number;
    const to = starts[line * columns + lastColumn + 1] as number;
    for (let at = from; at < to; at += 1) visit(members[at] as number);
  }
}
