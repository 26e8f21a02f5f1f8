/** The life of a claim and of a block, cell by cell: the tables agree, and the engine does what they say. */
import { expect, it } from 'vitest';
import {
  type BlockEvent,
  type ClaimEvent,
  type ClaimState,
  checkInvariants,
  type Decision,
  life,
  lifeOfBlock,
  lifeOfOffer,
} from '../../server/inventory/index.ts';
import { newClaimId } from '../../server/lib/ids.ts';
import { customer, decide, payment, place, settle } from '../support/claims.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTestDomain, createTestEngine, installTestClock, makeShow } from '../support/domain.ts';
import { join } from '../waitlist/support.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const engine = createTestEngine(database);
const domain = createTestDomain(database);
const states = Object.keys(life) as ClaimState[];
const events = Object.keys(life.held) as ClaimEvent[];
const cells = states.flatMap((state) => events.map((event) => [state, event] as const));

it.each(cells)('the database has the same step for %s × %s', async (state, event) => {
  const { rows } = await database.pool.query('select next_state, code from claim_next($1, $2)', [
    state,
    event,
  ]);
  const step = life[state][event];
  expect(rows).toEqual([
    'to' in step ? { next_state: step.to, code: null } : { next_state: null, code: step.refuse },
  ]);
});

const blockStates = Object.keys(lifeOfBlock) as (keyof typeof lifeOfBlock)[];
const blockCells = blockStates.flatMap((state) =>
  (Object.keys(lifeOfBlock.held) as BlockEvent[]).map((event) => [state, event] as const),
);

it.each(blockCells)('the database has the same step for a block: %s × %s', async (state, event) => {
  const { rows } = await database.pool.query('select next_state, code from block_next($1, $2)', [
    state,
    event,
  ]);
  const step = lifeOfBlock[state][event];
  expect(rows).toEqual([
    'to' in step ? { next_state: step.to, code: null } : { next_state: null, code: step.refuse },
  ]);
});

it.each(blockCells)('the engine takes a block that is %s through %s', async (state, event) => {
  const showId = await makeShow(database, { general: 10, seats: 4 });
  const places = { seats: [1, 2], tiers: [1], quantities: [3] };
  const actor = { kind: 'account', id: 'a1', name: 'Ada' };
  const { id } = await place(engine, showId, { kind: 'block', ...places, by_role: true, actor });
  if (state === 'canceled') await settle(engine, showId, id, 'release', { by_role: true });
  const decision = event === 'sell' ? await sell(showId, id) : await drive(showId, id, event);
  const step = lifeOfBlock[state][event];
  expect(decision.code).toBe('to' in step ? undefined : step.refuse);
  const { rows } = await database.pool.query('select state from claims where id = $1', [id]);
  expect(rows[0].state).toBe('to' in step ? step.to : state);
  const broken = (await checkInvariants(database.pool)).map(({ name }) => name);
  expect(broken.filter((name) => name !== 'I8 unknowns are resolved')).toEqual([]);
});

it.each(cells)('the engine takes a %s claim through %s', async (state, event) => {
  const showId = await makeShow(database, { general: 10, seats: 4 });
  const id = await claimIn(showId, state);
  const decision = await drive(showId, id, event);
  const step = life[state][event];
  expect(decision.code).toBe('to' in step ? undefined : step.refuse);
  const { rows } = await database.pool.query('select state from claims where id = $1', [id]);
  expect(rows[0].state).toBe('to' in step ? step.to : state);
  const broken = (await checkInvariants(database.pool)).map(({ name }) => name);
  // Hours go by here, and nobody asks the provider about payments that were under way.
  expect(broken.filter((name) => name !== 'I8 unknowns are resolved')).toEqual([]);
});

