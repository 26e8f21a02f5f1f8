/** Small charts for tests. */
import type { ChartGeometry, ChartRowGeometry } from './chart-geometry.ts';

/** Two sections side by side, each of `rows` rows with `seats` seats, ten units apart; a gap behind the second seat is an aisle. */
export function twoSections(rows = 3, seats = 5): ChartGeometry {
  const section = (number: number, name: string, left: number) => ({
    section: number,
    name,
    outline: [],
    rows: Array.from({ length: rows }, (_, row): ChartRowGeometry => {
      const first = ((number - 1) * rows + row) * seats + 1;
      const each = <Value>(make: (index: number) => Value) =>
        Array.from({ length: seats }, (_, at) => make(at));
      return {
        row: row + 1,
        label: String.fromCharCode(65 + row),
        seats: each((at) => first + at),
        labels: each((at) => String(at + 1)),
        positions: each((at) => (at < 2 ? at + 1 : at + 2)),
        x: each((at) => left + at * 10),
        y: each(() => 100 + row * 12),
      };
    }),
  });
  return {
    id: 1,
    seatCount: rows * seats * 2,
    layout: { width: 300, height: 200, stage: { x: 20, y: 20, width: 120, height: 40, label: 'Stage' } },
    sections: [section(1, 'Left', 20), section(2, 'Right', 120)],
    accessible: [1],
    companions: [2],
  };
}
