import { describe, expect, it } from 'vitest';
import {
  basketOf,
  canExtend,
  countPlaces,
  createBasketStore,
  type HoldAnswer,
  momentPassed,
  timeLeft,
  withHold,
  withoutLine,
} from './basket.ts';
import { memoryStorage } from './stored.ts';

const SHOW = {
  id: 1,
  slug: 'night',
  title: 'Night',
  name: '',
  venue: 'Hall',
  city: 'Town',
  startsAt: '2030-01-01T20:00:00Z',
  timeZone: 'UTC',
};
const seat = {
  tierId: 2,
  tierName: 'Seats',
  seat: { id: 7, name: 'Row A, seat 7' },
  quantity: 1,
  price: 500,
};
const floor = { tierId: 1, tierName: 'Floor', quantity: 3, price: 100 };
const HOLD: HoldAnswer & { secret: string } = {
  id: 'a',
  secret: 's',
  status: 'held',
  lines: [seat, floor],
  total: 800,
  currency: 'USD',
  createdAt: '2030-01-01T10:00:00.000Z',
  expiresAt: '2030-01-01T10:03:00.000Z',
  expiresAtMax: '2030-01-01T10:15:00.000Z',
};
const NOW = Date.parse('2030-01-01T09:58:00.000Z');

describe('the clock of a basket', () => {
  const basket = basketOf(HOLD, SHOW, NOW);

  it("counts by the server's clock, whatever this device says", () => {
    expect(timeLeft(basket, NOW)).toBe(180_000);
    expect(timeLeft(basket, NOW + 100_000)).toBe(80_000);
    expect(timeLeft(basket, NOW + 999_000)).toBe(0);
  });

  it('can be extended until the last end', () => {
    expect(canExtend(basket)).toBe(true);
    expect(canExtend(withHold(basket, { ...HOLD, expiresAt: HOLD.expiresAtMax }))).toBe(false);
  });

  it('is told at a few moments only', () => {
    expect(momentPassed(61_000, 60_000)).toBe(60);
    expect(momentPassed(60_000, 59_000)).toBeUndefined();
    // A tab that slept tells where it is now, not all that it missed.
    expect(momentPassed(150_000, 20_000)).toBe(30);
    expect(momentPassed(5_000, 0)).toBeUndefined();
  });
});

it('takes lines out, and counts places', () => {
  expect([seat, floor].map(withoutLine)).toEqual([
    { removeSeats: [7] },
    { items: [{ tierId: 1, quantity: 0 }] },
  ]);
  expect(countPlaces(HOLD.lines)).toBe(4);
});

describe('the store', () => {
  it('keeps the basket over a reload, and forgets it when it is emptied', () => {
    const storage = memoryStorage();
    const basket = basketOf(HOLD, SHOW, NOW);
    createBasketStore({ storage }).set(basket);
    const reloaded = createBasketStore({ storage });
    expect(reloaded.get()).toEqual(basket);
    reloaded.set(null);
    expect(createBasketStore({ storage }).get()).toBeNull();
  });

  it('hears of other tabs', () => {
    const storage = memoryStorage();
    const events = new EventTarget();
    const [mine, other] = [createBasketStore({ storage, events }), createBasketStore({ storage })];
    let told = 0;
    const end = mine.subscribe(() => {
      told += 1;
    });
    other.set(basketOf(HOLD, SHOW, NOW));
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'onsale.basket' }));
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'onsale.basket' }));
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'something else' }));
    expect([mine.get()?.id, told]).toEqual(['a', 1]);
    end();
  });

  it.each(['{', '7', '{"id":"a"}', 'null'])('takes %j for nothing', (text) => {
    const storage = memoryStorage();
    storage.setItem('onsale.basket', text);
    expect(createBasketStore({ storage }).get()).toBeNull();
  });

  it('works where storage throws', () => {
    const refuse = () => {
      throw new Error('no');
    };
    const store = createBasketStore({ storage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    store.set(basketOf(HOLD, SHOW, NOW));
    expect(store.get()?.id).toBe('a');
  });
});