it.each(cells)('the engine takes an offer that is %s through %s', async (state, event) => {
  const showId = await makeShow(database, { seats: 4 });
  const id = await offerIn(showId, state);
  const decision = await drive(showId, id, event, OFFERED);
  const step = lifeOfOffer[state][event];
  expect(decision.code).toBe('to' in step ? undefined : step.refuse);
  const { rows } = await database.pool.query('select state from claims where id = $1', [id]);
  expect(rows[0].state).toBe('to' in step ? step.to : state);
  const broken = (await checkInvariants(database.pool)).map(({ name }) => name);
  expect(broken.filter((name) => name !== 'I8 unknowns are resolved')).toEqual([]);
});

/** The price of what is offered. */
const OFFERED = 15_000;

/** Offers three of four seats to somebody who waits, and takes that into a state. */
async function offerIn(showId: number, state: ClaimState): Promise<string> {
  const held = await place(engine, showId, { seats: [1, 2, 3] });
  const { entry } = await join(domain, showId, { tierId: 2, quantity: 3, allOrNothing: true });
  await settle(engine, showId, held.id, 'release');
  expect(await domain.waitlist.allocate()).toBe(1);
  if (state === 'confirmed')
    await settle(engine, showId, entry.id, 'purchase', { customer, payment: payment(OFFERED) });
  if (state !== 'held' && state !== 'confirmed')
    await settle(engine, showId, entry.id, 'book', { customer, payment: underWayFor(OFFERED) });
  if (state === 'canceled') await settle(engine, showId, entry.id, 'cancel');
  if (state === 'expired') {
    await clock.advance(1000);
    await engine.expire(showId);
  }
  return entry.id;
}

/** A payment of the whole claim, on its way since it was booked. */
const underWayFor = (amount: number) => ({ ...underWay, amount });
const underWay = { ...payment(13_000), state: 'processing' as const };

/** Takes two seats and three of the general tier into a state. Canceled and expired ones were bookings before. */
async function claimIn(showId: number, state: ClaimState): Promise<string> {
  const places = { seats: [1, 2], tiers: [1], quantities: [3] };
  if (state === 'held') return (await place(engine, showId, { ...places, state })).id;
  if (state === 'confirmed')
    return (await place(engine, showId, { ...places, state, payment: payment(13_000) })).id;
  const { id } = await place(engine, showId, { ...places, state: 'pending', payment: underWay });
  if (state === 'canceled') await settle(engine, showId, id, 'cancel');
  if (state === 'expired') {
    await clock.advance(1000);
    await engine.expire(showId);
  }
  return id;
}

/** Sells a part of a block. */
function sell(showId: number, block: string): Promise<Decision> {
  const request = { id: newClaimId(showId), block, state: 'confirmed', seats: [1], free: false } as const;
  return decide(engine, showId, { kind: 'sell', request: { ...request, customer, code_seed: 1 } });
}

async function drive(showId: number, id: string, event: ClaimEvent, total = 13_000): Promise<Decision> {
  switch (event) {
    case 'change':
      return decide(engine, showId, {
        kind: 'change',
        request: { id, event, add_seats: [4], by_role: false },
      });
    case 'extend':
      await clock.advance(1);
      return decide(engine, showId, { kind: 'change', request: { id, event, by_role: false } });
    case 'move': {
      const request = { id, event, from_seats: [1], to_seats: [4], by_role: true };
      return decide(engine, showId, { kind: 'edit', request });
    }
    case 'rename': {
      const request = { id, event, ticket: 1, name: 'Bea', by_role: true };
      return decide(engine, showId, { kind: 'edit', request });
    }
    case 'purchase':
      return settle(engine, showId, id, event, { customer, payment: payment(total) });
    case 'await':
      return settle(engine, showId, id, event, { payment: { ...payment(total), state: 'processing' } });
    case 'confirm':
      return settle(engine, showId, id, event, { payment: { ...underWayFor(total), state: 'captured' } });
    case 'expire':
      await clock.advance(2000);
      await engine.expire(showId);
      return { now: 0, holdSeconds: 0, holdSecondsMax: 0, paymentSeconds: 0, revision: 0 };
    default:
      return settle(engine, showId, id, event, { customer });
  }
}
