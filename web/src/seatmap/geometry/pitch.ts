/** How far neighbors sit apart: the measure of everything that is drawn. */
import type { ChartGeometry } from './chart-geometry.ts';

const SAMPLES_MAX = 2_000;
/** Of a chart where nobody has a neighbor. */
const PITCH_DEFAULT = 6;

/** The median distance between seats that sit side by side. */
export function pitchOf({ sections }: ChartGeometry): number {
  const distances: number[] = [];
  const rows = sections.flatMap((section) => section.rows);
  // Some rows of everywhere, not all of the first sections.
  const stride = Math.max(1, Math.floor(rows.length / 200));
  for (let at = 0; at < rows.length && distances.length < SAMPLES_MAX; at += stride) {
    const row = rows[at];
    if (row === undefined) continue;
    for (let index = 1; index < row.seats.length; index += 1) {
      if (row.positions[index] !== (row.positions[index - 1] as number) + 1) continue;
      const dx = (row.x[index] as number) - (row.x[index - 1] as number);
      const dy = (row.y[index] as number) - (row.y[index - 1] as number);
      distances.push(Math.hypot(dx, dy));
    }
  }
  distances.sort((a, b) => a - b);
  const median = distances[distances.length >> 1] ?? 0;
  return median > 0 ? median : PITCH_DEFAULT;
}
