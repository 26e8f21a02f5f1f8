/** Blocks of rows by rule: straight ones, such that bend around a point, rings of sections, and rows that fill a shape. */
import { boundsOfCorners } from '../../seatmap/geometry/bounds.ts';
import { isInside } from '../../seatmap/geometry/polygon.ts';
import {
  type Corner,
  FROM_LEFT,
  type Numbering,
  type PlaceChange,
  ROW_SPACING,
  type Row,
  SEAT_SPACING,
  SEATS_IN_ROW_MAX,
  type Section,
} from './document.ts';
import { LETTERS, labelRows, type RowLabels } from './numbering.ts';
import { frontOf } from './shape.ts';

/** What rows of a block have in common. */
export interface BlockOptions {
  readonly spacing?: number;
  readonly rowSpacing?: number;
  readonly numbering?: Numbering;
  readonly labels?: RowLabels;
  readonly category?: number;
}

type Ids = () => number;

function rowOf(
  ids: Ids,
  label: string,
  shape: Row['shape'],
  options: BlockOptions,
  places: readonly PlaceChange[] = [],
): Row {
  const { numbering = FROM_LEFT, category = 0 } = options;
  return { id: ids(), label, shape, numbering, first: 1, category, places };
}

export interface StraightBlock extends BlockOptions {
  /** The middle of the first row. */
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  /** Seats of a row; or how many the row has that is this far from the front, from 0. */
  readonly seats: number | ((row: number) => number);
  /** Radius of the first row around a point before it; 0 for straight rows. */
  readonly radius?: number;
  readonly angle?: number;
}

/** Rows one behind the other, the same middle for all; bent ones around one point. */
export function blockRows(ids: Ids, block: StraightBlock): Row[] {
  const {
    x,
    y,
    rows,
    seats,
    radius = 0,
    angle = 0,
    spacing = SEAT_SPACING,
    rowSpacing = ROW_SPACING,
  } = block;
  const labels = labelRows(rows, block.labels ?? LETTERS);
  const [frontX, frontY] = frontOf(angle);
  return labels.map((label, index) => {
    const depth = index * rowSpacing;
    const count = typeof seats === 'number' ? seats : seats(index);
    const bend = radius === 0 ? 0 : 1 / (radius + depth);
    const shape = {
      kind: 'arc',
      x: x - frontX * depth,
      y: y - frontY * depth,
      angle,
      spacing,
      count: limit(count),
      bend,
    } as const;
    return rowOf(ids, label, shape, block);
  });
}

const limit = (count: number): number => Math.max(0, Math.min(SEATS_IN_ROW_MAX, Math.floor(count)));

export interface Wedge extends BlockOptions {
  /** The point that all rows go around. */
  readonly focus: Corner;
  /** Of the first row. */
  readonly radius: number;
  readonly rows: number;
  /** Where the wedge begins and ends, in radians from straight behind the focus: negative ones are on the left. */
  readonly from: number;
  readonly to: number;
  /** Free at both ends of each row: half an aisle. */
  readonly margin: number;
}

/** Rows around a point between two angles: as many seats in each as have room. */
export function wedgeRows(ids: Ids, wedge: Wedge): Row[] {
  const { focus, radius, rows, from, to, margin, spacing = SEAT_SPACING, rowSpacing = ROW_SPACING } = wedge;
  const middle = (from + to) / 2;
  return labelRows(rows, wedge.labels ?? LETTERS).map((label, index) => {
    const own = radius + index * rowSpacing;
    const room = own * (to - from) - 2 * margin;
    const shape = {
      kind: 'arc',
      x: focus[0] + Math.sin(middle) * own,
      y: focus[1] + Math.cos(middle) * own,
      angle: -middle,
      spacing,
      count: limit(room / spacing + 1),
      bend: 1 / own,
    } as const;
    return rowOf(ids, label, shape, wedge);
  });
}

/** The outline of a wedge, `around` wider than its rows. */
export function wedgeOutline({
  focus,
  radius,
  rows,
  from,
  to,
  margin,
  rowSpacing = ROW_SPACING,
}: Wedge): Corner[] {
  const steps = 8;
  const edge = (own: number): Corner[] => {
    const inset = margin / 2 / own;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const angle = from + inset + ((to - from - 2 * inset) * step) / steps;
      return [focus[0] + Math.sin(angle) * own, focus[1] + Math.cos(angle) * own];
    });
  };
  const inner = edge(radius - rowSpacing * 0.6);
  return [...inner, ...edge(radius + (rows - 0.4) * rowSpacing).reverse()];
}

export interface Ring extends BlockOptions {
  readonly center: Corner;
  /** Half the axes of the first row. */
  readonly halfWidth: number;
  readonly halfLength: number;
  readonly rows: number;
  readonly sections: number;
  /** Free on the side of the stage, in radians on both sides of straight ahead; 0 for a closed ring. */
  readonly opening: number;
  /** Half an aisle between sections. */
  readonly margin: number;
  readonly name: (index: number) => string;
}

