import { expect, it } from 'vitest';
import type { Plan, SeatsPlan } from './plan.ts';
import { createSender } from './sender.ts';
import { readResult, toLua } from './wrk.ts';

const common = { headers: { 'content-type': 'application/json' }, runId: 'run-' };
const fixed: Plan = {
  ...common,
  kind: 'fixed',
  method: 'POST',
  paths: ['/a'],
  bodies: ['{"n":1}', '{"n":2}'],
};
const seats: SeatsPlan = {
  ...common,
  kind: 'seats',
  path: '/book',
  showIds: [7, 8],
  seats: 10,
  seatsPerBooking: 2,
  conflicts: 0,
  bodyEnds: [',"end":1}'],
  seed: 1,
};
const journey: Plan = {
  ...common,
  kind: 'journey',
  holdPath: '/hold',
  holdBody: '{}',
  bookPath: '/book',
  bodyEnds: ['}'],
};

function send(plan: Plan, times: number, index = 0) {
  const sender = createSender(plan);
  const setup = sender.requests[index]?.setupRequest;
  if (typeof setup !== 'function') throw new Error('nothing is set up');
  return { sender, sent: Array.from({ length: times }, () => setup({}, {})) };
}

it('sends bodies in turn, each with a key of its own', () => {
  const { sent } = send(fixed, 3);
  expect(sent.map(({ body }) => body)).toEqual(['{"n":2}', '{"n":1}', '{"n":2}']);
  expect(new Set(sent.map(({ headers }) => headers?.['idempotency-key'])).size).toBe(3);
});

it('draws every seat of a show once before the next show begins', () => {
  const { sender, sent } = send(seats, 6);
  const bodies = sent.map(({ body }) => JSON.parse(String(body)) as { showId: number; seats: number[] });
  expect(bodies.map(({ showId }) => showId)).toEqual([7, 7, 7, 7, 7, 8]);
  const drawn = bodies.slice(0, 5).flatMap((body) => body.seats);
  expect(drawn.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(sender.showsUsed()).toBe(2);
});

it('wants seats that were drawn before when it shall conflict', () => {
  const { sent } = send({ ...seats, conflicts: 1 }, 5);
  const drawn = sent.flatMap(({ body }) => (JSON.parse(String(body)) as { seats: number[] }).seats);
  expect(new Set(drawn).size).toBeLessThan(drawn.length);
});

it('books what it holds, with its secret, and counts only bookings', () => {
  const context = {};
  const { sender } = send(journey, 0, 1);
  const answer = (index: number, status: number, body: string) => {
    const hear = sender.requests[index]?.onResponse;
    if (typeof hear === 'function') hear(status, body, context, {});
  };
  answer(0, 201, '{"id":"h1","secret":"s1"}');
  const setup = sender.requests[1]?.setupRequest;
  const request = typeof setup === 'function' ? setup({}, context) : {};
  expect(request).toMatchObject({ body: '{"holdId":"h1"}', headers: { 'onsale-secret': 's1' } });
  answer(1, 201, '');
  answer(1, 409, '');
  expect(sender.countGranted(99)).toBe(1);
});

it('writes data as Lua', () => {
  expect(toLua({ a: [1, 'x"\n'], b: false })).toBe('{["a"]={1,"x\\"\\n"},["b"]=false}');
});

it('reads what wrk saw; of a journey only the bookings count', () => {
  const output =
    'noise\nresult {"seconds":2,"answers":10,"errors":3,"broken":0,"booked":4,"refused":1,"p50":1.5,"p95":2,"p99":3}\n';
  expect(readResult(output, fixed)).toMatchObject({ granted: 7, refused: 3, p50Ms: 1.5 });
  expect(readResult(output, journey)).toMatchObject({ granted: 4, refused: 1 });
  expect(() => readResult('unable to connect', fixed)).toThrow('unable to connect');
});
