/**
 * Chooses seats: neighbors in one row first, as near to the focal point as can be, without leaving a single seat orphaned;
 * then split over neighboring rows; then the nearest that are left. Pure: reads a chart and a question, changes nothing.
 */
import type { Chart, ChartRow, Tier } from '../catalog/index.ts';
import type { RowRoom } from './live-show.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SeatQuestion {
  readonly chart: Chart;
  readonly quantity: number;
  /** Whether a seat may be chosen: free, of a wanted tier, not proposed to somebody else just now. */
  readonly isFree: (seat: number) => boolean;
  /** Where the buyer wants to be near, in chart units. */
  readonly focal: Point;
  /** Looks in these sections only; in all when absent. */
  readonly sections?: ReadonlySet<number>;
  /** The most that may be free: spares a search where there is too little. */
  readonly room?: RowRoom;
}

/** A question, and the rows where its answer may be: those with something free, the nearest first. */
interface Search extends SeatQuestion {
  readonly reach: readonly NearRow[];
}

interface Choice {
  readonly seats: readonly number[];
  /** Mean distance to the focal point plus penalties, in chart units. Less is better. */
  readonly cost: number;
}

/** Leaving a single seat alone costs as much as this share of the chart's diagonal. */
const ORPHAN_PENALTY = 0.15;
const SPLIT_ROWS_MAX = 3;
const BLOCKS_MAX = 100;
const NEAREST_SHARE = 8;

/** The best seats for a party, or undefined when fewer than `quantity` are free. */
export function bestSeats(question: SeatQuestion): readonly number[] | undefined {
  const search = { ...question, reach: rowsInReach(question) };
  return inOneRow(search) ?? overNeighboringRows(search) ?? nearest(search);
}

/** Where the best seats look to: the tier's focal point, or the middle of the stage. */
export function focalOf(tier: Tier | undefined, { layout: { stage } }: Chart): Point {
  return tier?.focal ?? { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
}

/** Whether a seat is for people with wheelchairs and who comes along. */
export const isForWheelchairs = ({ accessible, companion }: Chart, seat: number): boolean =>
  accessible[seat] === 1 || companion[seat] === 1;

/** The mean place of some seats, in chart units. */
export function middleOf(chart: Chart, seats: readonly number[]): Point {
  const mean = (values: Float32Array) =>
    seats.reduce((total, seat) => total + at(values, seat), 0) / seats.length;
  return { x: mean(chart.x), y: mean(chart.y) };
}

function inOneRow(search: Search): readonly number[] | undefined {
  const { quantity, room } = search;
  let best: Choice | undefined;
  for (const { row, index, atLeast } of search.reach) {
    if (best !== undefined && atLeast >= best.cost) break;
    if (room !== undefined && (room.together[index] ?? 0) < quantity) continue;
    best = better(best, bestWindow(search, row, quantity));
  }
  return best?.seats;
}

interface NearRow {
  readonly row: ChartRow;
  /** Its place in the chart's rows. */
  readonly index: number;
  /** The least distance that a seat of the row has to the focal point. */
  readonly atLeast: number;
}

/** Sorted rows of charts by focal point: the same question is asked thousands of times in an on-sale. */
const sortedRows = new WeakMap<Chart, Map<string, readonly NearRow[]>>();
const SORTED_KEPT_MAX = 50;

function rowsInReach({ chart, focal, sections, room }: SeatQuestion): readonly NearRow[] {
  const isOpen = (index: number) => room === undefined || (room.free[index] ?? 0) > 0;
  if (sections !== undefined) {
    const rows = [...sections].flatMap((section) => rowsOfSection(chart, section));
    return sortRows(chart, focal, rows.filter(isOpen));
  }
  const kept = sortedRows.get(chart) ?? new Map<string, readonly NearRow[]>();
  sortedRows.set(chart, kept);
  const name = `${focal.x},${focal.y}`;
  const rows = kept.get(name) ?? sortRows(chart, focal, [...chart.rows.keys()]);
  if (kept.size < SORTED_KEPT_MAX) kept.set(name, rows);
  return rows.filter(({ index }) => isOpen(index));
}

const sectionRows = new WeakMap<Chart, ReadonlyMap<number, readonly number[]>>();

/** Places in the chart's rows of those of a section. */
function rowsOfSection(chart: Chart, section: number): readonly number[] {
  const known =
    sectionRows.get(chart) ??
    Map.groupBy(chart.rows.keys(), (index) => (chart.rows[index] as ChartRow).section);
  sectionRows.set(chart, known);
  return known.get(section) ?? [];
}

function sortRows(chart: Chart, focal: Point, indexes: readonly number[]): readonly NearRow[] {
  return indexes
    .map((index) => {
      const row = chart.rows[index] as ChartRow;
      return { row, index, atLeast: leastDistance(chart, row, focal) };
    })
    .sort((a, b) => a.atLeast - b.atLeast);
}

function leastDistance(chart: Chart, { seats }: ChartRow, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const seat of seats) least = Math.min(least, distance(chart, seat, point));
  return least;
}

