/** A small picture of a chart, as one path: it is drawn once and costs nothing from then on. */
import { useMemo } from 'react';
import type { ChartDocument, Row } from '../model/document.ts';
import { seatsOfRow } from '../model/row.ts';

const MARGIN = 30;

export function Preview({ document }: { document: ChartDocument }) {
  const { stage, width, height, sections } = document;
  const lines = useMemo(() => sections.flatMap(({ rows }) => rows.map(lineOf)).join(''), [sections]);
  return (
    <svg
      aria-hidden="true"
      viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
      className="h-40 w-full rounded-md bg-sunken"
    >
      <rect
        x={stage.x}
        y={stage.y}
        width={stage.width}
        height={stage.height}
        rx="8"
        className="fill-line-strong"
      />
      <path d={lines} fill="none" strokeWidth="4.5" strokeLinecap="round" className="stroke-info" />
    </svg>
  );
}

/** Some of the seats are enough to see how a row bends. */
function lineOf(row: Row): string {
  const { x, y } = seatsOfRow(row);
  const step = Math.max(1, Math.floor(x.length / 6));
  const points = x.flatMap((each, index) =>
    index % step === 0 || index === x.length - 1 ? [`${Math.round(each)} ${Math.round(y[index] ?? 0)}`] : [],
  );
  return points.length === 0 ? '' : `M${points.join('L')}`;
}
