/** Reading what a system and a server tell about themselves. */
import { expect, it } from 'vitest';
import { parseAnswers, unexpectedAnswers } from './answers.ts';
import { progressLine } from './progress.ts';
import { parseMachine, parseStat, readUsage, shareOfOthers } from './usage.ts';

const metrics = (created: number, refused: number) => `
# TYPE onsale_http_request_duration_seconds histogram
onsale_http_request_duration_seconds_bucket{le="0.001",method="POST",route="/api/v1/bookings",status="201"} 1
onsale_http_request_duration_seconds_count{method="POST",route="/api/v1/bookings",status="201"} ${created}
onsale_http_request_duration_seconds_count{method="POST",route="/api/v1/bookings",status="503"} ${refused}
`;

it('tells answers that nobody expected', () => {
  const before = parseAnswers(metrics(10, 1));
  expect(before.get('POST /api/v1/bookings 201')).toBe(10);
  expect(unexpectedAnswers(before, parseAnswers(metrics(20, 1)), [])).toEqual([]);
  const after = parseAnswers(metrics(20, 4));
  expect(unexpectedAnswers(before, after, [409])).toEqual(['POST /api/v1/bookings 503: 3']);
  expect(unexpectedAnswers(before, after, [503])).toEqual([]);
});

it('reads processor time past any name of a program', () => {
  const line = '77 (a ) b) S 12 77 77 0 -1 0 1 2 3 4 150 50 30 20 20 0 1 0 100 1 1';
  expect(parseStat(line)).toEqual({ parent: 12, own: 2_000_000, children: 500_000 });
});

it('tells what other programs took', () => {
  expect(parseMachine('cpu  100 10 40 900 5 7 8 0 0 0\ncpu0 1 1 1')).toBe(1_500_000);
  const before = { node: 0, database: 0, generator: 0, self: 0, machine: 0, available: 0 };
  const after = { node: 40, database: 20, generator: 10, self: 0, machine: 90, available: 100 };
  expect(shareOfOthers(before, after)).toBeCloseTo(0.2);
  expect(shareOfOthers(before, { ...after, database: undefined })).toBeUndefined();
});

it.runIf(process.platform === 'linux')('reads its own processor time', () => {
  const usage = readUsage({ nodePids: [process.pid], databasePid: undefined });
  expect(usage?.node).toBeGreaterThan(0);
  expect(usage?.database).toBeUndefined();
});

it('shows how far it is', () => {
  expect(progressLine(0.25, 60, 'seats')).toBe(`[${'#'.repeat(6)}${'-'.repeat(18)}]  25 %  3:00 left  seats`);
  expect(progressLine(0.01, 1, 'warm-up')).toBe(`[${'-'.repeat(24)}]   1 %  warm-up`);
  expect(progressLine(2, 60, 'the end')).toBe(`[${'#'.repeat(24)}] 100 %  0:00 left  the end`);
});
