/** Charts made by code, as the API takes them. */
import type { ChartDraft, JsonChart, SeatDraft } from '../../server/catalog/index.ts';
import { stadiumBowl } from '../../server/demo/index.ts';

/** The demo's stadium: 50,000 seats, numbered from 1; or the part of it that has seats up to a number. */
export function stadiumChart(seatMax = Number.POSITIVE_INFINITY): JsonChart {
  const stadium = stadiumBowl();
  return toJson({ ...stadium, seats: stadium.seats.filter(({ seat }) => seat <= seatMax) });
}

function toJson({ name, layout, sections, seats }: ChartDraft): JsonChart {
  const bySection = Map.groupBy(seats, ({ section }) => section);
  return {
    name,
    layout,
    sections: sections
      .map((section, index) => ({
        name: section.name,
        outline: section.outline.map(([x, y]): [number, number] => [x, y]),
        rows: rowsOf(bySection.get(index + 1) ?? []),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function rowsOf(seats: readonly SeatDraft[]): JsonChart['sections'][number]['rows'] {
  return [...Map.groupBy(seats, ({ rowLabel }) => rowLabel)].map(([label, inRow]) => ({
    label,
    seats: inRow.map(({ seat, label, position, x, y, accessible }) => ({
      label,
      seat,
      position,
      x,
      y,
      accessible,
    })),
  }));
}
