/** What a press or a marquee takes hold of, as a selection. */
import { type Bounds, contains, overlap, type Point } from '../../seatmap/geometry/bounds.ts';
import { eachIn } from '../../seatmap/geometry/grid.ts';
import type { Compiled } from '../model/compile.ts';
import { NOTHING, type Selection, selectRows, selectSeats, selectSections } from '../model/selection.ts';
import type { Unit } from './tools.ts';

/** The seat at a place, its row, or its section. */
export function pickSeat(
  { document, chart, keys, rowIds, sectionIds }: Compiled,
  place: number,
  unit: Unit,
): Selection {
  if (unit === 'seat') return selectSeats([keys[place] as number]);
  if (unit === 'row') return selectRows(document, new Set([rowIds[chart.rowOf[place] as number] as number]));
  return selectSections(document, [sectionIds[chart.sectionOf[place] as number] as number]);
}

export const pickSection = ({ document, sectionIds }: Compiled, section: number): Selection =>
  selectSections(document, [sectionIds[section] as number]);

/** What is within a rectangle: seats, rows that have a seat in it, or sections that touch it. */
export function pickWithin(
  { document, chart, keys, rowIds, sectionIds }: Compiled,
  area: Bounds,
  unit: Unit,
): Selection {
  if (unit === 'section') {
    const touched = chart.sections.flatMap(({ bounds }, index) =>
      overlap(bounds, area) ? [sectionIds[index] as number] : [],
    );
    return selectSections(document, touched);
  }
  const places: number[] = [];
  eachIn(chart.grid, area, (place) => {
    if (contains(area, { x: chart.x[place] as number, y: chart.y[place] as number })) places.push(place);
  });
  if (unit === 'seat') return selectSeats(places.map((place) => keys[place] as number));
  return selectRows(document, new Set(places.map((place) => rowIds[chart.rowOf[place] as number] as number)));
}

/** Whether a point is on the stage. */
export function isOnStage({ document: { stage } }: Compiled, { x, y }: Point): boolean {
  return x >= stage.x && x <= stage.x + stage.width && y >= stage.y && y <= stage.y + stage.height;
}

export const THE_STAGE: Selection = { ...NOTHING, stage: true };
