/** Plans as autocannon sends them: what wrk.lua does, once more. */
import type { Request } from 'autocannon';
import type { FixedPlan, JourneyPlan, Plan, SeatsPlan } from './plan.ts';

export interface Sender {
  /** Sent one after another by each connection, again and again. */
  readonly requests: Request[];
  /** Which of the successes count; all but holds. */
  countGranted(successes: number): number;
  showsUsed(): number;
}

type Next = () => number;

export function createSender(plan: Plan): Sender {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  if (plan.kind === 'fixed') return { ...all, requests: [fixed(plan, next)] };
  if (plan.kind === 'seats') return seats(plan, next);
  return journey(plan, next);
}

const all = { countGranted: (successes: number) => successes, showsUsed: () => 0 };

function inTurn<Value>(list: readonly Value[], count: number): Value {
  return list[count % list.length] as Value;
}

function fixed({ method, paths, headers, bodies, runId }: FixedPlan, next: Next): Request {
  const hasBody = bodies.length > 0;
  return {
    method,
    setupRequest: (request) => {
      const count = next();
      const key = hasBody ? { 'idempotency-key': runId + count } : {};
      return {
        ...request,
        path: inTurn(paths, count),
        headers: { ...headers, ...key },
        ...(hasBody && { body: inTurn(bodies, count) }),
      };
    },
  };
}

function seats(plan: SeatsPlan, next: Next): Sender {
  const { headers, seatsPerBooking, showIds, bodyEnds, runId } = plan;
  let drawn: Uint32Array = new Uint32Array();
  let position = 0;
  let showsUsed = 0;
  const draw = (): number[] => {
    if (position + seatsPerBooking > drawn.length) {
      showsUsed += 1;
      drawn = shuffled(plan.seats);
      position = 0;
    }
    const chosen = [...drawn.subarray(position, position + seatsPerBooking)];
    const again = drawn[Math.floor(Math.random() * position)];
    if (position > 0 && Math.random() < plan.conflicts) chosen[0] = again ?? 0;
    position += seatsPerBooking;
    return chosen;
  };
  const setupRequest: Request['setupRequest'] = (request) => {
    const count = next();
    const chosen = draw();
    const showId = inTurn(showIds, showsUsed - 1);
    return {
      ...request,
      headers: { ...headers, 'idempotency-key': runId + count },
      body: `{"showId":${showId},"seats":[${chosen}]${inTurn(bodyEnds, count)}`,
    };
  };
  return {
    ...all,
    requests: [{ method: 'POST', path: plan.path, setupRequest }],
    showsUsed: () => showsUsed,
  };
}

function shuffled(size: number): Uint32Array {
  const list = Uint32Array.from({ length: size }, (_, index) => index + 1);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
  return list;
}

function journey(plan: JourneyPlan, next: Next): Sender {
  const { headers, runId, bodyEnds } = plan;
  let booked = 0;
  const hold: Request = {
    method: 'POST',
    path: plan.holdPath,
    headers,
    body: plan.holdBody,
    onResponse: (status, body, context) => {
      const held = status < 400 ? (JSON.parse(body) as { id: string; secret: string }) : undefined;
      Object.assign(context, { held });
    },
  };
  const book: Request = {
    method: 'POST',
    path: plan.bookPath,
    setupRequest: (request, context) => {
      const { held } = context as { held?: { id: string; secret: string } };
      if (held === undefined) return null as never;
      const count = next();
      return {
        ...request,
        headers: { ...headers, 'idempotency-key': runId + count, 'onsale-secret': held.secret },
        body: `{"holdId":"${held.id}"${inTurn(bodyEnds, count)}`,
      };
    },
    onResponse: (status) => {
      if (status < 400) booked += 1;
    },
  };
  return { requests: [hold, book], countGranted: () => booked, showsUsed: () => 0 };
}
