/** Which seat or section is where, and which lies next in a direction. */
import { contains, type Point } from './bounds.ts';
import type { ChartIndex } from './chart-index.ts';
import { eachIn } from './grid.ts';
import { isInside } from './polygon.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The place of the seat nearest to a point, at most `reach` away; -1 where there is none. */
export function seatAt({ grid, x, y }: ChartIndex, point: Point, reach: number): number {
  let best = -1;
  let bestDistance = reach;
  const around = {
    left: point.x - reach,
    right: point.x + reach,
    top: point.y - reach,
    bottom: point.y + reach,
  };
  eachIn(grid, around, (place) => {
    const distance = Math.hypot((x[place] as number) - point.x, (y[place] as number) - point.y);
    if (distance > bestDistance) return;
    best = place;
    bestDistance = distance;
  });
  return best;
}

/** The section at a point; -1 where there is none. */
export function sectionAt({ sections }: ChartIndex, point: Point): number {
  return sections.findIndex(({ bounds, corners }) => contains(bounds, point) && isInside(corners, point));
}

/** The seat next to one: along its row to the side, across rows up and down. The seat itself where there is none. */
export function nextSeat(chart: ChartIndex, place: number, direction: Direction): number {
  const { x, y, rowOf, grid } = chart;
  const from = { x: x[place] as number, y: y[place] as number };
  for (const reach of [3, 8, 24, 80]) {
    const far = chart.pitch * reach;
    let best = -1;
    let bestCost = Infinity;
    eachIn(grid, aheadOf(from, direction, far), (other) => {
      if (other === place) return;
      const sameRow = rowOf[other] === rowOf[place];
      const [ahead, aside] = offset(from, { x: x[other] as number, y: y[other] as number }, direction);
      // A curved row's neighbors stay neighbors; up and down never lands in the same row.
      const isSideways = direction === 'left' || direction === 'right';
      if (ahead <= chart.pitch * 0.1 || ahead > far || (sameRow && !isSideways)) return;
      const cost = ahead + aside * (sameRow ? 0.5 : 2);
      if (aside > ahead * (sameRow ? 4 : 2) || cost >= bestCost) return;
      best = other;
      bestCost = cost;
    });
    if (best >= 0) return best;
  }
  return place;
}

/** The section next to one in a direction; itself where there is none. */
export function nextSection({ sections }: ChartIndex, section: number, direction: Direction): number {
  const from = sections[section]?.label;
  if (from === undefined) return section;
  let best = section;
  let bestCost = Infinity;
  sections.forEach(({ label }, other) => {
    const [ahead, aside] = offset(from, label, direction);
    const cost = ahead + aside * 2;
    if (other === section || ahead <= 0 || aside > ahead * 2 || cost >= bestCost) return;
    best = other;
    bestCost = cost;
  });
  return best;
}

/** How far another point lies ahead in the direction, and how far aside. */
function offset(from: Point, to: Point, direction: Direction): [number, number] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (direction === 'left') return [-dx, Math.abs(dy)];
  if (direction === 'right') return [dx, Math.abs(dy)];
  return direction === 'up' ? [-dy, Math.abs(dx)] : [dy, Math.abs(dx)];
}

function aheadOf({ x, y }: Point, direction: Direction, far: number) {
  return {
    left: direction === 'right' ? x : x - far,
    right: direction === 'left' ? x : x + far,
    top: direction === 'down' ? y : y - far,
    bottom: direction === 'up' ? y : y + far,
  };
}
