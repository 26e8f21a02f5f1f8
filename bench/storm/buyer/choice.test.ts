import { describe, expect, it } from 'vitest';
import { Views } from '../client/views.ts';
import { Random } from '../random.ts';
import { chooseSeats, freeSeatsOf, freeTickets, isFree, isSoldOut } from './choice.ts';
import { readVenueMap } from './venue-map.ts';

/** Two sections of two rows of four; an aisle between the second and third seat of each row. */
const chart = {
  layout: { stage: { x: 0, y: 0, width: 10, height: 10 } },
  sections: [0, 1].map((section) => ({
    name: `S${section}`,
    outline: [[section * 100, 20] as const, [section * 100 + 10, 40] as const],
    rows: [0, 1].map((row) => ({
      seats: [1, 2, 3, 4].map((seat) => section * 8 + row * 4 + seat),
      positions: [1, 2, 4, 5],
    })),
  })),
};

function viewOf(states: string, tiers = [[1, 16, 0, 0, 0]]) {
  const data = { revision: 1, tiers, seats: { ranges: [[1, 16]], states } };
  return new Views().follow(undefined, Buffer.from(`event: snapshot\nid: 1\ndata: ${JSON.stringify(data)}`));
}

describe('chooseSeats', () => {
  const map = readVenueMap(chart, () => true);
  const random = new Random(1);

  it('takes neighbors of one row, never across an aisle', () => {
    const pairs = new Set(['1,2', '3,4', '5,6', '7,8', '9,10', '11,12', '13,14', '15,16']);
    for (let n = 0; n < 200; n += 1) {
      const seats = chooseSeats(viewOf('a'.repeat(16)), map, [], 2, random);
      expect(pairs).toContain(String(seats));
    }
  });

  it('takes only what the view shows free, apart where nothing is together, and nothing where too little is left', () => {
    const view = viewOf('saasssssssssssas');
    expect(chooseSeats(view, map, [], 3, random)).toEqual([2, 3, 15]);
    expect(chooseSeats(view, map, [], 4, random)).toBeUndefined();
    expect(freeSeatsOf(view)).toEqual([2, 3, 15]);
    expect([isFree(view, 2), isFree(view, 1), isFree(view, 99)]).toEqual([true, false, false]);
  });

  it('likes sections near the stage, and knows only seats on sale', () => {
    const near = Array.from({ length: 1_000 }, () => map.pickSection(random)).filter(
      (section) => section === map.sections[0],
    );
    expect(near.length).toBeGreaterThan(550);
    const half = readVenueMap(chart, (seat) => seat > 8);
    expect(half.sections).toHaveLength(1);
  });
});

describe('what a view says of tiers', () => {
  it('counts what is left, and knows when all is sold', () => {
    const view = viewOf('a'.repeat(16), [
      [1, 16, 2, 1, 3],
      [2, 5, 0, 0, 5],
    ]);
    expect(freeTickets(view, () => true)).toBe(10);
    expect(freeTickets(view, (tier) => tier === 2)).toBe(0);
    expect(isSoldOut(view)).toBe(false);
    expect(isSoldOut(viewOf('s'.repeat(16), [[1, 16, 0, 0, 16]]))).toBe(true);
  });
});
