/** The comparison must find every kind of lie: each test plants one in a sale that is true otherwise. */
import { describe, expect, it } from 'vitest';
import { compareLedger } from './compare.ts';
import type { Attempt, KnownClaim, LedgerPage } from './ledger.ts';
import type { ClaimRow, FinalRows } from './rows.ts';

const known = (id: string, more: Partial<KnownClaim> = {}): KnownClaim => ({
  id,
  buyer: 1,
  state: 'confirmed',
  reference: `ref-${id}`,
  customer: `buyer-${id}`,
  seats: [],
  tickets: [],
  total: 100,
  paid: 100,
  refunded: 0,
  valid: 2,
  ...more,
});

const row = (id: string, more: Partial<ClaimRow> = {}): ClaimRow => ({
  id,
  state: 'confirmed',
  reference: `ref-${id}`,
  customer: `buyer-${id}`,
  total: 100,
  seats: [],
  tickets: [],
  ticketSeats: [],
  generalTickets: 0,
  captured: 100,
  refunded: 0,
  ...more,
});

const attempt = (key: string, more: Partial<Attempt> = {}): Attempt => ({
  key,
  what: 'booking',
  customer: `buyer-${key}`,
  claims: [key],
  refusals: [],
  lost: 0,
  isSettled: true,
  ...more,
});

/** Two seats to one, two standing tickets to another, a hold that ran out, a cancellation, and a refusal. */
function trueSale(): { ledger: LedgerPage; rows: FinalRows } {
  const gone = { reference: null, customer: null, total: 50 };
  return {
    ledger: {
      claims: [
        known('a', { seats: [1, 2] }),
        known('b', { tickets: [[2, 2]] }),
        known('c', { state: 'held', ...gone, valid: 0, paid: 0 }),
        known('d', { state: 'canceled', refunded: 100, valid: 0 }),
      ],
      attempts: [
        attempt('a'),
        attempt('b'),
        attempt('d'),
        attempt('e', { claims: [], refusals: ['sold_out'] }),
      ],
    },
    rows: {
      claims: [
        row('a', { seats: [1, 2], ticketSeats: [1, 2] }),
        row('b', { tickets: [[2, 2]], generalTickets: 2 }),
        row('c', { state: 'expired', ...gone, captured: 0 }),
        row('d', { state: 'canceled', seats: [3, 4], refunded: 100 }),
      ],
      owners: [
        [1, 'a'],
        [2, 'a'],
      ],
      stock: [
        [1, 4, 0, 0, 2],
        [2, 2, 0, 0, 2],
      ],
      revision: 9,
      states: 'ssaa',
    },
  };
}

const replace = <Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  more: Partial<Item>,
): Item[] => items.map((item) => (item.id === id ? { ...item, ...more } : item));

/** The kinds of differences that are found once the rows, or the ledger, were changed. */
const compareWith = (
  changeRows: (rows: FinalRows) => FinalRows,
  changeLedger = (page: LedgerPage) => page,
) => {
  const { ledger, rows } = trueSale();
  const found = compareLedger(changeLedger(ledger), changeRows(rows));
  return [...new Set(found.map(({ kind }) => kind))].sort();
};