/** The best `size` neighbors of a row. */
function bestWindow(question: SeatQuestion, row: ChartRow, size: number): Choice | undefined {
  const { chart, focal } = question;
  const penalty = ORPHAN_PENALTY * Math.hypot(chart.layout.width, chart.layout.height);
  let best: { run: readonly number[]; start: number; cost: number } | undefined;
  for (const run of freeRuns(question, row)) {
    if (run.length < size) continue;
    const distances = run.map((seat) => distance(chart, seat, focal));
    let sum = distances.slice(0, size).reduce((total, each) => total + each, 0);
    for (let start = 0; start + size <= run.length; start += 1) {
      if (start > 0) sum += at(distances, start + size - 1) - at(distances, start - 1);
      const orphans = Number(start === 1) + Number(run.length - start - size === 1);
      const cost = sum / size + orphans * penalty;
      if (best === undefined || cost < best.cost) best = { run, start, cost };
    }
  }
  return best && { seats: best.run.slice(best.start, best.start + size), cost: best.cost };
}

/** Free seats of a row that follow each other without an aisle or a taken seat between. */
function freeRuns({ chart, isFree }: SeatQuestion, row: ChartRow): number[][] {
  const runs: number[][] = [];
  let last: number | undefined;
  for (const seat of row.seats) {
    if (!isFree(seat)) continue;
    const follows = last !== undefined && at(chart.position, seat) === at(chart.position, last) + 1;
    if (follows) runs.at(-1)?.push(seat);
    else runs.push([seat]);
    last = seat;
  }
  return runs;
}

/**
 * Splits the party over two or three rows of one section that lie behind each other, as evenly as it can. Looks only where
 * the first so many blocks of rows have a place: this runs beside the sale, and no split seat is worth a long search.
 */
function overNeighboringRows(search: Search): readonly number[] | undefined {
  const { chart, quantity } = search;
  const near = search.reach.slice(0, BLOCKS_MAX);
  for (let count = 2; count <= Math.min(SPLIT_ROWS_MAX, quantity); count += 1) {
    let best: Choice | undefined;
    for (const { row, atLeast, index } of near) {
      if (best !== undefined && atLeast >= best.cost) break;
      const block = chart.rows.slice(index, index + count);
      if (block.length < count || block.at(-1)?.section !== row.section) continue;
      best = better(best, splitOver(search, block));
    }
    if (best !== undefined) return best.seats;
  }
  return undefined;
}

function splitOver(question: SeatQuestion, [front, ...behind]: readonly ChartRow[]): Choice | undefined {
  if (front === undefined) return undefined;
  let best: Choice | undefined;
  for (const [most = 0, ...rest] of partitions(question.quantity, behind.length + 1)) {
    const first = bestWindow(question, front, most);
    if (first === undefined) continue;
    // The rest of the party looks to the middle of those in front, not to the stage.
    const beside = { ...question, focal: middleOf(question.chart, first.seats) };
    const parts = behind.map((row, index) => bestWindow(beside, row, rest[index] ?? 0));
    const found = parts.filter((part) => part !== undefined);
    if (found.length < parts.length) continue;
    const seats = [...first.seats, ...found.flatMap((part) => part.seats)];
    best = better(best, { seats, cost: first.cost + found.reduce((sum, part) => sum + part.cost, 0) });
  }
  return best;
}

/** Ways to split a party over rows, the even ones first: 5 over 2 rows as 3 + 2, 2 + 3, 4 + 1, 1 + 4. */
function partitions(quantity: number, parts: number): number[][] {
  const ways: number[][] = [];
  for (let small = Math.floor(quantity / parts); small >= 1 && ways.length < 6; small -= 1) {
    const others = Array.from({ length: parts - 1 }, () => small);
    const large = quantity - small * (parts - 1);
    ways.push([large, ...others], [...others, large]);
  }
  return ways;
}

/** Free seats near the focal point, gathered around the nearest of them. */
function nearest(search: Search): readonly number[] | undefined {
  const { chart, quantity, isFree, focal } = search;
  const free: number[] = [];
  // Rows come by distance: a few times as many seats as are wanted have the nearest among them.
  for (const { row } of search.reach) {
    if (free.length >= quantity * NEAREST_SHARE) break;
    free.push(...row.seats.filter(isFree));
  }
  if (free.length < quantity) return undefined;
  const byDistance = (point: Point) => (a: number, b: number) =>
    distance(chart, a, point) - distance(chart, b, point);
  const [first = 0] = free.sort(byDistance(focal));
  return free.sort(byDistance(middleOf(chart, [first]))).slice(0, quantity);
}

function better(a: Choice | undefined, b: Choice | undefined): Choice | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.cost < a.cost ? b : a;
}

function distance(chart: Chart, seat: number, point: Point): number {
  return Math.hypot(at(chart.x, seat) - point.x, at(chart.y, seat) - point.y);
}

const at = (values: { readonly [index: number]: number }, index: number): number => values[index] ?? 0;
