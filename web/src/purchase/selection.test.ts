import { describe, expect, it } from 'vitest';
import { saleOf, tierSaleOf } from '../lib/sale.ts';
import { resolve } from './conflicts.ts';
import {
  mostOf,
  NOTHING,
  type SellingTier,
  selectionOf,
  sizeOf,
  toAddition,
  toggleSeat,
  toHold,
  totalOf,
  withoutSeats,
  withQuantity,
  withSeats,
} from './selection.ts';

const tier = (more: Partial<SellingTier> = {}): SellingTier => ({
  id: 1,
  kind: 'general',
  price: 1_000,
  orderMin: 1,
  orderMax: 10,
  ...more,
});

describe('a selection', () => {
  const picked = withQuantity(withSeats(NOTHING, [7, 8]), 1, 3);

  it('is held, and added to a hold', () => {
    expect(toHold(picked)).toEqual({ seats: [7, 8], items: [{ tierId: 1, quantity: 3 }] });
    expect(toHold(NOTHING)).toEqual({});
    const lines = [
      { tierId: 2, seat: { id: 7 }, quantity: 1 },
      { tierId: 1, quantity: 2 },
    ];
    expect(toAddition(picked, lines)).toEqual({ addSeats: [8], items: [{ tierId: 1, quantity: 5 }] });
  });

  it('is what a hold had', () => {
    const lines = [
      { tierId: 2, seat: { id: 7 }, quantity: 1 },
      { tierId: 2, seat: { id: 8 }, quantity: 1 },
      { tierId: 1, quantity: 3 },
    ];
    expect(selectionOf(lines)).toEqual(picked);
  });

  it('has a size and a total', () => {
    expect(sizeOf(picked)).toBe(5);
    expect(totalOf(picked, [tier(), tier({ id: 2, price: 5_000 })], () => 2)).toBe(13_000);
  });

  it('loses seats to others, and is the same where it loses none', () => {
    expect([...withoutSeats(picked, new Set([7])).seats]).toEqual([8]);
    expect(withoutSeats(picked, new Set([99]))).toBe(picked);
    expect(toggleSeat(toggleSeat(NOTHING, 1), 1)).toEqual(NOTHING);
    expect(withQuantity(picked, 1, 0).quantities.size).toBe(0);
  });
});

describe('a tier', () => {
  it('gives what an order may have and what is left, and nothing where that is too few', () => {
    expect(mostOf(tier(), 3)).toBe(3);
    expect(mostOf(tier({ orderMax: 2 }), 100)).toBe(2);
    expect(mostOf(tier({ orderMin: 2 }), 1)).toBe(0);
  });
});

describe('a refused hold', () => {
  const picked = withQuantity(withSeats(NOTHING, [7, 8]), 1, 3);

  it('leaves what is free, and offers seats nearby', () => {
    const problem = {
      code: 'seats_taken',
      conflicts: [{ seat: 7 }],
      extra: {
        alternatives: [
          {
            seats: [
              { id: 9, name: 'A 9' },
              { id: 10, name: 'A 10' },
            ],
          },
        ],
      },
    };
    const { left, lostSeats, offers } = resolve(problem, picked);
    expect([[...left.seats], lostSeats]).toEqual([[8], [7]]);
    expect(offers).toHaveLength(1);
    expect(toHold(offers[0]?.selection ?? NOTHING)).toMatchObject({ seats: [9, 10] });
  });

  it('offers fewer of a tier, where any are left', () => {
    const soldOut = (available: number) => ({ code: 'sold_out', conflicts: [{ tierId: 1, available }] });
    expect(resolve(soldOut(2), picked).offers).toMatchObject([{ kind: 'fewer', tierId: 1, quantity: 2 }]);
    const { left, offers } = resolve(soldOut(0), picked);
    expect([left.quantities.size, offers.length]).toEqual([0, 0]);
  });
});

describe('a sale', () => {
  const show = {
    status: 'published' as const,
    saleOpensAt: '2030-01-01T10:00:00Z',
    saleClosesAt: null,
    endsAt: '2030-02-01T10:00:00Z',
  };
  const at = (text: string) => Date.parse(text);

  it('opens and closes by the clock', () => {
    expect(saleOf(show, at('2030-01-01T09:59:59Z'))).toEqual({
      state: 'upcoming',
      opensAt: show.saleOpensAt,
    });
    expect(saleOf(show, at('2030-01-01T10:00:00Z')).state).toBe('open');
    expect(saleOf(show, at('2030-02-01T10:00:00Z')).state).toBe('closed');
    expect(saleOf({ ...show, status: 'paused' }, at('2030-01-02T00:00:00Z')).state).toBe('paused');
    expect(saleOf({ ...show, status: 'canceled' }, at('2030-01-01T00:00:00Z')).state).toBe('canceled');
  });

  it('has windows of its tiers', () => {
    const early = { saleOpensAt: null, saleClosesAt: '2030-01-05T00:00:00Z' };
    expect(tierSaleOf(early, show, at('2030-01-02T00:00:00Z')).state).toBe('open');
    expect(tierSaleOf(early, show, at('2030-01-06T00:00:00Z')).state).toBe('closed');
    expect(tierSaleOf(early, show, at('2029-01-06T00:00:00Z')).state).toBe('upcoming');
  });
});
