import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReference, parseTicketCode, referenceOf, ticketCode } from './reference.ts';

const shows = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const numbers = fc.integer({ min: 0, max: 2 ** 30 - 1 });

it('leads back to the booking, however it is typed', () => {
  fc.assert(
    fc.property(shows, numbers, (showId, number) => {
      const reference = referenceOf(showId, number);
      expect(parseReference(reference)).toEqual({ showId, number });
      const typed = ` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
      expect(parseReference(typed)).toEqual({ showId, number });
    }),
  );
});

it('tells nothing of how many were sold: neighbors look unlike', () => {
  const references = Array.from({ length: 2_000 }, (_, number) => referenceOf(4, number + 1));
  expect(new Set(references).size).toBe(2_000);
  const firstLetters = new Set(references.map((reference) => reference.slice(2, 3)));
  expect(firstLetters.size).toBeGreaterThan(25);
});

it('knows what is no reference', () => {
  for (const text of [
    '',
    '4',
    '4-',
    '4-K7PX2',
    '4-K7PX2MM',
    '4-K7PX2U',
    '0-K7PX2M',
    '4-K7PX2M-01',
    'x'.repeat(50),
  ]) {
    expect(parseReference(text), text).toBeUndefined();
  }
});

it('makes codes that differ by ticket and by seed', () => {
  const codes = [1, 2, 255].flatMap((ticket) => [7, 8].map((seed) => ticketCode('4-K7PX2M', ticket, seed)));
  expect(new Set(codes).size).toBe(6);
  for (const code of codes) expect(code).toMatch(/^4-K7PX2M-[0-9A-Z]{2}-[0-9A-Z]{7}$/);
});

it('reads the code of a ticket, however it is typed', () => {
  fc.assert(
    fc.property(shows, numbers, fc.integer({ min: 1, max: 255 }), (showId, number, ticketNumber) => {
      const code = ticketCode(referenceOf(showId, number), ticketNumber, 7);
      const read = { showId, number, ticketNumber, code };
      expect(parseTicketCode(code)).toEqual(read);
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(parseTicketCode(`0${typed}`)).toEqual(read);
    }),
  );
  for (const text of [
    '',
    '4-K7PX2M',
    '4-K7PX2M-00-9Q4T2VB',
    '4-K7PX2M-ZZ-9Q4T2VB',
    'K7PX2M-01-9Q4T2VB',
    '4-K7PX2M-01-9Q4T2V!',
  ])
    expect(parseTicketCode(text), text).toBeUndefined();
});
