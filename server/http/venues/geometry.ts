/** Charts as clients get them. A chart never changes, so it is encoded and compressed once. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { Chart } from '../../catalog/index.ts';
import { encodeOnce, sendEncoded } from '../encoded.ts';
import type { ChartAnswer } from './schemas.ts';

const CACHE_CONTROL = 'public, max-age=31536000, immutable';

const encode = encodeOnce('kept', (chart: Chart) => JSON.stringify(presentChart(chart)));

/** Sends a chart, or 304 to a client that has it. `cacheControl` tells whether the address always names this chart. */
export function sendChart(
  request: FastifyRequest,
  reply: FastifyReply,
  chart: Chart,
  cacheControl = CACHE_CONTROL,
): Promise<FastifyReply> {
  reply.header('cache-control', cacheControl);
  return sendEncoded(request, reply, chart.contentHash.slice(0, 32), () => encode(chart));
}

/** A chart by sections and rows. */
export function presentChart(chart: Chart): Static<typeof ChartAnswer> {
  const rows = Map.groupBy(chart.rows, (row) => row.section);
  const pick = (seats: readonly number[], values: ArrayLike<number>) =>
    seats.map((seat) => round(values[seat] ?? 0));
  return {
    id: chart.id,
    venueId: chart.venueId,
    name: chart.name,
    seatCount: chart.seatCount,
    layout: chart.layout,
    sections: chart.sections.map(({ section, name, outline }) => ({
      section,
      name,
      outline: outline.map(([x, y]): [number, number] => [x, y]),
      rows: (rows.get(section) ?? []).map(({ row, label, seats }) => ({
        row,
        label,
        seats: [...seats],
        labels: seats.map((seat) => chart.labels[seat] ?? ''),
        positions: pick(seats, chart.position),
        x: pick(seats, chart.x),
        y: pick(seats, chart.y),
      })),
    })),
    accessible: chart.rows.flatMap((row) => row.seats.filter((seat) => chart.accessible[seat] === 1)),
    companions: chart.rows.flatMap((row) => row.seats.filter((seat) => chart.companion[seat] === 1)),
    categories: chart.categories.map(({ name, color }, index) => ({
      name,
      color,
      ranges: rangesOf(chart.category, index + 1),
    })),
  };
}

/** The seats of a category, as the fewest ranges of seat numbers. */
function rangesOf(categories: Uint8Array, category: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (let seat = 1; seat < categories.length; seat += 1) {
    if (categories[seat] !== category) continue;
    const last = ranges.at(-1);
    if (last?.to === seat - 1) last.to = seat;
    else ranges.push({ from: seat, to: seat });
  }
  return ranges;
}

/** Coordinates are stored in 32 bits, whose decimals are noise after the second. */
const round = (value: number): number => Math.round(value * 100) / 100;
