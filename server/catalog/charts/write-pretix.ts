/**
 * Writes a chart as a seating plan of pretix. It has no place for accessible and companion seats; sizes of the stage are
 * whole numbers there.
 */
import type { ChartDraft, Point } from './draft.ts';
import { listRows } from './listing.ts';
import { guidOf } from './pretix-plan.ts';

/** What seats without a category are in: the format wants one of each. */
const UNNAMED = 'Seats';
const COLORS = ['#7434c4', '#1d5fd1', '#3a7d0a', '#b01673', '#0b7a75', '#8f5a00'];
const AREA = { color: '#eeeeee', border_color: '#aaaaaa', rotation: 0 };
const origin = { x: 0, y: 0 };

/** The plan, to be written as JSON. */
export function writePretixChart(chart: ChartDraft): object {
  const rows = listRows(chart);
  const nameOf = (category: number) => chart.categories[category - 1]?.name ?? UNNAMED;
  const { width, height } = chart.layout;
  return {
    name: chart.name,
    categories: categoriesOf(chart),
    zones: [
      stageZone(chart),
      ...chart.sections.map(({ name, outline }, index) => ({
        name,
        position: origin,
        rows: (rows[index] ?? []).map(({ label, seats }) => ({
          row_number: label,
          row_number_position: 'both',
          position: origin,
          seats: seats.map((seat) => ({
            seat_guid: guidOf(seat.seat),
            seat_number: seat.label,
            position: { x: seat.x, y: seat.y },
            category: nameOf(seat.category),
          })),
        })),
        areas: outline.length < 3 ? [] : [outlineArea(outline)],
      })),
    ],
    size: { width: Math.ceil(width), height: Math.ceil(height) },
  };
}

function categoriesOf({ categories, seats }: ChartDraft) {
  const isUnnamed = seats.some(({ category }) => category === 0);
  const all =
    isUnnamed && !categories.some(({ name }) => name === UNNAMED)
      ? [...categories, { name: UNNAMED, color: null }]
      : categories;
  return all.map(({ name, color }, index) => ({ name, color: color ?? COLORS[index % COLORS.length] }));
}

function stageZone({ layout: { stage } }: ChartDraft) {
  const [width, height] = [Math.max(1, Math.round(stage.width)), Math.max(1, Math.round(stage.height))];
  const text = { text: stage.label, position: { x: width / 2, y: height / 2 }, color: '#333333', size: 16 };
  const area = {
    ...AREA,
    shape: 'rectangle',
    position: { x: stage.x, y: stage.y },
    rectangle: { width, height },
    text,
  };
  return { name: 'Stage', position: origin, rows: [], areas: [area] };
}

const outlineArea = (outline: readonly Point[]) => ({
  ...AREA,
  shape: 'polygon',
  position: origin,
  polygon: { points: outline.map(([x, y]) => ({ x, y })) },
});
