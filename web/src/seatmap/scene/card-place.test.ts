import { expect, it } from 'vitest';
import { placeCard } from './card-place.ts';

const desk = { width: 900, height: 600 };
const phone = { width: 356, height: 520 };

it('stands right of the pointer, or left of it near the edge', () => {
  expect(placeCard({ x: 100, y: 100 }, desk)).toEqual({ x: 116, y: 116, shift: 0 });
  expect(placeCard({ x: 880, y: 590 }, desk)).toEqual({ x: 864, y: 470, shift: 100 });
});

it('is never cut off where neither side has room', () => {
  for (let x = 0; x <= phone.width; x += 4) {
    for (const y of [0, 260, 519]) {
      const { x: left, y: top, shift } = placeCard({ x, y }, phone);
      for (const cardWidth of [120, 256]) {
        const from = left - (shift / 100) * cardWidth;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + cardWidth).toBeLessThanOrEqual(phone.width);
      }
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + 130).toBeLessThanOrEqual(phone.height);
    }
  }
});

it('leaves to be seen what a finger is on', () => {
  const { y } = placeCard({ x: 180, y: 510 }, phone);
  expect(y + 130).toBeLessThan(510);
});
