/** A plot over time that follows its data, with the same figures as a table for those who don't see it. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { watchTheme } from '../../lib/theme.ts';
import { readPlotTheme } from './theme.ts';

export interface PlotSeries {
  readonly label: string;
  /** A color of the tokens, such as `--info`. */
  readonly color: string;
  readonly kind: 'bars' | 'line';
  /** One a time; null where there is nothing to say. */
  readonly values: readonly (number | null)[];
}

interface PlotProps {
  /** What is to be seen, in one sentence. */
  readonly label: string;
  /** Unix seconds. */
  readonly times: readonly number[];
  readonly series: readonly PlotSeries[];
  readonly formatValue: (value: number) => string;
  readonly timeZone: string;
  /** The top of the scale where it isn't the largest value. */
  readonly max?: number;
}

const HEIGHT = 220;
const BARS = { points: { show: false } };

export function Plot(props: PlotProps) {
  const { label, times, series } = props;
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const latest = useRef(props);
  latest.current = props;
  // Made anew only for other series; what changes all the time is handed to the plot that is there.
  const shape = JSON.stringify(series.map(({ label: name, color, kind }) => [name, color, kind]));
  useEffect(() => {
    const element = place.current;
    if (element === null || shape === '') return;
    const make = () => {
      plot.current?.destroy();
      plot.current = new uPlot(optionsOf(element, latest), dataOf(latest.current), element);
    };
    make();
    const resized = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height: HEIGHT }),
    );
    resized.observe(element);
    const unwatch = watchTheme(make);
    return () => {
      resized.disconnect();
      unwatch();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [shape]);
  useEffect(() => plot.current?.setData(dataOf({ times, series })), [times, series]);
  return (
    <div dir="ltr" ref={place} role="img" aria-label={label} className="h-[15.5rem] w-full overflow-hidden" />
  );
}

const dataOf = ({ times, series }: Pick<PlotProps, 'times' | 'series'>): uPlot.AlignedData => [
  [...times],
  ...series.map(({ values }) => [...values]),
];

function optionsOf(element: HTMLElement, latest: { readonly current: PlotProps }): uPlot.Options {
  const theme = readPlotTheme(element);
  const { series, timeZone } = latest.current;
  const axis = {
    stroke: theme.ink,
    font: theme.font,
    grid: { stroke: theme.grid, width: 1 },
    ticks: { show: false },
  };
  const bars = uPlot.paths.bars?.({ size: [0.7, 24] });
  return {
    width: element.clientWidth,
    height: HEIGHT,
    // Unix seconds, told by the clock of the place.
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), timeZone),
    cursor: { y: false, points: { show: false } },
    legend: { live: true },
    scales: { y: { range: (_, __, largest) => [0, latest.current.max ?? Math.max(1, largest * 1.1)] } },
    axes: [
      axis,
      { ...axis, size: 48, values: (_, ticks) => ticks.map((tick) => latest.current.formatValue(tick)) },
    ],
    series: [
      { label: 'Time' },
      ...series.map(({ label, color, kind }) => ({
        label,
        stroke: theme.color(color),
        width: kind === 'line' ? 2 : 0,
        spanGaps: true,
        ...(kind === 'bars' && bars !== undefined && { ...BARS, fill: theme.color(color), paths: bars }),
        value: (_: uPlot, value: number | null) => (value == null ? '–' : latest.current.formatValue(value)),
      })),
    ],
  };
}
