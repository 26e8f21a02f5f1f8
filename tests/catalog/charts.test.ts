import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createCatalog, readCsvChart, readJsonChart, seatName } from '../../server/catalog/index.ts';
import { stadiumBowl } from '../../server/demo/index.ts';
import { unwrap } from '../../server/lib/errors.ts';
import { createTestDatabase } from '../support/database.ts';
import { CHART, VENUE } from './support.ts';

const { database } = await createTestDatabase();
const catalog = createCatalog({ database: database.kysely });
const venue = unwrap(await catalog.createVenue(VENUE));

it('stores a chart once, whoever imports it', async () => {
  const draft = () => unwrap(readJsonChart(CHART, 'Small'));
  const first = unwrap(await catalog.storeChart(venue.id, draft()));
  const again = unwrap(await catalog.storeChart(venue.id, draft()));
  const other = unwrap(await catalog.storeChart(venue.id, unwrap(readJsonChart(CHART, 'Renamed'))));
  expect(first).toMatchObject({ seatCount: 60, created: true });
  expect(again).toEqual({ ...first, created: false });
  expect(other.chartId).not.toBe(first.chartId);
  const both = await Promise.all(
    [1, 2].map(() => catalog.storeChart(venue.id, unwrap(readJsonChart(CHART, 'Race')))),
  );
  expect(both.map((result) => unwrap(result).created).sort()).toEqual([false, true]);
  expect(new Set(both.map((result) => unwrap(result).chartId)).size).toBe(1);
});

it('stores 50,000 seats in seconds, and gives them back as they were', async () => {
  const draft = stadiumBowl();
  const progress: number[] = [];
  const { chartId } = unwrap(await catalog.storeChart(venue.id, draft, (seats) => progress.push(seats)));
  expect(progress.at(-1)).toBe(50_000);
  expect(progress.length).toBeGreaterThan(5);
  const chart = unwrap(await catalog.getChart(chartId));
  expect(chart.seatCount).toBe(50_000);
  expect(seatName(chart, 1)).toBe('VIP Left, row A, seat 1');
  expect(seatName(chart, 50_001)).toBe('seat 50001');
  for (const seat of [1, 100, 101, 5_000, 5_001, 50_000]) {
    const drafted = draft.seats[seat - 1];
    expect({
      section: chart.section[seat],
      row: chart.row[seat],
      position: chart.position[seat],
      label: chart.labels[seat],
      accessible: chart.accessible[seat] === 1,
      rowLabel: chart.rows[chart.rowIndex[seat] ?? -1]?.label,
    }).toEqual({
      section: drafted?.section,
      row: drafted?.row,
      position: drafted?.position,
      label: drafted?.label,
      accessible: drafted?.accessible,
      rowLabel: drafted?.rowLabel,
    });
    expect(chart.x[seat]).toBeCloseTo(drafted?.x ?? Number.NaN, 2);
  }
  expect(await catalog.getChart(chartId)).toEqual(await catalog.getChart(chartId));
  expect(unwrap(await catalog.getChart(chartId))).toBe(chart);
});

it('refuses a chart of no venue, and forgets that it was asked for a chart that does not exist', async () => {
  const missing = await catalog.storeChart(999, unwrap(readJsonChart(CHART, 'Small')));
  expect(missing).toMatchObject({ refusal: { code: 'venue_not_found' } });
  const { rows } = await database.pool.query('select max(id) + 1 as id from charts');
  expect(await catalog.getChart(rows[0].id)).toMatchObject({ refusal: { code: 'chart_not_found' } });
  expect(await catalog.getVenueChart('nowhere')).toMatchObject({ refusal: { code: 'venue_not_found' } });
});

it('goes from CSV to a chart', async () => {
  const csv = 'section,row,number\nStalls,A,1\nStalls,A,2\nBox,A,1\n';
  const draft = unwrap(await readCsvChart(Readable.from([csv]), 'CSV'));
  const { chartId } = unwrap(await catalog.storeChart(venue.id, draft));
  const chart = unwrap(await catalog.getChart(chartId));
  expect([1, 2, 3].map((seat) => seatName(chart, seat))).toEqual([
    'Stalls, row A, seat 1',
    'Stalls, row A, seat 2',
    'Box, row A, seat 1',
  ]);
});
