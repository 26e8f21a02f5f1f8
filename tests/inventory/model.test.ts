/**
 * The engine against a simple model: random interleavings of hold, block, book, confirm, cancel, change, sell, move, wait and the clock. After every
 * step both must have answered the same; at the end the rows must say what the model says, and every invariant holds.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdentity } from '../../server/bookings/index.ts';
import { checkInvariants } from '../../server/inventory/index.ts';
import { newClaimId } from '../../server/lib/ids.ts';
import { customer, decide, payment, place, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import {
  createTestDomain,
  createTestEngine,
  installTestClock,
  makeShow,
  testSecretKey,
} from '../support/domain.ts';
import { opened, tryToJoin } from '../waitlist/support.ts';
import { Model } from './model.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const engine = createTestEngine(database);
const domain = createTestDomain(database);
const identity = createIdentity(testSecretKey);
const GENERAL = 8;
const SEATS = 6;
const RUNS = 60;
const block = {
  kind: 'block' as const,
  by_role: true,
  note: 'The artist',
  actor: { kind: 'account', id: 'a1', name: 'Ada' },
};

const seat = fc.integer({ min: 1, max: SEATS });
const seats = fc.uniqueArray(seat, { maxLength: 3 });
const quantity = fc.integer({ min: 0, max: 4 });
const which = fc.nat({ max: 30 });
const placing = fc
  .record({
    state: fc.constantFrom('held' as const, 'pending' as const, 'confirmed' as const, 'block' as const),
    seats,
    quantity,
  })
  .filter((wish) => wish.seats.length + wish.quantity > 0);

interface Wish {
  readonly state: 'held' | 'pending' | 'confirmed' | 'block';
  readonly seats: number[];
  readonly quantity: number;
}

type Step =
  | {
      readonly kind: 'place';
      readonly wishes: Wish[];
    }
  | {
      readonly kind: 'settle';
      readonly which: number;
      readonly event: 'book' | 'purchase' | 'confirm' | 'cancel' | 'release';
    }
  | { readonly kind: 'ticket'; readonly which: number; readonly number: number }
  | {
      readonly kind: 'change';
      readonly which: number;
      readonly add: number[];
      readonly remove: number[];
      readonly quantity: number;
    }
  | {
      readonly kind: 'sell';
      readonly which: number;
      readonly state: 'pending' | 'confirmed';
      readonly seats: number[];
      readonly quantity: number;
    }
  | { readonly kind: 'move'; readonly which: number; readonly moves: { from: number; to: number }[] }
  | { readonly kind: 'join'; readonly quantity: number; readonly allOrNothing: boolean }
  | { readonly kind: 'leave'; readonly which: number }
  | { readonly kind: 'allocate' }
  | { readonly kind: 'advance'; readonly seconds: number };

type WaitStep = Extract<Step, { kind: 'join' | 'leave' | 'allocate' }>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      wishes: fc.array(placing, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      which,
      event: fc.constantFrom(
        'book' as const,
        'purchase' as const,
        'confirm' as const,
        'cancel' as const,
        'release' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ticket' as const),
      which,
      number: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      which,
      add: seats,
      remove: seats,
      quantity,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sell' as const),
      which,
      state: fc.constantFrom('pending' as const, 'confirmed' as const),
      seats,
      quantity,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      which,
      moves: fc.uniqueArray(fc.record({ from: seat, to: seat }), {
        minLength: 1,
        maxLength: 3,
        comparator: (one, other) => one.from === other.from || one.to === other.to,
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('join' as const),
      quantity: fc.integer({ min: 1, max: 5 }),
      allOrNothing: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('allocate' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), seconds: fc.constantFrom(60, 200, 950) }),
  },
);

it('agrees with the model, step by step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const model = new Model(GENERAL);
      const showId = await makeShow(database, { general: GENERAL, seats: SEATS });
      const ids: string[] = [];
      for (const each of steps) {
        await take(model, showId, ids, each);
        model.followOffers();
      }
      await compare(model, showId, ids);
      // The next run's allocator has nothing to look for here.
      await database.pool.query(`update shows set status = 'paused' where id = $1`, [showId]);
    }),
    {
      numRuns: RUNS,
      examples: [
        // Found by chance: tickets are numbered tiers first, also where seats came to the hold later.
        [
          [
            { kind: 'place', wishes: [{ state: 'held', seats: [], quantity: 1 }] },
            { kind: 'change', which: 0, add: [2, 1], remove: [], quantity: 1 },
            { kind: 'change', which: 0, add: [3], remove: [2], quantity: 2 },
            { kind: 'settle', which: 0, event: 'purchase' },
            { kind: 'ticket', which: 0, number: 1 },
            { kind: 'ticket', which: 0, number: 4 },
          ],
        ],
      ],
    },
  );
  expect(await checkInvariants(database.pool)).toEqual([]);
}, 120_000);

const few = fc.integer({ min: 1, max: 3 });
/** Steps at a show that is sold out: places come back one by one, and most who come wait for them. */
const soldOutStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      which: fc.nat({ max: 8 }),
      event: fc.constantFrom('release' as const, 'cancel' as const, 'purchase' as const, 'book' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('join' as const), quantity: few, allOrNothing: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      wishes: fc.array(
        fc.record({ state: fc.constant('held' as const), seats: fc.constant<number[]>([]), quantity: few }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      which: fc.nat({ max: 8 }),
      ...{ add: fc.constant<number[]>([]), remove: fc.constant<number[]>([]), quantity: few },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('allocate' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat({ max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('advance' as const),
      seconds: fc.constantFrom(200, 950, 1_900),
    }),
  },
);

it('agrees with the model where people wait for what is sold out', async () => {
  let kept = 0;
  let offers = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(soldOutStep, { minLength: 15, maxLength: 30 }), async (steps) => {
      const model = new Model(4);
      const showId = await makeShow(database, { general: 4, seats: SEATS });
      const one = { state: 'held' as const, seats: [], quantity: 1 };
      const ids: string[] = [];
      for (const each of [{ kind: 'place' as const, wishes: [one, one, one, one] }, ...steps]) {
        await take(model, showId, ids, each);
        model.followOffers();
      }
      await compare(model, showId, ids);
      kept += model.kept;
      offers += model.line.filter(({ offer }) => offer !== undefined).length;
      await database.pool.query(`update shows set status = 'paused' where id = $1`, [showId]);
    }),
    { numRuns: RUNS },
  );
  expect(await checkInvariants(database.pool)).toEqual([]);
  // Otherwise it would prove nothing.
  expect({ kept, offers }).toEqual({
    kept: expect.toSatisfy((n) => n > 20),
    offers: expect.toSatisfy((n) => n > 20),
  });
}, 120_000);

