import { useMemo } from 'react';
import type { NewChart } from './catalog/templates.ts';

/** A room from far away: its stage, and the outlines of its sections. */
export function RoomSketch({ chart }: { chart: NewChart }) {
  const { layout, sections } = chart;
  const paths = useMemo(
    () =>
      sections.map(({ name, outline = [] }) => ({
        name,
        path: `M${outline.map(([x, y]) => `${x} ${y}`).join('L')}Z`,
      })),
    [sections],
  );
  if (layout === undefined) return null;
  const { width, height, stage } = layout;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="h-32 w-full">
      <rect
        x={stage.x}
        y={stage.y}
        width={stage.width}
        height={stage.height}
        rx="6"
        className="fill-line-strong"
      />
      {paths.map(({ name, path }) => (
        <path
          key={name}
          d={path}
          className="fill-(--seat-available)/35 stroke-(--seat-available)"
          strokeWidth="3"
        />
      ))}
    </svg>
  );
}
