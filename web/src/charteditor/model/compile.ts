/** A document made ready for drawing and pointing: the seat map's index, and which seat of the document is where in it. */
import type { ChartGeometry, ChartSectionGeometry } from '../../seatmap/geometry/chart-geometry.ts';
import { type ChartIndex, indexChart } from '../../seatmap/geometry/chart-index.ts';
import { pitchOf } from '../../seatmap/geometry/pitch.ts';
import { hullOf } from '../../seatmap/geometry/polygon.ts';
import type { ChartDocument, Section, Stage } from './document.ts';
import { seatsOfRow } from './row.ts';
import { placeOfKey, rowOfKey, seatKey } from './selection.ts';

export interface Compiled {
  readonly document: ChartDocument;
  readonly chart: ChartIndex;
  /** By place of the index: the key of the seat. */
  readonly keys: Float64Array;
  /** By place: 0 for no category, else one more than its place in the document's list. */
  readonly slots: Uint8Array;
  readonly rowIds: readonly number[];
  readonly sectionIds: readonly number[];
  /** The place of a seat in the index; -1 where there is none. */
  readonly indexOf: (key: number) => number;
}

/** Distances that differ by less look the same: whatever is drawn for one can stay. */
const SAME_PITCH = 0.03;

/**
 * Takes some ten milliseconds for 50,000 seats; what rows and sections have not changed is not worked out again.
 * @param before whose pitch is kept where it still holds
 */
export function compile(document: ChartDocument, before?: Compiled): Compiled {
  const geometry = geometryOf(document, before?.chart.pitch ?? 6);
  const found = pitchOf(geometry);
  const old = before?.chart.pitch ?? found;
  const pitch = Math.abs(found - old) <= old * SAME_PITCH ? old : found;
  const chart = indexChart(geometry, pitch);
  const rows = document.sections.flatMap((section) => section.rows);
  const rowIndex = new Map(rows.map(({ id }, index) => [id, index]));
  const indexOf = (key: number): number => {
    const index = rowIndex.get(rowOfKey(key));
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined) return -1;
    const at = seatsOfRow(row).at.indexOf(placeOfKey(key));
    return at < 0 ? -1 : (chart.rows[index]?.firstSeat ?? 0) + at;
  };
  return {
    document,
    chart,
    ...seatArrays(document, chart.seatCount),
    rowIds: rows.map(({ id }) => id),
    sectionIds: document.sections.map(({ id }) => id),
    indexOf,
  };
}

function seatArrays({ sections, categories }: ChartDocument, count: number) {
  const slotOf = new Map(categories.map(({ id }, index) => [id, index + 1]));
  const keys = new Float64Array(count);
  const slots = new Uint8Array(count);
  let place = 0;
  for (const section of sections) {
    for (const row of section.rows) {
      const { at, category } = seatsOfRow(row);
      for (let index = 0; index < at.length; index += 1) {
        keys[place] = seatKey(row.id, at[index] as number);
        slots[place] = slotOf.get(category[index] as number) ?? 0;
        place += 1;
      }
    }
  }
  return { keys, slots };
}

/** The chart as the server would send it. */
function geometryOf(document: ChartDocument, pitch: number): ChartGeometry {
  const accessible: number[] = [];
  const companions: number[] = [];
  let count = 0;
  const sections = document.sections.map((section, index): ChartSectionGeometry => {
    const rows = section.rows.map((row, at) => {
      const seats = seatsOfRow(row);
      const first = count;
      count += seats.at.length;
      for (const seat of seats.accessible) accessible.push(first + seat + 1);
      for (const seat of seats.companion) companions.push(first + seat + 1);
      return {
        row: at + 1,
        label: row.label,
        seats: seats.at.map((_, seat) => first + seat + 1),
        labels: seats.labels,
        positions: seats.at.map((place) => place + row.first),
        x: seats.x,
        y: seats.y,
      };
    });
    return {
      section: index + 1,
      name: section.name,
      outline: outlineOf(section, document.stage, pitch),
      rows,
    };
  });
  const { width, height, stage } = document;
  return { id: 0, seatCount: count, layout: { width, height, stage }, sections, accessible, companions };
}

const MARGIN_PITCHES = 0.9;
const drawn = new WeakMap<
  Section,
  { readonly pitch: number; readonly outline: readonly (readonly number[])[] }
>();

/** The outline that a section has, or one around its seats; of one that has neither a mark under the stage. */
function outlineOf(section: Section, stage: Stage, pitch: number): readonly (readonly number[])[] {
  if (section.outline.length >= 3) return section.outline;
  const known = drawn.get(section);
  if (known?.pitch === pitch) return known.outline;
  const x = section.rows.flatMap((row) => seatsOfRow(row).x);
  const y = section.rows.flatMap((row) => seatsOfRow(row).y);
  if (x.length === 0) return emptyOutline(stage, pitch);
  const hull = hullOf(x, y, pitch * MARGIN_PITCHES);
  const outline = Array.from({ length: hull.length / 2 }, (_, at) => [
    hull[at * 2] ?? 0,
    hull[at * 2 + 1] ?? 0,
  ]);
  drawn.set(section, { pitch, outline });
  return outline;
}

function emptyOutline({ x, y, width, height }: Stage, pitch: number): readonly (readonly number[])[] {
  const [left, top] = [x + width / 2, y + height + pitch];
  return [
    [left, top],
    [left + pitch, top],
    [left + pitch, top + pitch],
  ];
}
