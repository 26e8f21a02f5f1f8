/** The rows of a pretix zone as rows of ours: from left to right, with gaps where nobody sits, each label once. */
import type { Point } from './draft.ts';
import type { PretixRow, PretixSeat, PretixZone } from './pretix-plan.ts';

/** A seat of the plan with its place in the hall, and where the plan has it. */
export interface PlacedSeat {
  readonly seat: PretixSeat;
  readonly pointer: string;
  readonly at: Point;
  /** Neighbors differ by one. */
  readonly position: number;
}

export interface PlacedRow {
  readonly label: string;
  readonly seats: readonly PlacedSeat[];
}

/** A gap this many times as wide as the next seat is an aisle. */
const AISLE = 1.5;
/** The widest aisle, in seats: wider ones say nothing more. */
const AISLE_MAX = 20;

/** The rows of a zone; rows of one number that have no seat number twice are parts of one row. */
export function placeRows(zone: PretixZone, pointer: string, note: (text: string) => void): PlacedRow[] {
  const rows: { label: string; parts: UnplacedSeat[][] }[] = [];
  for (const [index, row] of zone.rows.entries()) {
    if (row.seats.length === 0) continue;
    const label = labelOf(row, index);
    const part = fromLeft(seatsOf(row, zone, `${pointer}/rows/${index}/seats`));
    const known = rows.find((other) => other.label === label);
    if (known === undefined) rows.push({ label, parts: [part] });
    else if (isApart(known.parts.flat(), part)) known.parts.push(part);
    else {
      const free = freeLabel(
        label,
        rows.map((other) => other.label),
      );
      note(`${pointer}/rows/${index}: there is another row "${label}"; this one is called "${free}".`);
      rows.push({ label: free, parts: [part] });
    }
  }
  return rows.map(({ label, parts }) => ({ label, seats: withPositions(joinParts(parts)) }));
}

/** "A", "A (2)", "A (3)": the first that nobody has. */
export function freeLabel(label: string, taken: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const free = `${label.slice(0, 50)} (${number})`;
    if (!taken.includes(free)) return free;
  }
}

type UnplacedSeat = Omit<PlacedSeat, 'position'>;

const labelOf = ({ row_number }: PretixRow, index: number): string => row_number.trim() || String(index + 1);

function seatsOf(row: PretixRow, zone: PretixZone, pointer: string): UnplacedSeat[] {
  const x = zone.position.x + (row.position?.x ?? 0);
  const y = zone.position.y + (row.position?.y ?? 0);
  return row.seats.map((seat, index) => ({
    seat,
    pointer: `${pointer}/${index}`,
    at: [round(x + seat.position.x), round(y + seat.position.y)],
  }));
}

/** Sums of decimals have decimals that nobody wrote. */
const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** In the order of the plan, turned around where it runs from right to left. */
function fromLeft(seats: UnplacedSeat[]): UnplacedSeat[] {
  const [firstX = 0, firstY = 0] = seats[0]?.at ?? [];
  const [lastX = 0, lastY = 0] = seats.at(-1)?.at ?? [];
  const runsLeft = lastX < firstX || (lastX === firstX && lastY < firstY);
  return runsLeft ? [...seats].reverse() : seats;
}

function isApart(some: readonly UnplacedSeat[], others: readonly UnplacedSeat[]): boolean {
  const numbers = new Set(some.map(({ seat }) => seat.seat_number));
  return others.every(({ seat }) => !numbers.has(seat.seat_number));
}

function joinParts(parts: readonly UnplacedSeat[][]): UnplacedSeat[] {
  const middle = (part: readonly UnplacedSeat[]) =>
    part.reduce((sum, { at }) => sum + at[0], 0) / Math.max(1, part.length);
  return [...parts].sort((a, b) => middle(a) - middle(b)).flat();
}

function withPositions(seats: readonly UnplacedSeat[]): PlacedSeat[] {
  const steps = seats.slice(1).map(({ at }, index) => distance(seats[index]?.at ?? at, at));
  const sorted = [...steps].sort((a, b) => a - b);
  const pitch = sorted[sorted.length >> 1] ?? 0;
  let position = 0;
  return seats.map((seat, index) => {
    const wide = index === 0 || pitch === 0 ? 1 : (steps[index - 1] ?? 0) / pitch;
    position += wide < AISLE ? 1 : Math.min(AISLE_MAX, Math.round(wide));
    return { ...seat, position };
  });
}

const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);