async function take(model: Model, showId: number, ids: string[], step: Step): Promise<void> {
  if (step.kind === 'advance') {
    model.advance(step.seconds);
    await clock.advance(step.seconds);
    return;
  }
  if (step.kind === 'place') return placeAll(model, showId, ids, step.wishes);
  if (step.kind === 'join' || step.kind === 'leave' || step.kind === 'allocate')
    return wait(model, showId, ids, step);
  if (ids.length === 0) return;
  const index = step.which % ids.length;
  const claim = model.claims[index] ?? expect.unreachable();
  const id = ids[index] ?? '';
  if (step.kind === 'change') {
    // The order has at most what the tier sells at once, and a hold without places is released.
    const decision = await decide(engine, showId, {
      kind: 'change',
      request: {
        id,
        event: 'change',
        add_seats: step.add,
        remove_seats: step.remove,
        tiers: [1],
        quantities: [step.quantity],
        by_role: false,
      },
    });
    expect(decision.code).toBe(model.change(claim, step.add, step.remove, step.quantity));
  } else if (step.kind === 'sell') {
    const { state, seats, quantity } = step;
    const sold = newClaimId(showId);
    const decision = await decide(engine, showId, {
      kind: 'sell',
      request: {
        ...{ id: sold, block: id, state, customer, free: false, code_seed: 1 },
        ...(seats.length > 0 && { seats }),
        ...(quantity > 0 && { tiers: [1], quantities: [quantity] }),
      },
    });
    expect(decision.code).toBe(model.sell(claim, state, seats, quantity));
    if (decision.code === undefined) ids.push(sold);
  } else if (step.kind === 'move') {
    const [from_seats, to_seats] = [step.moves.map(({ from }) => from), step.moves.map(({ to }) => to)];
    const request = { id, event: 'move', from_seats, to_seats, by_role: true } as const;
    const decision = await decide(engine, showId, { kind: 'edit', request });
    expect(decision.code).toBe(model.move(claim, step.moves));
  } else if (step.kind === 'ticket') {
    const decision = await settle(engine, showId, id, 'cancel', { tickets: [step.number] });
    expect(decision.code).toBe(model.settle(claim, 'cancel', step.number));
  } else {
    const pays = step.event === 'purchase' || step.event === 'confirm';
    const total = claim.seats.length * 5000 + claim.general * 1000;
    const decision = await settle(engine, showId, id, step.event, {
      // Nobody pays nothing: a claim that has lost all its places has no total.
      ...(pays && total > 0 && { payment: payment(total) }),
      // A role brings an expired booking back too; a customer's money only when it was on its way.
      ...(step.event === 'confirm' ? { by_role: true } : { customer }),
    });
    expect(decision.code).toBe(model.settle(claim, step.event));
  }
}

