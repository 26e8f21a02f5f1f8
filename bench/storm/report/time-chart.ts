/** Plots over time as SVG, for the style of bench/report/page.ts. */
import { escapeHtml, type Tone } from '../../report/svg.ts';

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  /** One value a moment; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

export interface TimeChart {
  readonly title: string;
  /** Seconds. */
  readonly times: readonly number[];
  readonly series: readonly Series[];
  /** Drawn on top of each other, filled. */
  readonly isStacked?: boolean;
  readonly isLogarithmic?: boolean;
  readonly unit?: string;
  /** A level that matters, and what it is. */
  readonly limit?: { readonly value: number; readonly label: string };
  /** Moments that matter, in seconds, and what they are. */
  readonly events?: readonly { readonly at: number; readonly label: string }[];
}

const WIDTH = 800;
const HEIGHT = 230;
const MARGIN = { left: 74, right: 16, top: 26, bottom: 30 };
const PLOT = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
const BOTTOM = MARGIN.top + PLOT.height;
/** Ticks that people like to read, times a power of ten. */
const STEPS = [1, 2, 5, 10];
const TICKS = 4;
const TIME_TICKS = 8;

const n = (value: number): string => String(Math.round(value * 10) / 10);
const count = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** Draws a chart. */
export function timeChart(chart: TimeChart): string {
  const { title, times, series, isStacked = false, unit = '', limit, events = [] } = chart;
  const layers = isStacked ? stack(series) : series.map(({ values }) => values);
  const values = [...layers.flat(), limit?.value].filter((value) => value !== undefined);
  const y = scaleOf(values, chart.isLogarithmic ?? false);
  const x = timeScale(times);
  const drawn = series.map(({ tone }, index) => {
    const line = layers[index] ?? [];
    const below = isStacked ? (layers[index - 1] ?? line.map(() => 0)) : undefined;
    return drawSeries(times, line, below, tone, x.place, y.place);
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">`,
    ...y.ticks.map((value) => level(y.place(value), `${count(value)}${unit}`)),
    ...x.ticks.map((value) => text(x.place(value), BOTTOM + 17, `${value} s`, 'value middle')),
    ...(isStacked ? drawn.reverse() : drawn),
    ...(limit === undefined ? [] : [limitLine(y.place(limit.value), limit.label)]),
    ...events.map(({ at, label }, index) => eventLine(x.place(at), label, index)),
    '</svg>',
  ].join('');
}

/** Each series on top of those before. */
function stack(series: readonly Series[]): number[][] {
  const layers: number[][] = [];
  for (const { values } of series) {
    const below = layers.at(-1);
    layers.push(values.map((value, index) => (value ?? 0) + (below?.[index] ?? 0)));
  }
  return layers;
}

function scaleOf(values: readonly number[], isLogarithmic: boolean) {
  const top = Math.max(1, ...values);
  if (isLogarithmic) {
    const high = Math.ceil(Math.log10(top));
    const ticks = Array.from({ length: high + 1 }, (_, power) => 10 ** power);
    const place = (value: number) =>
      BOTTOM - (Math.log10(Math.max(1, value)) / Math.max(1, high)) * PLOT.height;
    return { ticks, place };
  }
  const ticks = ticksUpTo(top, TICKS);
  const place = (value: number) => BOTTOM - (value / Math.max(top, ticks.at(-1) ?? 1)) * PLOT.height;
  return { ticks, place };
}

function timeScale(times: readonly number[]) {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const place = (at: number) => MARGIN.left + ((at - first) / Math.max(1e-9, last - first)) * PLOT.width;
  const step = (ticksUpTo(last - first, TIME_TICKS)[1] ?? 1) || 1;
  const begin = Math.ceil(first / step);
  const ticks = Array.from(
    { length: Math.max(1, Math.floor(last / step) - begin + 1) },
    (_, k) => (begin + k) * step,
  );
  return { ticks, place };
}

function ticksUpTo(top: number, wanted: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1e-9, top / wanted)));
  const step = power * (STEPS.find((each) => each * power * wanted >= top) ?? 10);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, k) => k * step);
}

function drawSeries(
  times: readonly number[],
  values: readonly (number | undefined)[],
  below: readonly (number | undefined)[] | undefined,
  tone: Tone,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [`${n(x(times[index] ?? 0))},${n(y(value))}`],
  );
  if (points.length === 0) return '';
  if (below === undefined) return `<polyline class="line ${tone}" points="${points.join(' ')}"/>`;
  const back = below.map((value, index) => `${n(x(times[index] ?? 0))},${n(y(value ?? 0))}`).reverse();
  return `<polygon class="${tone}" stroke-width="0" points="${[...points, ...back].join(' ')}"/>`;
}

const level = (y: number, label: string): string =>
  `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${n(y)}" y2="${n(y)}"/>` +
  text(MARGIN.left - 8, y, label, 'value end');

const limitLine = (y: number, label: string): string =>
  `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${n(y)}" y2="${n(y)}" stroke="currentColor" stroke-dasharray="6 4"/>` +
  text(WIDTH - MARGIN.right - 4, y - 9, label, 'value end');

/** Labels of neighbors take turns in height. */
const eventLine = (x: number, label: string, index: number): string =>
  `<line class="axis" x1="${n(x)}" x2="${n(x)}" y1="${MARGIN.top - 6}" y2="${BOTTOM}" stroke-width="1.5"/>` +
  text(x + (x > WIDTH - 160 ? -5 : 5), 8 + (index % 2) * 13, label, x > WIDTH - 160 ? 'value end' : 'value');

const text = (x: number, y: number, content: string, className: string): string =>
  `<text class="${className}" x="${n(x)}" y="${n(y)}" dominant-baseline="central">${escapeHtml(content)}</text>`;
