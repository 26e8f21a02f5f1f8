/**
 * Compares what clients were told with the rows that there are. Every yes must be in the rows exactly, no no may have a live
 * booking, every unknown must have found its outcome, and every row must be one that a client knows of. Pure.
 */
import type { Attempt, KnownClaim, LedgerPage } from './ledger.ts';
import type { ClaimRow, FinalRows } from './rows.ts';

export interface Difference {
  /** What kind of lie it is, in a few words: differences are counted by it. */
  readonly kind: string;
  readonly detail: string;
}

type Tell = (kind: string, detail: string) => void;

/** What may have become of a claim after its buyer was last told of it: nobody tells a buyer who has gone of a clock. */
const becomes: Readonly<Record<KnownClaim['state'], readonly string[]>> = {
  held: ['expired'],
  pending: ['expired'],
  confirmed: ['confirmed'],
  // Letting go of a hold that has run out is no fault.
  canceled: ['canceled', 'expired'],
  expired: ['expired'],
};

/** All differences. `rows` must be read when no hold and no payment is open any more. */
export function compareLedger({ claims, attempts }: LedgerPage, rows: FinalRows): Difference[] {
  const differences: Difference[] = [];
  const tell: Tell = (kind, detail) => differences.push({ kind, detail });
  const byId = new Map(rows.claims.map((row) => [row.id, row]));
  for (const claim of claims) compareClaim(claim, byId.get(claim.id), tell);
  findPhantoms(claims, rows, tell);
  findDoubleSales(claims, rows, tell);
  compareAttempts(attempts, rows, tell);
  compareStock(claims, rows, tell);
  return differences;
}

function compareClaim(claim: KnownClaim, row: ClaimRow | undefined, tell: Tell): void {
  const name = `${claim.state} claim ${claim.id} of buyer ${claim.buyer}`;
  if (row === undefined) return void tell('lost', `${name} has no row`);
  if (!becomes[claim.state].includes(row.state))
    return void tell(claim.state === 'confirmed' ? 'lost booking' : 'wrong state', `${name} is ${row.state}`);
  const expect = (what: string, told: unknown, found: unknown) => {
    if (String(told) !== String(found)) tell(`wrong ${what}`, `${name}: told ${told}, found ${found}`);
  };
  const isBooking = claim.state === 'confirmed';
  if (!isBooking) {
    expect('tickets', 0, row.ticketSeats.length + row.generalTickets);
    return void expect('money', row.refunded, row.captured);
  }
  expect('reference', claim.reference, row.reference);
  expect('customer', claim.customer, row.customer);
  expect('seats', claim.seats, row.seats);
  expect('seats of tickets', claim.seats, row.ticketSeats);
  expect('tiers', sortedTickets(claim.tickets), sortedTickets(row.tickets));
  expect('tickets', claim.valid, row.ticketSeats.length + row.generalTickets);
  expect('total', claim.total, row.total);
  expect('money', claim.paid - claim.refunded, row.captured - row.refunded);
  expect('money of total', claim.total, row.captured - row.refunded);
}

const sortedTickets = (tickets: KnownClaim['tickets']): string =>
  tickets
    .map(([tierId, quantity]) => `${quantity} of tier ${tierId}`)
    .sort()
    .join(', ');

function findPhantoms(claims: readonly KnownClaim[], rows: FinalRows, tell: Tell): void {
  const known = new Set(claims.map(({ id }) => id));
  for (const { id, state, customer } of rows.claims) {
    if (!known.has(id))
      tell(state === 'confirmed' ? 'phantom booking' : 'phantom', `${state} claim ${id} of ${customer}`);
    if (state === 'held' || state === 'pending') tell('still open', `claim ${id} is ${state}`);
  }
}

function findDoubleSales(claims: readonly KnownClaim[], rows: FinalRows, tell: Tell): void {
  const buyers = new Map<number, string>();
  for (const { id, state, seats } of claims) {
    for (const seat of state === 'confirmed' ? seats : []) {
      const other = buyers.get(seat);
      if (other !== undefined) tell('double seat', `seat ${seat} was sold by ${other} and by ${id}`);
      buyers.set(seat, id);
    }
  }
  for (const [seat, owner] of rows.owners) {
    if (owner !== buyers.get(seat))
      tell('wrong owner', `seat ${seat}: told ${buyers.get(seat)}, found ${owner}`);
  }
}

function compareAttempts(attempts: readonly Attempt[], rows: FinalRows, tell: Tell): void {
  const byCustomer = Map.groupBy(rows.claims, ({ customer }) => customer);
  for (const { key, claims, refusals, isSettled, customer } of attempts) {
    const named = new Set(claims);
    if (named.size > 1) tell('key with two effects', `key ${key} made ${[...named].join(' and ')}`);
    if (!isSettled) tell('unresolved', `nobody knows what became of key ${key}`);
    const booked = (customer !== null && byCustomer.get(customer)) || [];
    if (booked.length > 1) tell('key with two effects', `key ${key} booked ${booked.length} times`);
    const live = booked.find(({ state }) => state === 'confirmed');
    if (named.size === 0 && live !== undefined)
      tell(
        'refused and booked',
        `key ${key} was answered ${refusals.join(', ')}; ${live.id} is ${live.state}`,
      );
  }
}

function compareStock(claims: readonly KnownClaim[], rows: FinalRows, tell: Tell): void {
  const sold = claims.reduce((sum, { state, valid }) => sum + (state === 'confirmed' ? valid : 0), 0);
  const counted = rows.stock.reduce((sum, [, , , , each]) => sum + each, 0);
  if (sold !== counted) tell('wrong stock', `${sold} tickets were sold to somebody, ${counted} are counted`);
  for (const [tier, capacity, held, pending, count] of rows.stock) {
    if (held + pending > 0) tell('still open', `tier ${tier} has ${held} held and ${pending} pending`);
    if (count > capacity) tell('oversold', `tier ${tier}: ${count} of ${capacity}`);
  }
}