describe('compareLedger', () => {
  it('finds nothing in a sale that is true', () => {
    const { ledger, rows } = trueSale();
    expect(compareLedger(ledger, rows)).toEqual([]);
  });

  it('finds a booking that was lost', () => {
    const without = (rows: FinalRows) => ({ ...rows, claims: rows.claims.filter(({ id }) => id !== 'a') });
    expect(compareWith(without)).toContain('lost');
    const expired = (rows: FinalRows) => ({
      ...rows,
      claims: replace(rows.claims, 'a', { state: 'expired' }),
    });
    expect(compareWith(expired)).toContain('lost booking');
  });

  it('finds a seat that two were sold', () => {
    const both = (page: LedgerPage) => ({
      ...page,
      claims: replace(page.claims, 'b', { seats: [2], tickets: [] }),
    });
    expect(compareWith((rows) => rows, both)).toContain('double seat');
    const other = (rows: FinalRows) => ({ ...rows, owners: [[1, 'a'] as const, [2, 'b'] as const] });
    expect(compareWith(other)).toEqual(['wrong owner']);
  });

  it('finds a booking that nobody knows of', () => {
    const phantom = (rows: FinalRows) => ({ ...rows, claims: [...rows.claims, row('x')] });
    expect(compareWith(phantom)).toEqual(['phantom booking']);
    const hold = (rows: FinalRows) => ({ ...rows, claims: [...rows.claims, row('x', { state: 'expired' })] });
    expect(compareWith(hold)).toEqual(['phantom']);
  });

  it('finds a refusal that was booked all the same', () => {
    const booked = (rows: FinalRows) => ({ ...rows, claims: [...rows.claims, row('e')] });
    expect(compareWith(booked)).toEqual(['phantom booking', 'refused and booked']);
  });

  it('finds a key with two effects, as told and as found', () => {
    const told = (page: LedgerPage) => ({ ...page, attempts: [attempt('a', { claims: ['a', 'b'] })] });
    expect(compareWith((rows) => rows, told)).toEqual(['key with two effects']);
    const found = (rows: FinalRows) => ({
      ...rows,
      claims: [...rows.claims, row('a2', { customer: 'buyer-a' })],
    });
    expect(compareWith(found)).toEqual(['key with two effects', 'phantom booking']);
  });

  it('finds an unknown that stayed one', () => {
    const open = (page: LedgerPage) => ({
      ...page,
      attempts: [attempt('z', { claims: [], isSettled: false })],
    });
    expect(compareWith((rows) => rows, open)).toEqual(['unresolved']);
  });

  it.each([
    ['other seats', { seats: [1, 3] }, 'wrong seats'],
    ['tickets for other seats', { ticketSeats: [1, 3] }, 'wrong seats of tickets'],
    ['a ticket too few', { ticketSeats: [1] }, 'wrong tickets'],
    ['another price', { total: 90 }, 'wrong total'],
    ['money that was not captured', { captured: 0 }, 'wrong money'],
    ['money that went back', { refunded: 100 }, 'wrong money'],
    ['another reference', { reference: 'ref-b' }, 'wrong reference'],
    ['another customer', { customer: 'buyer-b' }, 'wrong customer'],
    ['standing tickets', { tickets: [[2, 2] as const] }, 'wrong tiers'],
  ])('finds %s', (_, planted, kind) => {
    const lie = (rows: FinalRows) => ({ ...rows, claims: replace(rows.claims, 'a', planted) });
    expect(compareWith(lie)).toContain(kind);
  });

  it('finds money that was kept, and tickets that stayed valid, after a cancellation', () => {
    const kept = (rows: FinalRows) => ({ ...rows, claims: replace(rows.claims, 'd', { refunded: 0 }) });
    expect(compareWith(kept)).toEqual(['wrong money']);
    const valid = (rows: FinalRows) => ({ ...rows, claims: replace(rows.claims, 'd', { ticketSeats: [3] }) });
    expect(compareWith(valid)).toEqual(['wrong tickets']);
    const live = (rows: FinalRows) => ({
      ...rows,
      claims: replace(rows.claims, 'd', { state: 'confirmed' }),
    });
    expect(compareWith(live)).toContain('wrong state');
  });

  it('finds what is still open, overselling, and counters that are wrong', () => {
    const stock = (last: readonly [number, number, number, number, number]) => (rows: FinalRows) => ({
      ...rows,
      stock: [rows.stock[0] ?? last, last],
    });
    expect(compareWith(stock([2, 2, 1, 0, 2]))).toEqual(['still open']);
    expect(compareWith(stock([2, 1, 0, 0, 2]))).toEqual(['oversold']);
    expect(compareWith(stock([2, 2, 0, 0, 1]))).toEqual(['wrong stock']);
  });
});
