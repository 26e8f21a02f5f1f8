import { describe, expect, it } from 'vitest';
import type { Show } from '../api/client.ts';
import { cheapest, offerOf } from './offer.ts';

const NOW = Date.parse('2030-01-10T12:00:00Z');
const show = (id: number, more: Partial<Show> = {}) =>
  ({
    id,
    status: 'published',
    currency: 'EUR',
    saleOpensAt: null,
    saleClosesAt: null,
    endsAt: '2030-02-01T00:00:00Z',
    tiers: [],
    ...more,
  }) as unknown as Show;
const stock = (showId: number, available: number, capacity = 100) => ({ showId, available, capacity });

describe('the offer of an event', () => {
  it('is open while any show has something, and says when that is little', () => {
    expect(offerOf({ shows: [show(1), show(2)], stock: [stock(1, 0), stock(2, 50)] }, NOW).state).toBe(
      'open',
    );
    expect(offerOf({ shows: [show(1)], stock: [stock(1, 5)] }, NOW).state).toBe('few');
    expect(offerOf({ shows: [show(1)], stock: [stock(1, 900, 20_000)] }, NOW).state).toBe('open');
  });

  it('opens when the first of its sales does', () => {
    const shows = [
      show(1, { saleOpensAt: '2030-01-12T00:00:00Z' }),
      show(2, { saleOpensAt: '2030-01-11T00:00:00Z' }),
      show(3),
    ];
    const offer = offerOf({ shows, stock: [stock(1, 9), stock(2, 9), stock(3, 0)] }, NOW);
    expect(offer).toEqual({ state: 'upcoming', opensAt: '2030-01-11T00:00:00Z' });
  });

  it('is sold out, closed, or paused', () => {
    expect(offerOf({ shows: [show(1)], stock: [stock(1, 0)] }, NOW).state).toBe('soldOut');
    const closed = show(1, { saleClosesAt: '2030-01-01T00:00:00Z' });
    expect(offerOf({ shows: [closed], stock: [stock(1, 9)] }, NOW).state).toBe('closed');
    expect(offerOf({ shows: [show(1, { status: 'paused' })], stock: [stock(1, 9)] }, NOW).state).toBe(
      'paused',
    );
  });
});

it('the cheapest ticket is one that costs something, where there is one', () => {
  const tiers = (...prices: number[]) => prices.map((price) => ({ price })) as Show['tiers'];
  expect(cheapest([show(1, { tiers: tiers(0, 4_500) }), show(2, { tiers: tiers(9_000) })])).toEqual({
    amount: 4_500,
    currency: 'EUR',
  });
  expect(cheapest([show(1, { tiers: tiers(0) })])?.amount).toBe(0);
  expect(cheapest([])).toBeUndefined();
});