/** Sections around a rounded rectangle, parted by aisles, with longer rows further out. From the left of the stage on. */
export function ringSections(ids: Ids, ring: Ring): Section[] {
  const { halfWidth, halfLength, rows, sections, opening, rowSpacing = ROW_SPACING } = ring;
  const half = Math.PI - opening;
  const middle = rounded(ring, halfWidth + (rows * rowSpacing) / 2, halfLength + (rows * rowSpacing) / 2);
  const cuts = cutEvenly(middle, -half, half, sections);
  return Array.from({ length: sections }, (_, index) => {
    const [from, to] = [cuts[index] as number, cuts[index + 1] as number];
    const made = labelRows(rows, ring.labels ?? { ...LETTERS, kind: 'numbers', start: '1' }).map(
      (label, row) => {
        const curve = rounded(ring, halfWidth + row * rowSpacing, halfLength + row * rowSpacing);
        return rowOf(
          ids,
          label,
          placeAlong(curve, from, to, ring.spacing ?? SEAT_SPACING, ring.margin),
          ring,
        );
      },
    );
    const edge = (depth: number) =>
      samples(rounded(ring, halfWidth + depth, halfLength + depth), from, to, 8, ring.margin / 2);
    const outline = [...edge(-rowSpacing * 0.6), ...edge((rows - 0.4) * rowSpacing).reverse()];
    return { id: ids(), name: ring.name(index), outline, rows: made };
  });
}

type Curve = (angle: number) => Corner;

/** Between an ellipse and a rectangle. Angle 0 is straight behind, positive angles are on the right. */
const ROUNDNESS = 2.6;

function rounded({ center: [x, y] }: Ring, halfWidth: number, halfLength: number): Curve {
  return (angle) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const across = (Math.abs(sin) / halfWidth) ** ROUNDNESS;
    const along = (Math.abs(cos) / halfLength) ** ROUNDNESS;
    const radius = (across + along) ** (-1 / ROUNDNESS);
    return [x + sin * radius, y + cos * radius];
  };
}

/** Points of a curve with the way to each from the first. */
function measure(curve: Curve, from: number, to: number, steps: number) {
  const points: Corner[] = [];
  const ways: number[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const point = curve(from + ((to - from) * step) / steps);
    const before = points.at(-1) ?? point;
    ways.push((ways.at(-1) ?? 0) + Math.hypot(point[0] - before[0], point[1] - before[1]));
    points.push(point);
  }
  return { points, ways, length: ways.at(-1) ?? 0 };
}

/** Angles that part a curve into pieces of the same length. */
function cutEvenly(curve: Curve, from: number, to: number, parts: number): number[] {
  const steps = 2_000;
  const { ways, length } = measure(curve, from, to, steps);
  let step = 0;
  return Array.from({ length: parts + 1 }, (_, part) => {
    while (step < steps && (ways[step] as number) < (length * part) / parts - 1e-9) step += 1;
    return from + ((to - from) * step) / steps;
  });
}

/** Seats from the left as one looks to the middle: as many as have room, in the middle of the room. */
function placeAlong(curve: Curve, from: number, to: number, spacing: number, margin: number): Row['shape'] {
  const { points, ways, length } = measure(curve, from, to, 64);
  const count = limit(Math.max(0, (length - 2 * margin) / spacing + 1));
  const start = (length - (count - 1) * spacing) / 2;
  const xs: number[] = [];
  const ys: number[] = [];
  let next = 1;
  for (let seat = 0; seat < count; seat += 1) {
    const way = start + seat * spacing;
    while (next < ways.length - 1 && (ways[next] as number) < way) next += 1;
    const [x, y] = between(points[next - 1], points[next], ways[next - 1], ways[next], way);
    xs.push(x);
    ys.push(y);
  }
  return { kind: 'free', xs, ys };
}

function between(a: Corner = [0, 0], b: Corner = a, start = 0, end = 0, way = 0): Corner {
  const share = end > start ? (way - start) / (end - start) : 0;
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function samples(curve: Curve, from: number, to: number, steps: number, margin: number): Corner[] {
  const { points, ways, length } = measure(curve, from, to, 64);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const way = margin + ((length - 2 * margin) * step) / steps;
    const next = Math.max(
      1,
      ways.findIndex((each) => each >= way),
    );
    return between(points[next - 1], points[next], ways[next - 1], ways[next], way);
  });
}

/** Straight rows that fill a shape from its front: seats where it has room for them, gaps where it has a hole. */
export function fillRows(ids: Ids, outline: readonly Corner[], options: BlockOptions = {}): Row[] {
  const { spacing = SEAT_SPACING, rowSpacing = ROW_SPACING } = options;
  const corners = Float64Array.from(outline.flat());
  const { left, top, right, bottom } = boundsOfCorners(corners);
  const across = roomFor(right - left, spacing);
  const deep = roomFor(bottom - top, rowSpacing);
  const isFree = (x: number, y: number) => isInside(corners, { x, y });
  const filled: { shape: Row['shape']; places: PlaceChange[] }[] = [];
  for (let row = 0; row < deep; row += 1) {
    const y = (top + bottom) / 2 + (row - (deep - 1) / 2) * rowSpacing;
    const x = (index: number) => (left + right) / 2 + (index - (across - 1) / 2) * spacing;
    const inside = Array.from({ length: across }, (_, index) => index).filter((index) => isFree(x(index), y));
    const [first = 0] = inside;
    const last = inside.at(-1) ?? -1;
    if (last < first) continue;
    const taken = new Set(inside);
    const places: PlaceChange[] = [];
    for (let index = first; index <= last; index += 1)
      if (!taken.has(index)) places.push({ at: index - first, removed: true });
    const middle = (x(first) + x(last)) / 2;
    filled.push({
      shape: { kind: 'arc', x: middle, y, angle: 0, spacing, count: last - first + 1, bend: 0 },
      places,
    });
  }
  const labels = labelRows(filled.length, options.labels ?? LETTERS);
  return filled.map(({ shape, places }, index) =>
    rowOf(ids, labels[index] as string, shape, options, places),
  );
}

/** How many fit, with half of the distance free on both sides. */
const roomFor = (room: number, distance: number): number => limit(Math.max(1, room / distance));
