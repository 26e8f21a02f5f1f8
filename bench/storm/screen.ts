/** The storm on a terminal: a few lines that redraw themselves; elsewhere a line now and then. */
import type { StormOptions } from './options.ts';
import type { Moment, Timeline } from './timeline.ts';

const BAR_WIDTH = 40;
const LINE_EVERY_MS = 5_000;
const REFUSALS_SHOWN = 6;

export class Screen {
  readonly #stream: NodeJS.WriteStream;
  readonly #options: StormOptions;
  /** Lines that the next drawing replaces. */
  #drawn = 0;
  #printedAt = Number.NEGATIVE_INFINITY;

  constructor(stream: NodeJS.WriteStream, options: StormOptions) {
    this.#stream = stream;
    this.#options = options;
  }

  /** Tells what begins now. */
  step(what: string): void {
    this.end();
    this.#stream.write(`${what}\n`);
  }

  /** Leaves what is drawn standing. */
  end(): void {
    this.#drawn = 0;
  }

  show(moment: Moment, timeline: Timeline): void {
    if (this.#stream.isTTY) return void this.#draw(linesOf(moment, timeline, this.#options));
    if (performance.now() - this.#printedAt < LINE_EVERY_MS) return;
    this.#printedAt = performance.now();
    this.#stream.write(`${lineOf(moment)}\n`);
  }

  #draw(lines: readonly string[]): void {
    const width = this.#stream.columns ?? 100;
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A` : '';
    const text = lines.map((line) => `\u001b[K${line.slice(0, width)}\n`).join('');
    this.#stream.write(up + text);
    this.#drawn = lines.length;
  }
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US');
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : count(value));

/** One moment in one line. */
export function lineOf({
  at,
  connected,
  stock,
  requests,
  writes,
  latency,
  feedDelay,
  moods,
}: Moment): string {
  return [
    `${at.toFixed(0).padStart(4)} s`,
    `${count(connected)} connected, ${count(moods.outside)} outside`,
    `${count(stock.sold)} of ${count(stock.capacity)} sold, ${count(stock.held)} held`,
    `${count(requests)} requests/s, ${count(writes)} writes/s`,
    `p50 ${ms(latency.p50)} p95 ${ms(latency.p95)} p99 ${ms(latency.p99)} ms`,
    `feed ${ms(feedDelay.p50)} ms`,
  ].join('; ');
}

function linesOf(moment: Moment, timeline: Timeline, { buyers, nodes }: StormOptions): string[] {
  const { at, connected, stock, moods, latency, requests, writes, bookings, feedDelay } = moment;
  const state = timeline.openedAt === undefined ? 'the house fills' : 'on sale';
  const refusals = Object.entries(timeline.answers)
    .filter(([name]) => !/ (ok|replayed)$/.test(name))
    .sort(([, a], [, b]) => b - a)
    .slice(0, REFUSALS_SHOWN);
  return [
    `${count(buyers)} buyers, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}, ${at.toFixed(0)} s: ${state}`,
    `${bar(stock.sold, stock.held, stock.capacity)} ${percent(stock.sold, stock.capacity)} sold`,
    `sold ${count(stock.sold)}   held ${count(stock.held)}   free ${count(stock.capacity - stock.sold - stock.held)}`,
    `connected ${count(connected)}   outside ${count(moods.outside)}   looking ${count(moods.looking)}   ` +
      `holding ${count(moods.holding)}   bought ${count(moods.bought)}   watching ${count(moods.watching)}`,
    `requests/s ${count(requests)}   writes/s ${count(writes)}   bookings/s ${count(bookings)}`,
    `writes p50 ${ms(latency.p50)}   p95 ${ms(latency.p95)}   p99 ${ms(latency.p99)} ms   feed p50 ${ms(feedDelay.p50)} ms`,
    `refusals: ${refusals.map(([name, each]) => `${name} ${count(each)}`).join(', ') || 'none'}`,
  ];
}

/** What is sold, held and free. */
function bar(sold: number, held: number, capacity: number): string {
  const full = Math.round((BAR_WIDTH * sold) / Math.max(1, capacity));
  const half = Math.round((BAR_WIDTH * (sold + held)) / Math.max(1, capacity)) - full;
  return `[${'#'.repeat(full)}${'+'.repeat(half)}${' '.repeat(Math.max(0, BAR_WIDTH - full - half))}]`;
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
