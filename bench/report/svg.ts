/** Charts as SVG, drawn for the style of page.ts: colors are classes, so that they follow the reader's light or dark. */

const WIDTH = 800;
const LABEL_WIDTH = 235;
const VALUE_WIDTH = 90;
const PLOT_WIDTH = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
const BAR_HEIGHT = 15;
const BAR_GAP = 3;
const GROUP_GAP = 14;

/** A class of the style: what a color stands for. */
export type Tone =
  | 'ours'
  | 'ours-light'
  | 'other'
  | 'other-light'
  | 'ceiling'
  | 'ceiling-light'
  | 'database'
  | 'generator';

export interface Part {
  readonly value: number;
  readonly tone: Tone;
}

export interface Bar {
  /** Drawn one after another. */
  readonly parts: readonly Part[];
  /** Written behind it. */
  readonly text: string;
}

export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Horizontal bars, in groups that share a label; cut where they are longer than `maximum`. */
export function barChart(title: string, groups: readonly BarGroup[], maximum?: number): string {
  const totals = groups.flatMap(({ bars }) => bars.map((bar) => sumOf(bar.parts)));
  const scale = PLOT_WIDTH / (maximum ?? Math.max(...totals, Number.MIN_VALUE));
  let y = 4;
  const drawn = groups.map(({ label, bars }) => {
    const height = bars.length * (BAR_HEIGHT + BAR_GAP) - BAR_GAP;
    const lines = bars.map((bar, index) => drawBar(bar, y + index * (BAR_HEIGHT + BAR_GAP), scale));
    const name = text(LABEL_WIDTH - 12, y + height / 2, label, 'label end');
    y += height + GROUP_GAP;
    return name + lines.join('');
  });
  const axis = `<line class="axis" x1="${LABEL_WIDTH}" x2="${LABEL_WIDTH}" y1="0" y2="${n(y - GROUP_GAP + 4)}"/>`;
  return svg(title, y, axis + drawn.join(''));
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { value }) => sum + value, 0);

function drawBar({ parts, text: value }: Bar, y: number, scale: number): string {
  let x = LABEL_WIDTH;
  const rectangles = parts.map((part) => {
    // Something that small is still there.
    const room = LABEL_WIDTH + PLOT_WIDTH - x;
    const width = Math.min(Math.max(1, part.value * scale), room);
    const drawn = `<rect class="${part.tone}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${BAR_HEIGHT}" rx="2"/>`;
    x += width;
    return drawn;
  });
  return rectangles.join('') + text(x + 8, y + BAR_HEIGHT / 2, value, 'value');
}

export interface Span {
  readonly label: string;
  readonly tone: Tone;
  /** Ascending: drawn as a thin line from the first to the last, with a mark at each. */
  readonly marks: readonly [number, number, number];
  readonly text: string;
}

/** Spans on a logarithmic axis of milliseconds. */
export function spanChart(title: string, spans: readonly Span[]): string {
  const values = spans.flatMap(({ marks }) => marks).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const x = (value: number) =>
    LABEL_WIDTH + ((Math.log10(Math.max(value, 10 ** low)) - low) / Math.max(1, high - low)) * PLOT_WIDTH;
  const step = BAR_HEIGHT + 8;
  const height = spans.length * step + 30;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const grid = decades.map(
    (value) =>
      `<line class="grid" x1="${n(x(value))}" x2="${n(x(value))}" y1="0" y2="${height - 24}"/>` +
      text(x(value), height - 10, `${value} ms`, 'value middle'),
  );
  const drawn = spans.map(({ label, tone, marks: [low, middle, high], text: value }, index) => {
    const y = index * step + step / 2;
    return [
      text(LABEL_WIDTH - 12, y, label, 'label end'),
      `<line class="span ${tone}" x1="${n(x(low))}" x2="${n(x(high))}" y1="${n(y)}" y2="${n(y)}"/>`,
      `<circle class="${tone}" cx="${n(x(low))}" cy="${n(y)}" r="3"/>`,
      `<circle class="${tone}" cx="${n(x(middle))}" cy="${n(y)}" r="5.5"/>`,
      `<circle class="${tone}" cx="${n(x(high))}" cy="${n(y)}" r="3"/>`,
      text(x(high) + 10, y, value, 'value'),
    ].join('');
  });
  return svg(title, height, grid.join('') + drawn.join(''));
}

export interface Line {
  readonly name: string;
  readonly tone: Tone;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface LineAxes {
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
  /** Where points far apart matter alike. */
  readonly isLogarithmic?: boolean;
}

const LINE_HEIGHT = 240;
const MARGIN = { left: 80, right: 150, top: 12, bottom: 34 };

/** Lines from zero up, each named where it ends. */
export function lineChart(title: string, lines: readonly Line[], axes: LineAxes): string {
  const all = lines.flatMap(({ points }) => points);
  const place = axes.isLogarithmic === true ? Math.log10 : (value: number) => value;
  const xs = all.map(([x]) => place(x));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const top = roundUp(Math.max(...all.map(([, y]) => y)) * 1.05);
  const width = WIDTH - MARGIN.left - MARGIN.right;
  const height = LINE_HEIGHT - MARGIN.top - MARGIN.bottom;
  const x = (value: number) => MARGIN.left + ((place(value) - left) / (right - left || 1)) * width;
  const y = (value: number) => MARGIN.top + height - (value / top) * height;
  const grid = [0, 0.5, 1].map((share) => {
    const value = share * top;
    const at = n(y(value));
    return (
      `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}"/>` +
      text(MARGIN.left - 10, y(value), axes.y(value), 'value end')
    );
  });
  const first = lines[0]?.points ?? [];
  const ticks = first.length <= 8 ? first : [first[0], first[Math.floor(first.length / 2)], first.at(-1)];
  const labels = ticks.flatMap((tick) =>
    tick === undefined ? [] : [text(x(tick[0]), LINE_HEIGHT - 12, axes.x(tick[0]), 'value middle')],
  );
  const drawn = lines.map(({ name, tone, points }) => {
    const path = points.map(([px, py]) => `${n(x(px))},${n(y(py))}`).join(' ');
    const dots =
      points.length > 12
        ? []
        : points.map(([px, py]) => `<circle class="${tone}" cx="${n(x(px))}" cy="${n(y(py))}" r="4"/>`);
    const [endX, endY] = points.at(-1) ?? [left, 0];
    return `<polyline class="line ${tone}" points="${path}"/>${dots.join('')}${text(x(endX) + 10, y(endY), name, 'label')}`;
  });
  return svg(title, LINE_HEIGHT, grid.join('') + labels.join('') + drawn.join(''));
}

/** The next number that is easy to read, so that its half is, too. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value || 1));
  return ([1, 2, 4, 5, 6, 8, 10].find((each) => each * step >= value) ?? 10) * step;
}

const text = (x: number, y: number, content: string, className: string): string =>
  `<text class="${className}" x="${n(x)}" y="${n(y)}" dominant-baseline="central">${escapeHtml(content)}</text>`;

const svg = (title: string, height: number, content: string): string =>
  `<svg viewBox="0 0 ${WIDTH} ${n(height)}" role="img" aria-label="${escapeHtml(title)}">${content}</svg>`;
