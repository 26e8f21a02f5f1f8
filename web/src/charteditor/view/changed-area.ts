/** Where two documents look different. */
import { type Bounds, grow, unite } from '../../seatmap/geometry/bounds.ts';
import type { Compiled } from '../model/compile.ts';

/** The area that has to be drawn anew; all of it where more than sections has changed. */
export function changedArea(before: Compiled, after: Compiled): Bounds | 'all' | undefined {
  if (
    before.document.stage !== after.document.stage ||
    before.document.categories !== after.document.categories
  )
    return 'all';
  const old = new Map(before.document.sections.map((section, index) => [section.id, { section, index }]));
  const areas: Bounds[] = [];
  after.document.sections.forEach((section, index) => {
    const known = old.get(section.id);
    old.delete(section.id);
    if (known?.section === section) return;
    if (known !== undefined) areas.push(boundsOf(before, known.index));
    areas.push(boundsOf(after, index));
  });
  for (const { index } of old.values()) areas.push(boundsOf(before, index));
  if (areas.length === 0) return undefined;
  // Labels of rows stand beside them.
  return grow(areas.reduce(unite), after.chart.pitch * 2);
}

const boundsOf = ({ chart }: Compiled, section: number): Bounds =>
  chart.sections[section]?.bounds ?? chart.bounds;
