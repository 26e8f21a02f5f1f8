/**
 * Charts as clients get them. A chart never changes, so it is encoded and compressed once; a stadium comes to 1.4 MB,
 * compressed to a quarter.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { Chart } from '../../catalog/index.ts';
import type { ChartAnswer } from './schemas.ts';

const CACHE_CONTROL = 'public, max-age=31536000, immutable';

interface Encoded {
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

const encoded = new WeakMap<Chart, Promise<Encoded>>();

/** Sends a chart, or 304 to a client that has it. `cacheControl` tells whether the address always names this chart. */
export async function sendChart(
  request: FastifyRequest,
  reply: FastifyReply,
  chart: Chart,
  cacheControl = CACHE_CONTROL,
): Promise<FastifyReply> {
  const etag = `"${chart.contentHash.slice(0, 32)}"`;
  reply.headers({ etag, 'cache-control': cacheControl, vary: 'accept-encoding' });
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const { plain, compressed } = await encode(chart);
  reply.type('application/json; charset=utf-8');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(plain);
  return reply.header('content-encoding', 'gzip').send(compressed);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function encode(chart: Chart): Promise<Encoded> {
  const known = encoded.get(chart) ?? encodeOnce(chart);
  encoded.set(chart, known);
  return known;
}

async function encodeOnce(chart: Chart): Promise<Encoded> {
  const plain = Buffer.from(JSON.stringify(presentChart(chart)));
  return { plain, compressed: await promisify(gzip)(plain) };
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
  };
}

/** Coordinates are stored in 32 bits, whose decimals are noise after the second. */
const round = (value: number): number => Math.round(value * 100) / 100;