/** What concerns the waitlist of the general tier. */
async function wait(model: Model, showId: number, ids: string[], step: WaitStep): Promise<void> {
  const line = await lineOf(showId);
  if (step.kind === 'join') {
    const answer = await tryToJoin(domain, showId, step);
    expect(answer.ok ? undefined : answer.refusal.code).toBe(model.join(step.quantity, step.allOrNothing));
  } else if (step.kind === 'allocate') {
    const before = model.line.map(({ state }) => state);
    await domain.waitlist.allocate();
    model.allocate();
    model.line.forEach(({ state }, index) => {
      if (state === 'offered' && before[index] === 'waiting') ids.push(line[index]?.id ?? '');
    });
  } else if (line.length > 0) {
    const index = step.which % line.length;
    const { id = '' } = line[index] ?? {};
    const left = await domain.waitlist.leave(id, opened(identity.secretOf(id)));
    expect(left.ok ? undefined : left.refusal.code).toBe(
      model.leave(model.line[index] ?? expect.unreachable()),
    );
  }
}

/** Several at once: they share a batch, and must be decided in the order of their arrival. */
async function placeAll(model: Model, showId: number, ids: string[], wishes: Wish[]): Promise<void> {
  const placed = await Promise.all(
    wishes.map(({ state, seats, quantity }) =>
      place(engine, showId, {
        ...(state === 'block' ? block : { state }),
        seats,
        ...(quantity > 0 && { tiers: [1], quantities: [quantity] }),
        ...(state === 'confirmed' && { payment: payment(seats.length * 5000 + quantity * 1000) }),
      }),
    ),
  );
  const answers = wishes.map(({ state, seats, quantity }) => model.place(state, seats, quantity));
  expect(placed.map(({ decision }) => decision.code)).toEqual(answers);
  ids.push(...placed.filter((_, index) => answers[index] === undefined).map(({ id }) => id));
}

async function compare(model: Model, showId: number, ids: string[]): Promise<void> {
  await engine.expire(showId);
  model.settleClock();
  const { rows } = await database.pool.query('select id, state from claims where show_id = $1', [showId]);
  const states = new Map(rows.map((row) => [row.id, row.state]));
  expect(ids.map((id) => states.get(id))).toEqual(model.claims.map((claim) => claim.state));
  const taken = await database.pool.query(
    'select seat from show_seats where show_id = $1 and claim_id is not null order by seat',
    [showId],
  );
  expect(taken.rows.map((row) => row.seat)).toEqual(model.takenSeats());
  const stock = await database.pool.query(
    'select capacity - held - pending - sold as free from stock where show_id = $1 and tier = 1',
    [showId],
  );
  expect(stock.rows[0].free).toBe(model.free());
  model.followOffers();
  expect((await lineOf(showId)).map(({ state }) => state)).toEqual(model.line.map(({ state }) => state));
}

/** The waitlist in order. */
async function lineOf(showId: number): Promise<{ id: string; state: string }[]> {
  const { rows } = await database.pool.query(
    'select id, state from waitlist_entries where show_id = $1 order by position',
    [showId],
  );
  return rows;
}
