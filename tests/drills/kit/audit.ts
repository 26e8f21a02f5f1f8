/** Compares what clients were told with the rows of the show. */
import type { Pool } from 'pg';
import { type Entry, emailOf, type Ledger } from './ledger.ts';

interface Row {
  readonly id: string;
  readonly state: 'held' | 'pending' | 'confirmed' | 'canceled' | 'expired';
  readonly email: string | null;
  readonly seats: readonly number[];
  readonly quantity: number;
  /** Live ones. */
  readonly tickets: number;
}

const ROWS = `
  select c.id, c.state::text, c.customer ->> 'email' as email,
         array(select l.seat from unnest(c.lines) as l where l.seat is not null order by l.seat) as seats,
         (select coalesce(sum(l.quantity), 0)::int from unnest(c.lines) as l where l.seat is null) as quantity,
         (select count(*)::int from tickets t
          where t.show_id = c.show_id and t.claim_id = c.id and t.canceled_at is null) as tickets
  from claims c where c.show_id = $1`;

/** At most so many of each kind of problem are told. */
const TOLD_MAX = 5;

/**
 * What doesn't fit, as sentences; empty when clients and rows agree. `lost`: acknowledged, but not there. `phantom`: there, but
 * nobody was told of it, or was told no. `sold twice` and `oversold`: as clients see it, and as the rows do.
 */
export async function audit(pool: Pool, showId: number, ledger: Ledger): Promise<string[]> {
  const { rows } = await pool.query<Row>(ROWS, [showId]);
  return [
    ...firstOf(ledger.unclear.map((answer) => `unclear answer: ${answer}`)),
    ...firstOf(ledger.entries.flatMap((entry) => stillUnknown(entry))),
    ...firstOf(lostOf(ledger, rows)),
    ...firstOf(phantomsOf(ledger, rows)),
    ...firstOf(soldTwice(ledger, rows)),
    ...(await oversold(pool, showId, ledger, rows)),
  ];
}

const stillUnknown = ({ asking, key }: Entry): string[] =>
  asking === undefined ? [] : [`unknown for ever: what became of "${asking}" of ${key}`];

function lostOf(ledger: Ledger, rows: readonly Row[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ledger.entries.flatMap((entry) => {
    if (entry.id === undefined) return [];
    const row = byId.get(entry.id);
    if (row === undefined) return [`lost: ${entry.key} was ${entry.state}, and there is no row ${entry.id}`];
    return differences(entry, row).map((what) => `lost: ${entry.key} was ${entry.state}, but ${what}`);
  });
}

const expectedRowStates: Readonly<Record<Entry['state'], readonly Row['state'][]>> = {
  asked: [],
  refused: [],
  // Its clock may have run out by now.
  held: ['held', 'expired'],
  pending: ['pending', 'expired'],
  released: ['canceled'],
  confirmed: ['confirmed'],
  canceled: ['canceled'],
};

function differences({ state, asking, wish }: Entry, row: Row): string[] {
  // What is under way may have taken effect: that it is unknown is told already.
  if (asking !== undefined) return [];
  const places = wish.seats.length + wish.quantity;
  const tickets = state === 'confirmed' ? places : 0;
  return [
    expectedRowStates[state].includes(row.state) ? '' : `the row is ${row.state}`,
    row.tickets === tickets ? '' : `there are ${row.tickets} tickets instead of ${tickets}`,
    row.quantity === wish.quantity && String(row.seats) === String(wish.seats.toSorted((a, b) => a - b))
      ? ''
      : `the row has seats ${row.seats} and ${row.quantity} general places`,
  ].filter((what) => what !== '');
}

function phantomsOf(ledger: Ledger, rows: readonly Row[]): string[] {
  const known = new Set(ledger.entries.flatMap(({ id }) => id ?? []));
  const byEmail = new Map(ledger.entries.map((entry) => [emailOf(entry), entry]));
  return rows.flatMap((row) => {
    const entry = byEmail.get(row.email ?? '');
    if (known.has(row.id) || entry?.asking !== undefined) return [];
    // What was never decided for its client is told as unknown already; a hold has no name by which to find whose it was.
    if (row.email === null && ledger.entries.some(({ asking }) => asking === 'hold')) return [];
    return [`phantom: ${row.state} ${row.id} of ${entry?.key ?? 'nobody'}, who was told ${entry?.state}`];
  });
}

const isLive = ({ state }: Row): boolean => state === 'held' || state === 'pending' || state === 'confirmed';

function soldTwice(ledger: Ledger, rows: readonly Row[]): string[] {
  const told = ledger.entries.filter(({ state }) => state === 'confirmed').flatMap(({ wish }) => wish.seats);
  const written = rows.filter(isLive).flatMap(({ seats }) => seats);
  return [
    ...repeated(told).map((seat) => `sold twice: seat ${seat}, by what clients were told`),
    ...repeated(written).map((seat) => `sold twice: seat ${seat}, by the rows`),
  ];
}

async function oversold(pool: Pool, showId: number, ledger: Ledger, rows: readonly Row[]): Promise<string[]> {
  const { rows: stock } = await pool.query<{ capacity: number }>(
    'select sum(capacity)::int as capacity from stock where show_id = $1',
    [showId],
  );
  const capacity = stock[0]?.capacity ?? 0;
  const live = rows.reduce((sum, { tickets }) => sum + tickets, 0);
  return [
    ledger.sold > capacity ? `oversold: clients have ${ledger.sold} tickets of ${capacity}` : '',
    live > capacity ? `oversold: there are ${live} tickets of ${capacity}` : '',
  ].filter((what) => what !== '');
}

function repeated(seats: readonly number[]): number[] {
  const seen = new Set<number>();
  return seats.filter((seat) => seen.size === seen.add(seat).size);
}

const firstOf = (problems: readonly string[]): string[] =>
  problems.length <= TOLD_MAX
    ? [...problems]
    : [...problems.slice(0, TOLD_MAX), `… and ${problems.length - TOLD_MAX} more like these`];
